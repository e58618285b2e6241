/** What in a text could give the reporter away to a machine's eye; the rest is for the second person who checks. */
export type IdentityTrace = 'pseudonym' | 'phone' | 'id-number' | 'email' | 'reporter' | 'case-number' | 'clock-time';

const TRACES: Record<Exclude<IdentityTrace, 'pseudonym'>, RegExp> = {
  phone: /(?<!\d)(?:1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[ -]?\d{7,8})(?!\d)/,
  'id-number': /\d{17}[\dXx]/,
  email: /[^\s@]+@[^\s@]+/,
  reporter: /举报人|投诉人|反映人/,
  'case-number': /JB-\d{4}-\d{6}/,
  // The minute of a call or a message is known to whoever saw it made.
  'clock-time': /\d{1,2}[:：]\d{2}|\d{1,2}\s*[时点]\s*\d{1,2}\s*分/,
};

/**
 * Traces of the reporter in a text that is to reach the reported school: contact data, the pseudonym, the word reporter,
 * the case number and times of day (domain rule B3.3; 信访工作条例 Art. 30, 46(5)). Class, counsellor and date together
 * identify as well, which no pattern sees: a second person answers for that.
 * @example identityTraces('电话 138 0000 0000', undefined) → ['phone']
 */
export function identityTraces(text: string, pseudonym: string | null): IdentityTrace[] {
  const plain = text.normalize('NFKC');
  const found = (Object.keys(TRACES) as (keyof typeof TRACES)[]).filter((trace) => TRACES[trace].test(plain));
  return pseudonym !== null && plain.includes(pseudonym) ? ['pseudonym', ...found] : found;
}

export interface ExtractFacts {
  allegationIds: readonly string[];
  items: readonly { allegationId: string; text: string }[];
  pseudonym: string | null;
}

export type ExtractRefusal = { reason: 'item-missing' } | { reason: 'identity'; traces: IdentityTrace[] };

/** Whether an extract may go to its check: one de-identified text per point of the report. */
export function extractRefusal({ allegationIds, items, pseudonym }: ExtractFacts): ExtractRefusal | undefined {
  const texts = new Map(items.map(({ allegationId, text }) => [allegationId, text.trim()]));
  if (allegationIds.some((id) => !texts.get(id))) return { reason: 'item-missing' };
  const traces = [...new Set([...texts.values()].flatMap((text) => identityTraces(text, pseudonym)))];
  return traces.length === 0 ? undefined : { reason: 'identity', traces };
}

export type CheckRefusal = 'own-extract' | 'checked-already' | 'opinion-missing';

/**
 * Whether a person may check an extract: another one than who wrote it, once, with reasons when it goes back.
 * @example the drafter checks → 'own-extract'
 */
export function checkRefusal(check: {
  draftedBy: string;
  checkedBy: string;
  isChecked: boolean;
  outcome: 'passed' | 'returned';
  opinion?: string;
}): CheckRefusal | undefined {
  if (check.checkedBy === check.draftedBy) return 'own-extract';
  if (check.isChecked) return 'checked-already';
  return check.outcome === 'returned' && !check.opinion?.trim() ? 'opinion-missing' : undefined;
}
