export const MATTER_KINDS = ['information', 'supervision', 'interview', 'adjustment', 'posting', 'other'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Processes whose steps at a school can be named by what they are about without telling what a case is about. */
const KINDS: Readonly<Record<string, MatterKind>> = {
  'information-request': 'information',
  supervision: 'supervision',
  'low-performer-interview': 'interview',
  'major-adjustment': 'adjustment',
  'posting-review': 'posting',
};

/**
 * What a school is asked for, as far as the name of the process may tell: that a step belongs to a complaint or a report is
 * said by nothing but the step itself.
 * @example matterOf('falsified-data-report') → 'other'
 */
export function matterOf(processId: string): MatterKind {
  return Object.hasOwn(KINDS, processId) ? KINDS[processId]! : 'other';
}
