import type { InboxQuery, InboxTab } from '../../api/inbox-endpoints';

export const TABS = ['mine', 'group', 'done', 'copied', 'started', 'supervised'] as const satisfies readonly InboxTab[];

/** Columns a person may choose; the name of the task always stands first. */
export const COLUMNS = [
  'task',
  'number',
  'title',
  'kind',
  'state',
  'parties',
  'organisation',
  'waiting',
  'pressure',
  'due',
  'opened',
  'received',
  'closed',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What narrows a list, by the names the server gives it. */
export const FILTER_KEYS = [
  'kind',
  'process',
  'step',
  'organisation',
  'party',
  'state',
  'colour',
  'pressure',
  'waitingFor',
  'dueFrom',
  'dueTo',
  'openedFrom',
  'openedTo',
  'unread',
  'withOffers',
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];
export type Filter = Partial<Record<FilterKey, string>>;

/** A list as its address says it: so it can be bookmarked, sent to a colleague, and kept as a view. */
export interface InboxAddress {
  tab: InboxTab;
  q: string;
  filter: Filter;
  sort?: InboxQuery['sort'];
  columns: Column[];
  page: number;
}

const SORTS = ['due', '-due', 'openedAt', '-openedAt', 'closedAt', '-closedAt'] as const;

const LAST_COLUMNS: Record<InboxTab, Column[]> = {
  mine: ['organisation', 'due', 'opened'],
  group: ['organisation', 'due', 'opened'],
  done: ['organisation', 'closed', 'opened'],
  copied: ['waiting', 'due', 'opened'],
  started: ['waiting', 'due', 'opened'],
  supervised: ['pressure', 'waiting', 'due'],
};

export function defaultColumns(tab: InboxTab): Column[] {
  return ['task', 'number', 'title', ...LAST_COLUMNS[tab]];
}

/** `view` names the tab in addresses of views and of earlier releases. */
export function readAddress(
  params: URLSearchParams,
  chosen?: (tab: InboxTab) => readonly string[] | undefined,
): InboxAddress {
  const tab = TABS.find((known) => known === (params.get('tab') ?? params.get('view'))) ?? 'mine';
  const wanted = params.get('columns')?.split(',') ?? chosen?.(tab) ?? [];
  const columns = COLUMNS.filter((column) => column === 'task' || wanted.includes(column));
  return {
    tab,
    q: params.get('q') ?? '',
    filter: Object.fromEntries(FILTER_KEYS.flatMap((key) => (params.get(key) ? [[key, params.get(key)!]] : []))),
    sort: SORTS.find((known) => known === params.get('sort')),
    columns: columns.length > 1 ? columns : defaultColumns(tab),
    page: Math.max(1, Number(params.get('page') ?? 1) || 1),
  };
}

/** Whether rows can be claimed from the list. */
export function hasOffers({ tab, filter }: Pick<InboxAddress, 'tab' | 'filter'>): boolean {
  return tab === 'group' || (tab === 'mine' && filter.withOffers !== undefined);
}

/** The address as the query of the list; also what a view keeps of it. */
export function queryOf({ tab, q, filter, sort, columns }: InboxAddress): InboxQuery {
  return {
    ...(filter as Partial<InboxQuery>),
    view: tab,
    ...(q === '' ? {} : { q }),
    ...(sort === undefined ? {} : { sort }),
    columns: columns.join(','),
  };
}
