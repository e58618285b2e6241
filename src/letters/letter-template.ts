import type { LetterKind, LetterText, Recipient } from './letter';

/** A letter with gaps: `{{field}}` stands for a value of the case, or for one that the step gives. */
export interface LetterTemplate {
  id: string;
  kind: LetterKind;
  title: string;
  /** One paragraph each. */
  body: readonly string[];
}

/** Values that every case has; a letter to a school may not name the case: gaps between numbers would tell of others. */
export const CASE_FIELDS = [
  'authorityName',
  'caseNumber',
  'employerName',
  'recipientName',
  'schoolName',
  'today',
] as const;
const NOT_FOR_SCHOOLS: readonly string[] = ['caseNumber'];

const FIELD = /\{\{(\w+)\}\}/g;

/** The fields that a template has gaps for, each once. */
export function fieldsOf({ title, body }: Pick<LetterTemplate, 'title' | 'body'>): string[] {
  return [...new Set([title, ...body].flatMap((text) => [...text.matchAll(FIELD)].map(([, field]) => field!)))];
}

export type Rendering = { outcome: 'rendered'; text: LetterText } | { outcome: 'missing'; fields: string[] };

/**
 * Fills the gaps. A value is text and nothing else: braces in it stay braces. Nothing is left open, because a letter that
 * says `{{reason}}` would go out as it is.
 * @example a gap without a value → { outcome: 'missing', fields: ['reason'] }
 */
export function renderTemplate(
  template: LetterTemplate,
  recipient: Recipient,
  values: Readonly<Record<string, string | undefined>>,
): Rendering {
  const isOpen = (field: string): boolean =>
    (recipient === 'school' && NOT_FOR_SCHOOLS.includes(field)) || (values[field] ?? '').trim() === '';
  const missing = fieldsOf(template).filter(isOpen);
  if (missing.length > 0) return { outcome: 'missing', fields: missing };
  const fill = (text: string): string => text.replace(FIELD, (_gap, field: string) => values[field]!);
  return { outcome: 'rendered', text: { title: fill(template.title), body: template.body.map(fill).join('\n\n') } };
}
