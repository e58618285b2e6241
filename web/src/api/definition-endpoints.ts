import { api, contentOf, keyed } from './client';
import type * as D from './definition-types';

// Calls about definitions: versions, drafts, checks, proposals, import. Forms and diagrams inside are open JSON and XML, of which
// the description says no more than that they are objects; the types here say what the modeler reads.

interface Call {
  params?: { path: Record<string, string | number> };
  headers?: Record<string, string>;
  body?: unknown;
  bodySerializer?: (body: unknown) => FormData;
}
type Send = (address: string, call?: Call) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
const server = api as unknown as { GET: Send; POST: Send; PUT: Send; DELETE: Send };

const read = <T>(address: string, path: Record<string, string | number> = {}) =>
  contentOf(server.GET(address, { params: { path } })) as Promise<T>;
const post = <T>(key: string, address: string, path: Record<string, string | number> = {}, body?: unknown) =>
  contentOf(server.POST(address, { ...keyed(key), params: { path }, body })) as Promise<T>;

const upload = <T>(key: string, address: string, parts: Record<string, string | File>) =>
  contentOf(
    server.POST(address, {
      ...keyed(key),
      body: {},
      bodySerializer: () => {
        const form = new FormData();
        for (const [name, part] of Object.entries(parts)) form.append(name, part);
        return form;
      },
    }),
  ) as Promise<T>;

interface Made {
  id: string;
}

export const getDefinition = (processId: string) =>
  read<D.DefinitionHistory>('/api/definitions/{processId}', { processId });
export const createDefinition = (key: string, body: { bpmn: string }) => post<Made>(key, '/api/definitions', {}, body);
export const createDraft = (key: string, processId: string, fromVersionId: string) =>
  post<Made>(key, '/api/definitions/{processId}/drafts', { processId }, { fromVersionId });
export const republishVersion = (key: string, processId: string, versionId: string, reason: string) =>
  post<Made>(key, '/api/definitions/{processId}/versions/{versionId}/republish', { processId, versionId }, { reason });
export const retireVersion = (key: string, processId: string, versionId: string, reason: string) =>
  post<unknown>(key, '/api/definitions/{processId}/versions/{versionId}/retire', { processId, versionId }, { reason });
export const exportAddress = (versionId: string) => `/api/definition-versions/${versionId}/export`;
export const previewImport = (key: string, file: File) =>
  upload<D.ImportPreview>(key, '/api/definition-imports', { file });
/** The same file again: nothing of a preview is kept on the server. */
export const confirmImport = (key: string, file: File, contentHash: string) =>
  upload<Made>(key, '/api/definition-imports/confirm', { file, contentHash });

export const getDraft = (id: string) => read<D.Draft>('/api/definition-drafts/{id}', { id });
export const saveDefinitionDraft = (
  key: string,
  id: string,
  body: { revision: number } & Partial<D.DraftContent>,
): Promise<{ revision: number; savedAt: string }> =>
  contentOf(server.PUT('/api/definition-drafts/{id}', { ...keyed(key), params: { path: { id } }, body })) as Promise<{
    revision: number;
    savedAt: string;
  }>;
export const deleteDraft = (key: string, id: string) =>
  contentOf(server.DELETE('/api/definition-drafts/{id}', { ...keyed(key), params: { path: { id } } }));
export const checkDraft = (key: string, id: string) =>
  post<{ findings: D.Finding[] }>(key, '/api/definition-drafts/{id}/check', { id });
export const proposeDraft = (
  key: string,
  id: string,
  body: { revision: number; reason: string; warningReasons: Record<string, string> },
) => post<Made>(key, '/api/definition-drafts/{id}/propose', { id }, body);

export const getProposal = (id: string) => read<D.Proposal>('/api/definition-proposals/{id}', { id });
export const commentOnProposal = (key: string, id: string, body: { elementId?: string; text: string }) =>
  post<D.ReviewComment[]>(key, '/api/definition-proposals/{id}/comments', { id }, body);
export const publishProposal = (key: string, id: string, validFrom?: string) =>
  post<unknown>(
    key,
    '/api/definition-proposals/{id}/publish',
    { id },
    validFrom === undefined || validFrom === '' ? {} : { validFrom },
  );
export const returnProposal = (key: string, id: string, reason: string) =>
  post<unknown>(key, '/api/definition-proposals/{id}/return', { id }, { reason });

export const listSteps = () => read<D.StepTemplate[]>('/api/definition-steps');
export const getChoices = () => read<D.Choices>('/api/definition-choices');
export const getOutline = (processId: string, version: number) =>
  read<D.OutlineEntry[]>('/api/definitions/{processId}/{version}/outline', { processId, version });
