import { api, chosen, contentOf, keyed, multipart, rememberCsrfTokenOf } from './client';
import { ProblemError } from './problem';
import type * as A from './administration-types';
import type { components, paths } from './schema.generated';
import type * as T from './types';

// Every call of the workbench to the server, in the order of the screens. Changing calls take the idempotency key first.

type Schema = components['schemas'];

export const getMode = (): Promise<T.Mode> => contentOf(api.GET('/api/mode'));

/** `null` when nobody is signed in. */
export async function getSession(): Promise<T.Session | null> {
  try {
    const session: T.Session = await contentOf(api.GET('/api/session'));
    rememberCsrfTokenOf(session);
    return session;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

export const signIn = (key: string, body: Schema['SignInDto']) =>
  contentOf(api.POST('/api/session', { ...keyed(key), body }));
export const signOut = (key: string) => contentOf(api.DELETE('/api/session', keyed(key)));
export const listDemoPeople = (): Promise<T.DemoPerson[]> => contentOf(api.GET('/api/demo/people'));
export const signInAsDemoPerson = (key: string, personId: string) =>
  contentOf(api.POST('/api/demo/session', { ...keyed(key), body: { personId } }));
export const setUp = (key: string, body: Schema['SetUpDto']) =>
  contentOf(api.POST('/api/set-up', { ...keyed(key), body }));
export const changePassword = (key: string, body: Schema['ChangePasswordDto']) =>
  contentOf(api.POST('/api/session/password', { ...keyed(key), body }));

export const getTaskCounts = (): Promise<T.TaskCounts> => contentOf(api.GET('/api/tasks/counts'));
/** The form is a form-js schema, of which the description says no more than that it is an object. */
export const getTask = (id: string) =>
  contentOf(api.GET('/api/tasks/{id}', { params: { path: { id } } })) as unknown as Promise<T.TaskDetail>;
export const claimTask = (key: string, id: string, version: number): Promise<T.TaskSummary> =>
  contentOf(api.POST('/api/tasks/{id}/claim', { ...keyed(key), params: { path: { id } }, body: { version } }));
export const releaseTask = (key: string, id: string, version: number): Promise<T.TaskSummary> =>
  contentOf(api.POST('/api/tasks/{id}/release', { ...keyed(key), params: { path: { id } }, body: { version } }));
/** `over` is the version of the draft that is replaced, 0 for none. */
export const saveDraft = (key: string, id: string, data: T.FormValues, over: number) =>
  contentOf(api.PUT('/api/tasks/{id}/draft', { ...keyed(key), params: { path: { id } }, body: { data, over } }));
export const submitTask = (
  key: string,
  id: string,
  body: { version: number; data: T.FormValues },
): Promise<T.Submitted> =>
  contentOf(api.POST('/api/tasks/{id}/submit', { ...keyed(key), params: { path: { id } }, body }));

export type CaseQuery = NonNullable<paths['/api/cases']['get']['parameters']['query']>;
export const listCases = (query: CaseQuery): Promise<T.Page<T.CaseSummary> & { isMore: boolean }> =>
  contentOf(api.GET('/api/cases', { params: { query: chosen(query) } }));
/** Complaint, letters, statements and decision are parts that other nouns add to the page. */
export const getCase = (id: string) =>
  contentOf(api.GET('/api/cases/{id}', { params: { path: { id } } })) as unknown as Promise<T.CaseDetail>;
export const getCaseDiagram = (id: string): Promise<T.CaseDiagram> =>
  contentOf(api.GET('/api/cases/{id}/diagram', { params: { path: { id } } }));
export const recuse = (key: string, id: string, body: { personId: string; reason: string }) =>
  contentOf(api.POST('/api/cases/{id}/recusals', { ...keyed(key), params: { path: { id } }, body }));
export const issueEmployerCode = (key: string, caseId: string): Promise<{ code: string }> =>
  contentOf(api.POST('/api/cases/{caseId}/employer-code', { ...keyed(key), params: { path: { caseId } } }));

export const recordStatement = (
  key: string,
  caseId: string,
  body: { text: string; wantsHearing: boolean; documentIds: string[] },
) => contentOf(api.POST('/api/cases/{caseId}/statement', { ...keyed(key), params: { path: { caseId } }, body }));
export const recordWaiver = (key: string, caseId: string, body: { documentIds: string[] }) =>
  contentOf(api.POST('/api/cases/{caseId}/waiver', { ...keyed(key), params: { path: { caseId } }, body }));
export const setRetention = (key: string, caseId: string, body: { retentionClass: T.RetentionClass; reason: string }) =>
  contentOf(api.PUT('/api/cases/{caseId}/retention', { ...keyed(key), params: { path: { caseId } }, body }));

export const getIntake = (): Promise<T.Intake> => contentOf(api.GET('/api/complaints/intake'));
export const listDuplicates = (
  query: { employerName?: string; creditCode?: string },
  signal?: AbortSignal,
): Promise<T.Duplicate[]> =>
  contentOf(api.GET('/api/complaints/duplicates', { params: { query: chosen(query) }, signal }));
export const registerComplaint = (key: string, body: T.RegisterComplaint): Promise<T.RegisteredComplaint> =>
  contentOf(api.POST('/api/complaints', { ...keyed(key), body }));

export const uploadDocument = (key: string, file: File): Promise<T.DocumentInfo> =>
  contentOf(
    api.POST('/api/documents', {
      ...keyed(key),
      // The description knows a file as text; what is sent is the form below.
      body: { file: file.name },
      bodySerializer: () => multipart({}, { file: [file] }),
    }),
  );
export const letterAddress = (id: string) => `/api/letters/${id}/pdf`;
export const documentAddress = (id: string) => `/api/documents/${id}/content`;

export const listOrganisations = (): Promise<A.Organisation[]> => contentOf(api.GET('/api/organisations'));
export const createOrganisation = (key: string, body: Schema['CreateOrganisationDto']): Promise<A.Organisation> =>
  contentOf(api.POST('/api/organisations', { ...keyed(key), body }));
export const changeOrganisation = (
  key: string,
  id: string,
  body: Schema['ChangeOrganisationDto'],
): Promise<A.Organisation> =>
  contentOf(api.PATCH('/api/organisations/{id}', { ...keyed(key), params: { path: { id } }, body }));

export const listPeople = (query: { q?: string; page: number; pageSize: number }): Promise<T.Page<A.Person>> =>
  contentOf(api.GET('/api/people', { params: { query: chosen(query) } }));
export const createPerson = (
  key: string,
  body: Schema['CreatePersonDto'],
): Promise<A.Person & { oneTimePassword: string }> => contentOf(api.POST('/api/people', { ...keyed(key), body }));
export const changePerson = (key: string, id: string, body: Schema['ChangePersonDto']): Promise<A.Person> =>
  contentOf(api.PATCH('/api/people/{id}', { ...keyed(key), params: { path: { id } }, body }));
export const giveRole = (key: string, id: string, body: Schema['GrantRoleDto']) =>
  contentOf(api.POST('/api/people/{id}/roles', { ...keyed(key), params: { path: { id } }, body }));
export const endRole = (key: string, id: string, roleId: string) =>
  contentOf(api.DELETE('/api/people/{id}/roles/{roleId}', { ...keyed(key), params: { path: { id, roleId } } }));
export const resetPassword = (key: string, id: string): Promise<{ oneTimePassword: string }> =>
  contentOf(api.POST('/api/people/{id}/password', { ...keyed(key), params: { path: { id } } }));

export const listDefinitions = (): Promise<A.DefinitionVersion[]> => contentOf(api.GET('/api/definitions'));
export const getDefinitionDiagram = (processId: string, version: number): Promise<{ xml: string }> =>
  contentOf(api.GET('/api/definitions/{processId}/{version}/diagram', { params: { path: { processId, version } } }));
/** Titles are texts in both languages, which the description does not say of them. */
export const listPolicyPacks = () => contentOf(api.GET('/api/policy/packs')) as unknown as Promise<A.PolicyPack[]>;
export const listAuditEvents = (query: {
  caseId?: string;
  page: number;
  pageSize: number;
}): Promise<T.Page<A.AuditEvent>> => contentOf(api.GET('/api/audit-events', { params: { query: chosen(query) } }));
export const verifyAudit = (): Promise<A.AuditVerification> => contentOf(api.GET('/api/audit-events/verification'));
