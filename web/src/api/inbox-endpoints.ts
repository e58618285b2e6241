import type { Locale } from '../i18n/locale';
import { api, chosen, contentOf, keyed } from './client';
import type { components, paths } from './schema.generated';
import type * as T from './types';

// Calls of the inbox: its lists, what narrows them, views that are kept, and verbs on many tasks at once.

type Schema = components['schemas'];

export type InboxQuery = paths['/api/tasks']['get']['parameters']['query'];
export type InboxTab = InboxQuery['view'];
export type InboxChoices = Schema['InboxChoicesDto'];
export type BulkVerb = Schema['BulkDto']['verb'];
export type BulkRow = Schema['BulkRowDto'];
export type SavedView = Schema['SavedViewDto'];
export type SavedList = Schema['SaveViewDto']['list'];

export const listTasks = (query: InboxQuery): Promise<T.Page<T.TaskSummary>> =>
  contentOf(api.GET('/api/tasks', { params: { query: chosen(query) } }));
export const getInboxChoices = (view: InboxTab): Promise<InboxChoices> =>
  contentOf(api.GET('/api/inbox/choices', { params: { query: { view } } }));
export const getNextTask = (after: string): Promise<{ task: T.TaskSummary | null }> =>
  contentOf(api.GET('/api/inbox/next', { params: { query: { after } } }));
export const carryOutBulk = (key: string, body: Schema['BulkDto']): Promise<{ items: BulkRow[] }> =>
  contentOf(api.POST('/api/inbox/bulk', { ...keyed(key), body }));

export const listColumns = (): Promise<Schema['ChosenColumnsListDto']> => contentOf(api.GET('/api/inbox/columns'));
export const chooseColumns = (body: Schema['ChooseColumnsDto']) => contentOf(api.PUT('/api/inbox/columns', { body }));

/** All pages of the list as it is shown; the page itself is left out. */
export function inboxExportAddress(
  { format, language }: { format: 'csv' | 'xlsx'; language: Locale },
  { page, pageSize, ...query }: InboxQuery,
): string {
  void page;
  void pageSize;
  return `/api/inbox/export?${new URLSearchParams({ ...(chosen(query) as Record<string, string>), format, language }).toString()}`;
}

export const listSavedViews = (list: SavedList): Promise<{ items: SavedView[] }> =>
  contentOf(api.GET('/api/saved-views', { params: { query: { list } } }));
export const saveView = (key: string, body: Schema['SaveViewDto']): Promise<{ id: string }> =>
  contentOf(api.POST('/api/saved-views', { ...keyed(key), body }));
export const changeView = (key: string, id: string, body: Schema['ChangeViewDto']) =>
  contentOf(api.PUT('/api/saved-views/{id}', { ...keyed(key), params: { path: { id } }, body }));
export const removeView = (key: string, id: string) =>
  contentOf(api.DELETE('/api/saved-views/{id}', { ...keyed(key), params: { path: { id } } }));
