import type { LocalText } from '../platform/errors/domain-error';

/** How long a file is kept. Source: 机关文件材料归档范围和文书档案保管期限规定 (国家档案局令第8号): permanent, or 30 or 10 years. */
export const RETENTION_CLASSES = ['10-years', '30-years', 'permanent'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

export const RETENTION_NAMES: Record<RetentionClass, LocalText> = {
  '10-years': { zh: '定期 10 年', en: '10 years' },
  '30-years': { zh: '定期 30 年', en: '30 years' },
  permanent: { zh: '永久', en: 'Permanent' },
};

/**
 * Whether a retention class may be set: any while there is none, afterwards only a longer one. What the archive was told to
 * keep is not shortened by hand (档案法 Art. 13, 14).
 * @example 10 years, wanted permanent → true; permanent, wanted 30 years → false
 */
export function maySetRetention(current: RetentionClass | null, wanted: RetentionClass): boolean {
  if (current === null) return true;
  return RETENTION_CLASSES.indexOf(wanted) > RETENTION_CLASSES.indexOf(current);
}
