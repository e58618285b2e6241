import { api, chosen, contentOf, keyed } from './client';
import type { components, paths } from './schema.generated';

// Calls about proposed lists: what the policy or a person proposes, and what is decided about it.

type Schema = components['schemas'];

export type Duty = Schema['DutyDto'];
export type ProposedList = Schema['ProposedListDto'];
export type ProposedItem = Schema['ProposedItemDto'];
export type ItemQuery = NonNullable<paths['/api/proposed-lists/{id}']['get']['parameters']['query']>;

const on = (id: string) => ({ params: { path: { id } } });

export const getSchedule = (): Promise<Schema['ScheduleDto']> => contentOf(api.GET('/api/proposed-lists'));
export const openList = (key: string, body: Schema['OpenListDto']): Promise<Schema['ListIdDto']> =>
  contentOf(api.POST('/api/proposed-lists', { ...keyed(key), body }));
export const openByHand = (key: string, body: Schema['OpenByHandDto']): Promise<Schema['ListIdDto']> =>
  contentOf(api.POST('/api/proposed-lists/by-hand', { ...keyed(key), body }));
export const getList = (id: string, query: ItemQuery): Promise<Schema['ProposedItemsDto']> =>
  contentOf(api.GET('/api/proposed-lists/{id}', { params: { path: { id }, query: chosen(query) } }));
export const evaluateList = (key: string, id: string): Promise<Schema['AddedItemsDto']> =>
  contentOf(api.POST('/api/proposed-lists/{id}/evaluation', { ...keyed(key), ...on(id) }));
export const answerMinCohort = (
  key: string,
  id: string,
  body: Schema['AnswerMinCohortDto'],
): Promise<Schema['DismissedItemsDto']> =>
  contentOf(api.POST('/api/proposed-lists/{id}/min-cohort', { ...keyed(key), ...on(id), body }));
export const confirmItems = (
  key: string,
  id: string,
  items: Schema['SeenItemDto'][],
): Promise<Schema['ConfirmedItemsDto']> =>
  contentOf(api.POST('/api/proposed-lists/{id}/items/confirmation', { ...keyed(key), ...on(id), body: { items } }));
export const dismissItems = (key: string, id: string, body: Schema['DismissItemsDto']) =>
  contentOf(api.POST('/api/proposed-lists/{id}/items/dismissal', { ...keyed(key), ...on(id), body }));
export const editItem = (key: string, id: string, body: Schema['EditItemDto']) =>
  contentOf(api.POST('/api/proposed-lists/{id}/items/note', { ...keyed(key), ...on(id), body }));
