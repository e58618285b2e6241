import { api, contentOf, keyed } from './client';
import type { components } from './schema.generated';

// Calls of the verbs of a task: whose hands it goes into, who votes on it, where it goes back to.

type Schema = components['schemas'];

export type TaskVerbs = Schema['TaskVerbsDto'];
export type Verb = Schema['VerbDto']['verb'];
export type Hand = Schema['HandDto'];
export type Round = Schema['RoundDto'];
export type Choice = Schema['VerbChoiceDto'];
export type MyApproval = Schema['MyApprovalDto'];
export type Part = 'take' | 'approve' | 'read';
export type FreeReturn = Schema['FreeReturnDto'];

const of = (taskId: string) => ({ params: { path: { taskId } } });

export const getTaskVerbs = (taskId: string): Promise<TaskVerbs> =>
  contentOf(api.GET('/api/tasks/{taskId}/verbs', of(taskId)));
export const getTaskPeople = (taskId: string, part: Part): Promise<Choice[]> =>
  contentOf(api.GET('/api/tasks/{taskId}/people', { params: { path: { taskId }, query: { part } } }));
export const listMyApprovals = (): Promise<MyApproval[]> => contentOf(api.GET('/api/approvals'));

export const transferTask = (key: string, taskId: string, body: Schema['HandOnDto']) =>
  contentOf(api.POST('/api/tasks/{taskId}/transfer', { ...keyed(key), ...of(taskId), body }));
export const delegateTask = (key: string, taskId: string, body: Schema['HandOnDto']) =>
  contentOf(api.POST('/api/tasks/{taskId}/delegate', { ...keyed(key), ...of(taskId), body }));
export const handBackTask = (key: string, taskId: string, body: Schema['HandBackDto']) =>
  contentOf(api.POST('/api/tasks/{taskId}/hand-back', { ...keyed(key), ...of(taskId), body }));
export const recallTask = (key: string, taskId: string, version: number) =>
  contentOf(api.POST('/api/tasks/{taskId}/recall', { ...keyed(key), ...of(taskId), body: { version } }));
export const addApprovers = (key: string, taskId: string, body: Schema['AddApproversDto']) =>
  contentOf(api.POST('/api/tasks/{taskId}/add-approvers', { ...keyed(key), ...of(taskId), body }));
export const removeApprover = (key: string, taskId: string, body: Schema['HandOnDto']) =>
  contentOf(api.POST('/api/tasks/{taskId}/remove-approver', { ...keyed(key), ...of(taskId), body }));
export const voteOnTask = (key: string, taskId: string, body: Schema['VoteDto']) =>
  contentOf(api.POST('/api/tasks/{taskId}/vote', { ...keyed(key), ...of(taskId), body }));
export const takeBackTask = (key: string, taskId: string, version: number) =>
  contentOf(api.POST('/api/tasks/{taskId}/take-back', { ...keyed(key), ...of(taskId), body: { version } }));
export const returnTask = (key: string, taskId: string, body: Schema['ReturnDto']): Promise<Schema['MovedDto']> =>
  contentOf(api.POST('/api/tasks/{taskId}/return', { ...keyed(key), ...of(taskId), body }));
export const withdrawTask = (key: string, taskId: string, reason: string): Promise<Schema['MovedDto']> =>
  contentOf(api.POST('/api/tasks/{taskId}/withdraw', { ...keyed(key), ...of(taskId), body: { reason } }));
export const copyTask = (key: string, taskId: string, body: Schema['CopyDto']) =>
  contentOf(api.POST('/api/tasks/{taskId}/copy', { ...keyed(key), ...of(taskId), body }));

export const getFreeReturns = (processId: string, version: number): Promise<FreeReturn[]> =>
  contentOf(api.GET('/api/definitions/{processId}/{version}/returns', { params: { path: { processId, version } } }));
