import { api, chosen, contentOf, keyed, multipart } from './client';
import { saveAs } from './save-as';
import type { components } from './schema.generated';
import type * as T from './types';

// Calls about what is kept secret: the vault, the thread with a reporter, reports and what reporters send.

type Schema = components['schemas'];

export type VaultEntry = Schema['VaultEntryDto'];
export type VaultOriginal = Schema['VaultOriginalDto'];
export type VaultRequest = Schema['VaultRequestDto'];
export type VaultAct = Schema['VaultActDto'];
export type VaultReceipt = Schema['VaultReceiptDto'];
export type Identity = Schema['IdentityDto'];
export type Thread = Schema['ThreadDto'];
export type ReportIntake = Schema['ReportIntakeChoicesDto'];
export type RegisterReport = Schema['RegisterReportDto'];
export type RegisteredReport = Schema['RegisteredReportDto'];

export interface PageQuery {
  q?: string;
  page: number;
  pageSize: number;
}

export const listVaultEntries = (query: PageQuery): Promise<T.Page<VaultEntry>> =>
  contentOf(api.GET('/api/vault/entries', { params: { query: chosen(query) } }));
export const getVaultHistory = (id: string): Promise<VaultAct[]> =>
  contentOf(api.GET('/api/vault/entries/{id}/history', { params: { path: { id } } }));
export const listVaultOriginals = (query: PageQuery): Promise<T.Page<VaultOriginal>> =>
  contentOf(api.GET('/api/vault/originals', { params: { query: chosen(query) } }));
export const listVaultRequests = (query: { page: number; pageSize: number }): Promise<T.Page<VaultRequest>> =>
  contentOf(api.GET('/api/vault/requests', { params: { query } }));
export const requestOpening = (key: string, body: Schema['RequestOpeningDto']): Promise<VaultRequest> =>
  contentOf(api.POST('/api/vault/requests', { ...keyed(key), body }));
export const decideOpening = (key: string, id: string, body: Schema['DecideOpeningDto']): Promise<VaultRequest> =>
  contentOf(api.POST('/api/vault/requests/{id}/decision', { ...keyed(key), params: { path: { id } }, body }));
export const readIdentity = (key: string, id: string): Promise<Identity> =>
  contentOf(api.POST('/api/vault/requests/{id}/reading', { ...keyed(key), params: { path: { id } } }));
/** Without a key: a file cannot be given a second time. */
export async function saveOriginal(id: string, name: string): Promise<void> {
  const content = await contentOf(
    api.POST('/api/vault/requests/{id}/original', { params: { path: { id } }, parseAs: 'blob' }),
  );
  saveAs(content as unknown as Blob, name);
}

/** Identities that the signed-in person took down and can still read. */
export const listVaultReceipts = (): Promise<VaultReceipt[]> => contentOf(api.GET('/api/vault/receipts'));
export const readReceived = (key: string, id: string): Promise<Identity> =>
  contentOf(api.POST('/api/vault/receipts/{id}/reading', { ...keyed(key), params: { path: { id } } }));
export const sealReceived = (key: string, id: string) =>
  contentOf(api.POST('/api/vault/receipts/{id}/seal', { ...keyed(key), params: { path: { id } } }));

export const getThread = (id: string): Promise<Thread> =>
  contentOf(api.GET('/api/cases/{id}/thread', { params: { path: { id } } }));
export const postMessage = (key: string, id: string, body: Schema['PostMessageDto']) =>
  contentOf(api.POST('/api/cases/{id}/thread', { ...keyed(key), params: { path: { id } }, body }));

export const getReportIntake = (): Promise<ReportIntake> => contentOf(api.GET('/api/reports/intake'));
export const listReportDuplicates = (accusedSchoolId: string, signal?: AbortSignal): Promise<T.Duplicate[]> =>
  contentOf(api.GET('/api/reports/duplicates', { params: { query: { accusedSchoolId } }, signal }));
export const registerReport = (key: string, body: RegisterReport): Promise<RegisteredReport> =>
  contentOf(api.POST('/api/reports', { ...keyed(key), body }));
/** What a reporter sent: kept as a cleaned copy, the original sealed. */
export const uploadFromReporter = (key: string, file: File, position: number): Promise<T.DocumentInfo> =>
  contentOf(
    api.POST('/api/documents/from-reporter', {
      ...keyed(key),
      params: { query: { position } },
      body: { file: file.name },
      bodySerializer: () => multipart({}, { file: [file] }),
    }),
  );
