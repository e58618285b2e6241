import { isCreditCode, normaliseCreditCode } from '../employers/credit-code';
import type { Likeness } from '../employers/employer-name';
import type { LocalText } from '../platform/errors/domain-error';

/** The longest list of a fair that is taken. */
export const MOST_ROWS = 5_000;

export const HIT_KINDS = ['exact', 'probable', 'alike', 'branch'] as const satisfies Likeness[];
/** How surely an employer of a list is a listed one. `branch`: of the same group, but another employer in law: no hit. */
export type HitKind = (typeof HIT_KINDS)[number];

export const ROW_RESULTS = [...HIT_KINDS, 'none'] as const;
export type RowResult = (typeof ROW_RESULTS)[number];

export const RESULT_NAMES: Record<RowResult, LocalText> = {
  exact: { zh: '命中', en: 'Hit' },
  probable: { zh: '很可能命中', en: 'Probable hit' },
  alike: { zh: '名称相近', en: 'Alike' },
  branch: { zh: '关联分支机构', en: 'Branch or parent' },
  none: { zh: '未命中', en: 'No hit' },
};

export const DECISIONS = ['admit', 'refuse', 'ask'] as const;
export type Decision = (typeof DECISIONS)[number];

export const DECISION_NAMES: Record<Decision, LocalText> = {
  admit: { zh: '准予参会', en: 'Admitted' },
  refuse: { zh: '不予参会', en: 'Refused' },
  ask: { zh: '询问主管部门', en: 'Authority asked' },
};

/** One employer as the list states it. */
export interface StatedRow {
  /** Line of the file or of the pasted text. */
  line: number;
  /** Empty when the list gives the code alone. */
  name: string;
  /** Normalised, right or wrong; null when none is given. */
  creditCode: string | null;
  /** A code is given and its check fails: it proves nothing. */
  codeFault: boolean;
}

/** What the school may decide by itself. */
export type DecisionVerdict = { outcome: 'take' } | { outcome: 'refuse'; reason: 'listed' | 'no-hit' };

/**
 * Whether a person may decide so on an employer of the list. Who stands on the blacklist by its code, with an entry that is in
 * force and reaches this school, is not admitted: that is what the entry is for (TJ 十六, ZJ 十: a campus-access measure). By name
 * alone it may be another one of that name, and a person decides. Who believes an entry to be wrong asks the authority.
 *
 * @example an exact hit by name, without any code → may be admitted, with a reason
 */
export function decideRow(
  decision: Decision,
  result: RowResult,
  hits: readonly { isByCode: boolean; binds: boolean; isInForce: boolean }[],
): DecisionVerdict {
  if (result === 'none') return { outcome: 'refuse', reason: 'no-hit' };
  const isBarred = hits.some(({ isByCode, binds, isInForce }) => isByCode && binds && isInForce);
  return decision === 'admit' && isBarred ? { outcome: 'refuse', reason: 'listed' } : { outcome: 'take' };
}

/** Whether the row must be decided before the check is finished: a branch of a listed employer is another employer. */
export function needsDecision(result: RowResult): boolean {
  return result === 'exact' || result === 'probable' || result === 'alike';
}

/** A row from what a cell, or a person, says. */
export function statedRow(line: number, name: string, code: string): StatedRow {
  const creditCode = normaliseCreditCode(code) || null;
  return { line, name: name.trim(), creditCode, codeFault: creditCode !== null && !isCreditCode(creditCode) };
}

const CODE_IN_LINE = /(?<![0-9a-z])[0-9a-z]{18}(?![0-9a-z])/i;
const NUMBERING = /^[（(]?\d{1,4}[)）.、．:：\s]+/;
const AROUND = /^[\s,，;；、|]+|[\s,，;；、|]+$/g;

/**
 * Employers of pasted text, one a line: a name, a code, or both in any order; a number in front and what parts them do not matter.
 * @example statedLines('1、云帆科技有限公司，91350100M000100Y43') → [{ line: 1, name: '云帆科技有限公司', creditCode: '91350100M000100Y43', … }]
 */
export function statedLines(text: string): StatedRow[] {
  return text.split(/\r\n|\r|\n/).flatMap((written, index) => {
    const plain = written.normalize('NFKC').trim();
    const code = CODE_IN_LINE.exec(plain)?.[0] ?? '';
    const name = (code === '' ? written : plain.replace(code, ' ')).trim().replace(NUMBERING, '').replace(AROUND, '');
    return name === '' && code === '' ? [] : [statedRow(index + 1, name, code)];
  });
}
