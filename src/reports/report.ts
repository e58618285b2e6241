import type { LocalText } from '../platform/errors/domain-error';

/** Routes by which an official registers a report (RPT-01); the portal registers by itself. */
export const REPORT_CHANNELS = ['hotline', 'mailbox', 'school-channel', 'letter'] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

/** Most points of one report: each gets its own finding, position and verdict, and a reader has to keep them apart. */
export const MAX_ALLEGATIONS = 20;
export const MAX_ALLEGATION_LENGTH = 2_000;

export type IntakeRefusal = 'no-allegation' | 'too-many-allegations' | 'allegation-blank';

/**
 * Whether the points of a report can be taken down: between one and twenty, none of them blank.
 * @example [] → 'no-allegation'
 */
export function allegationsRefusal(allegations: readonly string[]): IntakeRefusal | undefined {
  if (allegations.length === 0) return 'no-allegation';
  if (allegations.length > MAX_ALLEGATIONS) return 'too-many-allegations';
  return allegations.some((text) => text.trim() === '') ? 'allegation-blank' : undefined;
}

/** Title of the case: the school and the matter, nobody's name. */
export function reportTitle(schoolName: string): string {
  return `${schoolName}涉嫌就业统计造假`;
}

/** 信访工作条例 (2022) Art. 22–23: the person is told within 15 days of receipt whether the matter is taken up. */
export const TELL_LIMIT = { amount: 15, unit: 'calendar-days' } as const;
export const TELL_BASIS: LocalText = {
  zh: '《信访工作条例》第二十二条、第二十三条：自收到之日起 15 日内告知',
  en: 'Regulation on Petition Work, Art. 22–23: tell within 15 days of receipt',
};

/** 信访工作条例 (2022) Art. 34: finished within 60 days of acceptance; once, by at most 30 days more, with notice of the reason. */
export const FINISH_LIMIT = { amount: 60, unit: 'calendar-days' } as const;
export const FINISH_BASIS: LocalText = {
  zh: '《信访工作条例》第三十四条：自受理之日起 60 日内办结',
  en: 'Regulation on Petition Work, Art. 34: finish within 60 days of acceptance',
};

/** 信访工作条例 (2022) Art. 35: a review is asked for within 30 days of the written answer. */
export const OBJECTION_LIMIT = { amount: 30, unit: 'calendar-days' } as const;
export const OBJECTION_BASIS: LocalText = {
  zh: '《信访工作条例》第三十五条：自收到书面答复之日起 30 日内请求复查',
  en: 'Regulation on Petition Work, Art. 35: a review is asked for within 30 days of the answer',
};
