import type { L, Locale } from './locale';

export type Values = Record<string, string | number>;

/** `fill({ zh: '共 {n} 件', en: '{n} in total' }, 'zh', { n: 3 })` → 共 3 件. An unknown place stays visible, so that it is noticed. */
export function fill(text: L, locale: Locale, values: Values = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** The names of the places in a text, sorted; both languages must have the same. */
export function placesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}
