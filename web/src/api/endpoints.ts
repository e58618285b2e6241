import { rememberCsrfTokenOf, send } from './client';
import { ProblemError } from './problem';
import type * as A from './administration-types';
import type * as T from './types';

// Every call of the workbench to the server, in the order of the screens. Changing calls take the idempotency key first.

export const getMode = () => send<T.Mode>('GET', '/api/mode');

/** `null` when nobody is signed in. */
export async function getSession(): Promise<T.Session | null> {
  try {
    const session = await send<T.Session>('GET', '/api/session');
    rememberCsrfTokenOf(session);
    return session;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

export const signIn = (key: string, body: { userName: string; password: string }) =>
  send<void>('POST', '/api/session', { key, body });
export const signOut = (key: string) => send<void>('DELETE', '/api/session', { key });
export const listDemoPeople = () => send<T.DemoPerson[]>('GET', '/api/demo/people');
export const signInAsDemoPerson = (key: string, personId: string) =>
  send<void>('POST', '/api/demo/session', { key, body: { personId } });
export const setUp = (
  key: string,
  body: { token: string; name: string; userName: string; password: string; organisationName?: string },
) => send<void>('POST', '/api/set-up', { key, body });
export const changePassword = (key: string, body: { current: string; next: string }) =>
  send<void>('POST', '/api/session/password', { key, body });

export interface TaskQuery {
  view: T.InboxView;
  q?: string;
  page: number;
  pageSize: number;
  sort?: string;
}
export const listTasks = (query: TaskQuery) =>
  send<T.Page<T.TaskSummary>>('GET', '/api/tasks', { query: { ...query } });
export const getTaskCounts = () => send<T.TaskCounts>('GET', '/api/tasks/counts');
export const getTask = (id: string) => send<T.TaskDetail>('GET', `/api/tasks/${id}`);
export const claimTask = (key: string, id: string, version: number) =>
  send<T.TaskSummary>('POST', `/api/tasks/${id}/claim`, { key, body: { version } });
export const releaseTask = (key: string, id: string, version: number) =>
  send<T.TaskSummary>('POST', `/api/tasks/${id}/release`, { key, body: { version } });
export const saveDraft = (key: string, id: string, data: T.FormValues) =>
  send<{ savedAt: string }>('PUT', `/api/tasks/${id}/draft`, { key, body: { data } });
export const submitTask = (key: string, id: string, body: { version: number; data: T.FormValues }) =>
  send<T.Submitted>('POST', `/api/tasks/${id}/submit`, { key, body });

export interface CaseQuery {
  q?: string;
  state?: string;
  page: number;
  pageSize: number;
}
export const listCases = (query: CaseQuery) =>
  send<T.Page<T.CaseSummary>>('GET', '/api/cases', { query: { ...query } });
export const getCase = (id: string) => send<T.CaseDetail>('GET', `/api/cases/${id}`);
export const getCaseDiagram = (id: string) => send<T.CaseDiagram>('GET', `/api/cases/${id}/diagram`);
export const recuse = (key: string, caseId: string, body: { personId: string; reason: string }) =>
  send<void>('POST', `/api/cases/${caseId}/recusals`, { key, body });
export const issueEmployerCode = (key: string, caseId: string) =>
  send<{ code: string }>('POST', `/api/cases/${caseId}/employer-code`, { key });

export const getIntake = () => send<T.Intake>('GET', '/api/complaints/intake');
export const listDuplicates = (query: { employerName?: string; creditCode?: string }, signal?: AbortSignal) =>
  send<T.Duplicate[]>('GET', '/api/complaints/duplicates', { query: { ...query }, signal });
export const registerComplaint = (key: string, body: T.RegisterComplaint) =>
  send<T.RegisteredComplaint>('POST', '/api/complaints', { key, body });

export function uploadDocument(key: string, file: File): Promise<T.DocumentInfo> {
  const form = new FormData();
  form.append('file', file);
  return send('POST', '/api/documents', { key, form });
}
export const documentAddress = (id: string) => `/api/documents/${id}/content`;

export const listBlacklistEntries = (query: { q?: string; status?: string; page: number; pageSize: number }) =>
  send<T.Page<A.BlacklistEntry>>('GET', '/api/blacklist-entries', { query });

export const listOrganisations = () => send<A.Organisation[]>('GET', '/api/organisations');
export const createOrganisation = (key: string, body: { name: string; kind: string; parentId: string }) =>
  send<A.Organisation>('POST', '/api/organisations', { key, body });
export const changeOrganisation = (
  key: string,
  id: string,
  body: { name?: string; disabled?: boolean; version: number },
) => send<A.Organisation>('PATCH', `/api/organisations/${id}`, { key, body });

export const listPeople = (query: { q?: string; page: number; pageSize: number }) =>
  send<T.Page<A.Person>>('GET', '/api/people', { query });
export const createPerson = (key: string, body: { name: string; userName: string; organisationId?: string }) =>
  send<A.Person & { oneTimePassword?: string }>('POST', '/api/people', { key, body });
export const changePerson = (key: string, id: string, body: { name?: string; disabled?: boolean; version: number }) =>
  send<A.Person>('PATCH', `/api/people/${id}`, { key, body });
export const giveRole = (
  key: string,
  personId: string,
  body: { role: string; organisationId: string; from: string; to?: string },
) => send<void>('POST', `/api/people/${personId}/roles`, { key, body });
export const endRole = (key: string, personId: string, roleId: string) =>
  send<void>('DELETE', `/api/people/${personId}/roles/${roleId}`, { key });
export const resetPassword = (key: string, personId: string) =>
  send<{ oneTimePassword: string }>('POST', `/api/people/${personId}/password`, { key });

export const listDefinitions = () => send<A.DefinitionVersion[]>('GET', '/api/definitions');
export const getDefinitionDiagram = (processId: string, version: number) =>
  send<{ xml: string }>('GET', `/api/definitions/${processId}/${version}/diagram`);
export const listPolicyPacks = () => send<A.PolicyPack[]>('GET', '/api/policy/packs');
export const listAuditEvents = (query: { caseId?: string; page: number; pageSize: number }) =>
  send<T.Page<A.AuditEvent>>('GET', '/api/audit-events', { query });
export const verifyAudit = () => send<A.AuditVerification>('GET', '/api/audit-events/verification');
