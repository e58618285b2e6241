import { api, chosen, contentOf, keyed } from './client';
import { saveAs } from './save-as';
import type { components } from './schema.generated';
import type * as T from './types';

// Calls about the register of employers.

type Schema = components['schemas'];

export type Employer = Schema['EmployerDto'];
export type EmployerSummary = Schema['EmployerSummaryDto'];
export type AlikeEmployer = Schema['AlikeEmployerDto'];
export type EmployerContact = Schema['EmployerContactDto'];
export type EmployerFilter = 'listed' | 'branch' | 'without-code';

export interface EmployerQuery {
  q?: string;
  only?: EmployerFilter;
  page: number;
  pageSize: number;
}

export const listEmployers = (query: EmployerQuery): Promise<T.Page<EmployerSummary>> =>
  contentOf(api.GET('/api/employers', { params: { query: chosen(query) } }));
export const listAlike = (
  query: { name?: string; creditCode?: string; except?: string },
  signal?: AbortSignal,
): Promise<AlikeEmployer[]> => contentOf(api.GET('/api/employers/alike', { params: { query: chosen(query) }, signal }));
export const getEmployer = (id: string): Promise<Employer> =>
  contentOf(api.GET('/api/employers/{id}', { params: { path: { id } } }));
export const addEmployer = (key: string, body: Schema['AddEmployerDto']): Promise<Employer> =>
  contentOf(api.POST('/api/employers', { ...keyed(key), body }));
export const correctEmployer = (key: string, id: string, body: Schema['CorrectEmployerDto']): Promise<Employer> =>
  contentOf(api.PATCH('/api/employers/{id}', { ...keyed(key), params: { path: { id } }, body }));
export const addFormerName = (key: string, id: string, body: Schema['AddFormerNameDto']): Promise<Employer> =>
  contentOf(api.POST('/api/employers/{id}/former-names', { ...keyed(key), params: { path: { id } }, body }));
export const readContact = (id: string): Promise<EmployerContact> =>
  contentOf(api.GET('/api/employers/{id}/contact', { params: { path: { id } } }));
export const writeContact = (key: string, id: string, body: Schema['WriteContactDto']): Promise<Employer> =>
  contentOf(api.PUT('/api/employers/{id}/contact', { ...keyed(key), params: { path: { id } }, body }));
export const recordSameness = (key: string, id: string, body: Schema['RecordSamenessDto']): Promise<Employer> =>
  contentOf(api.POST('/api/employers/{id}/sameness', { ...keyed(key), params: { path: { id } }, body }));
export const endSameness = (key: string, id: string, samenessId: string, reason: string): Promise<Employer> =>
  contentOf(
    api.POST('/api/employers/{id}/sameness/{samenessId}/end', {
      ...keyed(key),
      params: { path: { id, samenessId } },
      body: { reason },
    }),
  );

/** Saves exactly what the list finds. */
export async function saveEmployers(query: {
  format: 'csv' | 'xlsx';
  q?: string;
  only?: EmployerFilter;
}): Promise<void> {
  const content = await contentOf(
    api.GET('/api/employers/export', { params: { query: chosen(query) }, parseAs: 'blob' }),
  );
  saveAs(content as unknown as Blob, `用人单位.${query.format}`);
}
