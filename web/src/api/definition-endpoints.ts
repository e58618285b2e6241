import { api, contentOf, keyed } from './client';
import type * as D from './definition-types';
import type { components } from './schema.generated';

// Calls about definitions: versions, drafts, checks, proposals, import. Forms and diagrams inside are open JSON and XML, of which
// the description says no more than that they are objects; the types say what the modeler reads of them.

type Schema = components['schemas'];
type Made = Schema['DraftIdDto'];

export const getDefinition = (processId: string): Promise<D.DefinitionHistory> =>
  contentOf(api.GET('/api/definitions/{processId}', { params: { path: { processId } } }));
export const getOutline = (processId: string, version: number): Promise<D.OutlineEntry[]> =>
  contentOf(api.GET('/api/definitions/{processId}/{version}/outline', { params: { path: { processId, version } } }));
export const createDefinition = (key: string, bpmn: string): Promise<Made> =>
  contentOf(api.POST('/api/definitions', { ...keyed(key), body: { bpmn } }));
export const createDraft = (key: string, processId: string, fromVersionId: string): Promise<Made> =>
  contentOf(
    api.POST('/api/definitions/{processId}/drafts', {
      ...keyed(key),
      params: { path: { processId } },
      body: { fromVersionId },
    }),
  );
export const republishVersion = (key: string, processId: string, versionId: string, reason: string): Promise<Made> =>
  contentOf(
    api.POST('/api/definitions/{processId}/versions/{versionId}/republish', {
      ...keyed(key),
      params: { path: { processId, versionId } },
      body: { reason },
    }),
  );
export const retireVersion = (key: string, processId: string, versionId: string, reason: string) =>
  contentOf(
    api.POST('/api/definitions/{processId}/versions/{versionId}/retire', {
      ...keyed(key),
      params: { path: { processId, versionId } },
      body: { reason },
    }),
  );

export const exportAddress = (versionId: string) => `/api/definition-versions/${versionId}/export`;
export const previewImport = (key: string, file: File): Promise<D.ImportPreview> =>
  contentOf(
    api.POST('/api/definition-imports', {
      ...keyed(key),
      // The description knows a file as text; what is sent is the form.
      body: { file: file.name },
      bodySerializer: () => formOf({ file }),
    }),
  );
/** The same file again: nothing of a preview is kept on the server. */
export const confirmImport = (key: string, file: File, contentHash: string): Promise<Made> =>
  contentOf(
    api.POST('/api/definition-imports/confirm', {
      ...keyed(key),
      body: { file: file.name, contentHash },
      bodySerializer: () => formOf({ file, contentHash }),
    }),
  );

export const getDraft = (id: string) =>
  contentOf(api.GET('/api/definition-drafts/{id}', { params: { path: { id } } })) as unknown as Promise<D.Draft>;
export const saveDefinitionDraft = (
  key: string,
  id: string,
  body: { revision: number } & Partial<D.DraftContent>,
): Promise<{ revision: number; savedAt: string }> =>
  contentOf(
    api.PUT('/api/definition-drafts/{id}', {
      ...keyed(key),
      params: { path: { id } },
      body: body as Schema['SaveDefinitionDraftDto'],
    }),
  );
export const deleteDraft = (key: string, id: string) =>
  contentOf(api.DELETE('/api/definition-drafts/{id}', { ...keyed(key), params: { path: { id } } }));
export const checkDraft = (key: string, id: string): Promise<{ findings: D.Finding[] }> =>
  contentOf(api.POST('/api/definition-drafts/{id}/check', { ...keyed(key), params: { path: { id } } }));
export const getDraftDifference = (id: string): Promise<D.Difference> =>
  contentOf(api.GET('/api/definition-drafts/{id}/difference', { params: { path: { id } } }));
export const proposeDraft = (key: string, id: string, body: Schema['ProposeDraftDto']): Promise<Made> =>
  contentOf(api.POST('/api/definition-drafts/{id}/propose', { ...keyed(key), params: { path: { id } }, body }));

export const getProposal = (id: string): Promise<D.Proposal> =>
  contentOf(api.GET('/api/definition-proposals/{id}', { params: { path: { id } } }));
export const commentOnProposal = (key: string, id: string, body: Schema['WriteCommentDto']) =>
  contentOf(api.POST('/api/definition-proposals/{id}/comments', { ...keyed(key), params: { path: { id } }, body }));
export const publishProposal = (key: string, id: string, validFrom: string | undefined) =>
  contentOf(
    api.POST('/api/definition-proposals/{id}/publish', {
      ...keyed(key),
      params: { path: { id } },
      body: validFrom === undefined ? {} : { validFrom },
    }),
  );
export const returnProposal = (key: string, id: string, reason: string) =>
  contentOf(
    api.POST('/api/definition-proposals/{id}/return', { ...keyed(key), params: { path: { id } }, body: { reason } }),
  );

export const listSteps = (): Promise<D.StepTemplate[]> => contentOf(api.GET('/api/definition-steps'));
export const getChoices = (): Promise<D.Choices> => contentOf(api.GET('/api/definition-choices'));

// helpers

function formOf(parts: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  return form;
}
