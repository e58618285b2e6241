import { api, contentOf, keyed } from './client';
import type { components } from './schema.generated';
import type * as T from './types';

// What the task page and the case page ask for beside their own content.

type Schema = components['schemas'];
export type TaskForecast = Schema['TaskForecastDto'];
export type ForecastOutcome = Schema['ForecastOutcomeDto'];
export type ForecastWay = Schema['ForecastWayDto'];
export type Upload = Schema['UploadDto'];
export type CaseNote = Schema['CaseNoteDto'];
export type ArchivePackage = Schema['ArchivePackageDto'];

export const getForecast = (taskId: string): Promise<TaskForecast> =>
  contentOf(api.GET('/api/tasks/{id}/forecast', { params: { path: { id: taskId } } }));

export const beginUpload = (body: Schema['BeginUploadDto']): Promise<Upload> =>
  contentOf(api.POST('/api/document-uploads', { body }));
export const listUploads = (place: string): Promise<Upload[]> =>
  contentOf(api.GET('/api/document-uploads', { params: { query: { place } } }));
export const sendPart = (
  id: string,
  part: { position: number; content: Blob; sha256: string },
  signal?: AbortSignal,
): Promise<Upload> =>
  contentOf(
    api.PUT('/api/document-uploads/{id}/parts/{position}', {
      params: { path: { id, position: part.position }, header: { 'x-part-sha256': part.sha256 } },
      headers: { 'Content-Type': 'application/octet-stream' },
      // The description knows the bytes as text; what is sent are the bytes.
      body: '',
      bodySerializer: () => part.content,
      signal,
    }),
  );
export const finishUpload = (id: string): Promise<T.DocumentInfo> =>
  contentOf(api.POST('/api/document-uploads/{id}/document', { params: { path: { id } } }));
export const abandonUpload = (id: string) =>
  contentOf(api.DELETE('/api/document-uploads/{id}', { params: { path: { id } } }));

export const previewAddress = (id: string) => `/api/documents/${id}/preview`;
export const addVersion = (
  key: string,
  caseId: string,
  documentId: string,
  body: { documentId: string; reason: string },
) =>
  contentOf(
    api.POST('/api/cases/{id}/documents/{documentId}/versions', {
      ...keyed(key),
      params: { path: { id: caseId, documentId } },
      body,
    }),
  );

export const listNotes = (caseId: string): Promise<CaseNote[]> =>
  contentOf(api.GET('/api/cases/{id}/notes', { params: { path: { id: caseId } } }));
export const writeNote = (key: string, caseId: string, text: string) =>
  contentOf(api.POST('/api/cases/{id}/notes', { ...keyed(key), params: { path: { id: caseId } }, body: { text } }));

export const listPackages = (caseId: string): Promise<Schema['ArchivePackagesDto']> =>
  contentOf(api.GET('/api/cases/{id}/archive-packages', { params: { path: { id: caseId } } }));
export const requestPackage = (key: string, caseId: string) =>
  contentOf(api.POST('/api/cases/{id}/archive-packages', { ...keyed(key), params: { path: { id: caseId } } }));
export const packageAddress = (caseId: string, id: string) => `/api/cases/${caseId}/archive-packages/${id}/content`;
