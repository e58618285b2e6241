import type { LocalText } from '../errors/domain-error';

export type Language = keyof LocalText;
/** Asked for by name of files behind a plain link: with it a browser sends its own language, not that of the page. */
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** The language a client prefers: English only when it is named before Chinese; Chinese is the product's own. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
        .find((value) => value !== undefined);
      return { primary: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => (entry.primary === 'zh' || entry.primary === 'en') && entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.primary === 'en' ? 'en' : 'zh';
}
