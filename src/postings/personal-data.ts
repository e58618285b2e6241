import { findPersonalData } from '../warnings/warning';
import type { ClauseName } from './clause';

/** Not a row of the table: what is published never names a person, whoever edits the table. */
export const PERSONAL_DATA: ClauseName = {
  code: 'personal-data',
  name: { zh: '招聘人员个人信息', en: 'Personal data of a recruiter' },
  law: { zh: '《个人信息保护法》第二十五条', en: 'Personal Information Protection Law, Art. 25' },
  example: '联系人：王女士',
};

/** What the check of warnings also finds, and what is no matter in a posting: long numbers, and the word for a reporter. */
const NO_MATTER: readonly string[] = ['number', 'reporter'];

/**
 * Passages of a posting that name a person or give a person's number or address: they do not reach the public view. Source:
 * 个人信息保护法 Art. 25. A passage ends with the word it begins in.
 * @example '联系人：王女士' → passages that begin at 0 and 4
 */
export function personalPassages(text: string, employerName: string): { start: number; end: number }[] {
  const found = findPersonalData(text, { employerName }).filter(({ kind }) => !NO_MATTER.includes(kind));
  const passages: { start: number; end: number }[] = [];
  for (const { at } of found) {
    const end = at + /^[^\s，。；;、,（）()]{1,40}/.exec(text.slice(at))![0].length;
    const last = passages.at(-1);
    if (last && at < last.end) last.end = Math.max(last.end, end);
    else passages.push({ start: at, end });
  }
  return passages;
}
