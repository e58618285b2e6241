import type { Locale } from '../../i18n/locale';
import { canvasChinese } from './canvas-chinese';
import { elementsChinese } from './elements-chinese';
import { panelChinese } from './panel-chinese';

export type Translate = (template: string, values?: Record<string, string | number>) => string;

const CHINESE = new Map(
  [canvasChinese, elementsChinese, panelChinese].flatMap((dictionary) => Object.entries(dictionary)),
);

/** The libraries' texts are English; they ask for each by its English words. What is missing stays English and is remembered. */
export const missing = new Set<string>();

export function translateInto(locale: Locale): Translate {
  return (template, values = {}) => {
    const text = locale === 'zh' ? chinese(template) : template;
    return text.replace(/\{([^}]+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
  };
}

// helpers

function chinese(template: string): string {
  const known = CHINESE.get(template.trim());
  if (known === undefined && /[A-Za-z]{2}/.test(template)) missing.add(template);
  return known ?? template;
}
