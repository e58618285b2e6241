import { api, contentOf, keyed } from './client';
import type { L } from '../i18n/locale';
import type { components } from './schema.generated';

// Calls about the rules that cases run under: calendar, policy packs, and what is done to a deadline.

type Schema = components['schemas'];

export type CalendarYear = Schema['CalendarYearDto'];
export type CalendarImport = Schema['CalendarImportDto'];
export type NoticePreview = Schema['NoticePreviewDto'];
export type DateMoves = Schema['DateMovesDto'];
export type PolicyProposal = Schema['PolicyProposalDto'];
export type OfferedAnswer = Schema['OfferedAnswerDto'];

export const getCalendar = (): Promise<Schema['CalendarDto']> => contentOf(api.GET('/api/calendar'));
export const previewNotice = (key: string, body: Schema['PasteNoticeDto']): Promise<NoticePreview> =>
  contentOf(api.POST('/api/calendar/imports/preview', { ...keyed(key), body }));
export const proposeNotice = (key: string, body: Schema['PasteNoticeDto']): Promise<Schema['ImportIdDto']> =>
  contentOf(api.POST('/api/calendar/imports', { ...keyed(key), body }));
export const listMoves = (id: string): Promise<DateMoves> =>
  contentOf(api.GET('/api/calendar/imports/{id}/moves', { params: { path: { id } } }));
export const confirmNotice = (key: string, id: string): Promise<Schema['ImportConfirmedDto']> =>
  contentOf(api.POST('/api/calendar/imports/{id}/confirmation', { ...keyed(key), params: { path: { id } } }));
export const rejectNotice = (key: string, id: string, reason: string) =>
  contentOf(
    api.POST('/api/calendar/imports/{id}/rejection', { ...keyed(key), params: { path: { id } }, body: { reason } }),
  );

export const getPackChoice = (): Promise<Schema['PackChoiceDto']> => contentOf(api.GET('/api/policy/choice'));
export const choosePack = (key: string, packId: string): Promise<Schema['PackChoiceDto']> =>
  contentOf(api.PUT('/api/policy/choice', { ...keyed(key), body: { packId } }));
export const getPolicyChanges = (): Promise<Schema['PolicyChangesDto']> => contentOf(api.GET('/api/policy/proposals'));
export const proposePolicy = (key: string, body: Schema['ProposePolicyDto']): Promise<Schema['ProposalIdDto']> =>
  contentOf(api.POST('/api/policy/proposals', { ...keyed(key), body }));
export const confirmPolicy = (key: string, id: string): Promise<Schema['PackVersionDto']> =>
  contentOf(api.POST('/api/policy/proposals/{id}/confirmation', { ...keyed(key), params: { path: { id } } }));
export const rejectPolicy = (key: string, id: string, reason: string) =>
  contentOf(
    api.POST('/api/policy/proposals/{id}/rejection', { ...keyed(key), params: { path: { id } }, body: { reason } }),
  );

/** What the case page tells about one deadline beyond its date: part `deadlineLedger`. */
export interface DeadlineLedger {
  deadlineId: string;
  /** The event from which it is counted now. */
  anchorEvent: string;
  assumed: boolean;
  paused: boolean;
  warnedAt: string | null;
  pauses: { id: string; ground: L; reason: string; from: string; to: string | null; by: string }[];
  extensions: {
    id: string;
    amount: number;
    unit: 'working-days' | 'calendar-days';
    reason: string;
    askedBy: string;
    state: 'asked' | 'granted' | 'refused' | 'lapsed';
    decidedBy: string | null;
    decisionReason: string | null;
    newDate: string | null;
    /** The case in which it is decided. */
    caseId: string | null;
  }[];
  canPause: boolean;
  canConfirmStart: boolean;
  mayAsk: { amount: number; unit: 'working-days' | 'calendar-days'; source: L } | null;
}

export const pauseDeadline = (key: string, id: string, body: Schema['PauseDeadlineDto']) =>
  contentOf(api.POST('/api/deadlines/{id}/pauses', { ...keyed(key), params: { path: { id } }, body }));
export const resumeDeadline = (key: string, id: string, pauseId: string, body: Schema['ResumeDeadlineDto']) =>
  contentOf(
    api.POST('/api/deadlines/{id}/pauses/{pauseId}/resumption', {
      ...keyed(key),
      params: { path: { id, pauseId } },
      body,
    }),
  );
export const askExtension = (key: string, id: string, body: Schema['AskExtensionDto']) =>
  contentOf(api.POST('/api/deadlines/{id}/extensions', { ...keyed(key), params: { path: { id } }, body }));
export const confirmStart = (key: string, id: string, body: Schema['ConfirmStartDto']) =>
  contentOf(api.POST('/api/deadlines/{id}/start', { ...keyed(key), params: { path: { id } }, body }));
