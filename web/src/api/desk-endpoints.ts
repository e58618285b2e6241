import type { Locale } from '../i18n/locale';
import { api, chosen, contentOf, keyed } from './client';
import type { components } from './schema.generated';

// Calls about desks: who is absent and who stands in, handovers, and the board of heads.

type Schema = components['schemas'];

export type Absence = Schema['AbsenceDto'];
export type OwnAbsences = Schema['OwnAbsencesDto'];
export type AbsenceChoices = Schema['AbsenceChoicesDto'];
export type EnterAbsence = Schema['EnterAbsenceDto'];
export type AbsenceAct = Schema['AbsenceActDto'];
export type PreviewedItem = Schema['PreviewedItemDto'];
export type HandoverSummary = Schema['HandoverSummaryDto'];
export type HandoverReceipt = Schema['HandoverReceiptDto'];
export type HandOver = Schema['HandOverDto'];
export type Board = Schema['BoardDto'];
export type BoardPart = 'overview' | 'waiting' | 'durations';

interface PageOf {
  page: number;
  pageSize: number;
}

export const listAbsences = (query: PageOf & { over?: boolean }): Promise<Schema['AbsencesPageDto']> =>
  contentOf(api.GET('/api/absences', { params: { query } }));
export const getOwnAbsences = (): Promise<OwnAbsences> => contentOf(api.GET('/api/absences/mine'));
export const listAbsenceActs = (query: PageOf): Promise<Schema['AbsenceActsPageDto']> =>
  contentOf(api.GET('/api/absences/acts', { params: { query } }));
export const getAbsenceChoices = (personId?: string): Promise<AbsenceChoices> =>
  contentOf(api.GET('/api/absences/choices', { params: { query: chosen({ personId }) } }));
export const findDeskPeople = (q: string): Promise<Schema['PeopleFoundDto']> =>
  contentOf(api.GET('/api/absences/people', { params: { query: chosen({ q }) } }));
export const enterAbsence = (key: string, body: EnterAbsence) =>
  contentOf(api.POST('/api/absences', { ...keyed(key), body }));
export const endAbsence = (key: string, id: string) =>
  contentOf(api.POST('/api/absences/{id}/end', { ...keyed(key), params: { path: { id } } }));

export const listHandovers = (query: PageOf): Promise<Schema['HandoversPageDto']> =>
  contentOf(api.GET('/api/handovers', { params: { query } }));
export const previewHandover = (body: Schema['PreviewHandoverDto']): Promise<Schema['HandoverPreviewDto']> =>
  contentOf(api.POST('/api/handovers/preview', { body }));
export const getHandover = (id: string): Promise<HandoverReceipt> =>
  contentOf(api.GET('/api/handovers/{id}', { params: { path: { id } } }));
export const handOver = (key: string, id: string, body: HandOver): Promise<HandoverReceipt> =>
  contentOf(api.PUT('/api/handovers/{id}', { ...keyed(key), params: { path: { id } }, body }));
export const confirmHandover = (key: string, id: string): Promise<HandoverReceipt> =>
  contentOf(api.POST('/api/handovers/{id}/confirmation', { ...keyed(key), params: { path: { id } } }));

export const handoverPdfAddress = (id: string, language: Locale): string =>
  `/api/handovers/${id}/pdf?language=${language}`;

export interface BoardQuery {
  organisationId?: string;
  processId?: string;
  from?: string;
  to?: string;
}

export const getBoard = (query: BoardQuery): Promise<Board> =>
  contentOf(api.GET('/api/board', { params: { query: chosen(query) } }));
export const boardExportAddress = (part: BoardPart, format: 'csv' | 'xlsx', query: BoardQuery): string =>
  `/api/board/export?${new URLSearchParams({ part, format, ...(chosen(query) as Record<string, string>) }).toString()}`;
