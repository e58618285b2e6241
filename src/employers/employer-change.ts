import type { LocalText } from '../platform/errors/domain-error';
import { normaliseEmployerName } from './employer-name';

/** What happened to an employer in the register, as its page tells it. */
export const CHANGE_NAMES = {
  added: { zh: '登记单位', en: 'Added' },
  renamed: { zh: '更名', en: 'Renamed' },
  'former-name-added': { zh: '补登曾用名', en: 'Former name added' },
  'code-changed': { zh: '变更统一社会信用代码', en: 'Credit code changed' },
  'parent-changed': { zh: '变更隶属关系', en: 'Parent changed' },
  'contact-changed': { zh: '变更联系方式', en: 'Contact changed' },
  'same-recorded': { zh: '认定为同一单位', en: 'Recorded as the same employer' },
  'same-ended': { zh: '撤销同一单位认定', en: 'Record of sameness taken back' },
} satisfies Record<string, LocalText>;
export type ChangeKind = keyof typeof CHANGE_NAMES;

/** The facts of an employer that people correct. */
export interface EmployerFacts {
  name: string;
  creditCode: string | null;
  parentId: string | null;
}

export interface FactChange {
  kind: Extract<ChangeKind, 'renamed' | 'code-changed' | 'parent-changed'>;
  before: string | null;
  after: string | null;
}

/**
 * What a correction changes, one entry per fact for the history. A name written with other brackets is no renaming of the
 * employer, but still a change of what is shown.
 */
export function changesOf(before: EmployerFacts, after: EmployerFacts): FactChange[] {
  const changes: FactChange[] = [
    { kind: 'renamed', before: before.name, after: after.name },
    { kind: 'code-changed', before: before.creditCode, after: after.creditCode },
    { kind: 'parent-changed', before: before.parentId, after: after.parentId },
  ];
  return changes.filter((change) => change.before !== change.after);
}

/** Whether the old name becomes a former name: spelling alone makes none. */
export function isRenaming(before: string, after: string): boolean {
  return normaliseEmployerName(before) !== normaliseEmployerName(after);
}
