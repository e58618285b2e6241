import { api, contentOf, keyed } from './client';
import type { components } from './schema.generated';
import type { FormSchema, FormValues } from './types';

// Calls of a school's home, of tasks split to colleges, and of signatures within a school.

type Schema = components['schemas'];

export type SchoolHome = Schema['SchoolHomeDto'];
export type SchoolTodo = Schema['SchoolTodoDto'];
export type RunningSplit = Schema['RunningSplitDto'];
export type Season = Schema['SeasonDto'];
export type SeasonDuty = Schema['SeasonDutyDto'];
export type TaskSplit = Schema['TaskSplitDto'];
export type SchoolPart = Schema['SchoolPartDto'];
export type WantedPart = Schema['WantedPartDto'];
export type CollegePart = Schema['CollegePartDto'];
export type CollegePartSummary = Schema['CollegePartSummaryDto'];
export type SignOffSummary = Schema['SignOffSummaryDto'];
export type SignOff = Omit<Schema['SignOffDto'], 'form' | 'content'> & { form: FormSchema; content: FormValues };
export type WaitingState = 'open' | 'done';

interface Waiting {
  state: WaitingState;
  page: number;
  pageSize: number;
}

export const getSchoolHome = (): Promise<SchoolHome> => contentOf(api.GET('/api/school-home'));

export const getTaskSplit = (id: string): Promise<TaskSplit> =>
  contentOf(api.GET('/api/tasks/{id}/split', { params: { path: { id } } }));
export const splitTask = (key: string, id: string, parts: WantedPart[]) =>
  contentOf(api.POST('/api/tasks/{id}/split', { ...keyed(key), params: { path: { id } }, body: { parts } }));
export const askSignOff = (key: string, id: string, body: Schema['AskSignOffDto']) =>
  contentOf(api.POST('/api/tasks/{id}/sign-off', { ...keyed(key), params: { path: { id } }, body }));
export const withdrawSignOff = (key: string, id: string) =>
  contentOf(api.POST('/api/tasks/{id}/sign-off/withdrawal', { ...keyed(key), params: { path: { id } } }));

export const sendPartBack = (key: string, id: string, body: Schema['SendPartBackDto']) =>
  contentOf(api.POST('/api/task-parts/{id}/return', { ...keyed(key), params: { path: { id } }, body }));
export const withdrawPart = (key: string, id: string, version: number) =>
  contentOf(
    api.POST('/api/task-parts/{id}/withdrawal', { ...keyed(key), params: { path: { id } }, body: { version } }),
  );

export const listParts = (query: Waiting): Promise<Schema['CollegePartPageDto']> =>
  contentOf(api.GET('/api/task-parts', { params: { query } }));
export const getPart = (id: string): Promise<CollegePart> =>
  contentOf(api.GET('/api/task-parts/{id}', { params: { path: { id } } }));
export const savePartDraft = (key: string, id: string, body: Schema['PartDraftDto']): Promise<{ savedAt: string }> =>
  contentOf(api.PUT('/api/task-parts/{id}/draft', { ...keyed(key), params: { path: { id } }, body }));
export const answerPart = (key: string, id: string, body: Schema['AnswerPartDto']) =>
  contentOf(api.POST('/api/task-parts/{id}/answer', { ...keyed(key), params: { path: { id } }, body }));

export const listSignOffs = (query: Waiting): Promise<Schema['SignOffPageDto']> =>
  contentOf(api.GET('/api/sign-offs', { params: { query } }));
export const getSignOff = (id: string): Promise<SignOff> =>
  contentOf(api.GET('/api/sign-offs/{id}', { params: { path: { id } } })) as Promise<unknown> as Promise<SignOff>;
export const decideSignOff = (key: string, id: string, body: Schema['DecideSignOffDto']) =>
  contentOf(api.POST('/api/sign-offs/{id}/decision', { ...keyed(key), params: { path: { id } }, body }));
