import { api, chosen, contentOf, keyed } from './client';
import type { components } from './schema.generated';
import type * as T from './types';

type Schema = components['schemas'];

export type InterviewSummary = Schema['InterviewSummaryDto'];
export type InterviewDetail = Schema['InterviewDetailDto'];
export type OpenInterview = Schema['OpenInterviewDto'];
export type InterviewChoices = Schema['InterviewChoicesDto'];

export interface InterviewQuery {
  q?: string;
  state?: 'open' | 'closed';
  variant?: 'school' | 'employer';
  page: number;
  pageSize: number;
}

export const listInterviews = (query: InterviewQuery): Promise<T.Page<InterviewSummary>> =>
  contentOf(api.GET('/api/interviews', { params: { query: chosen(query) } }));
export const getInterview = (caseId: string): Promise<InterviewDetail> =>
  contentOf(api.GET('/api/interviews/{caseId}', { params: { path: { caseId } } }));
export const getInterviewChoices = (): Promise<InterviewChoices> => contentOf(api.GET('/api/interviews/choices'));
export const openInterview = (key: string, body: OpenInterview): Promise<{ caseId: string }> =>
  contentOf(api.POST('/api/interviews', { ...keyed(key), body }));

export const invitationAddress = (caseId: string) => `/api/interviews/${caseId}/invitation.ics`;
export const minutesAddress = (caseId: string) => `/api/interviews/${caseId}/minutes.pdf`;
export function interviewExportAddress(
  format: 'csv' | 'xlsx',
  query: Omit<InterviewQuery, 'page' | 'pageSize'>,
): string {
  return `/api/interviews/export?${new URLSearchParams({ ...chosen(query), format }).toString()}`;
}
