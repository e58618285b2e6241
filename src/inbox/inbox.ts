import type { CaseKind } from '../cases/case';
import type { DueFilter } from '../deadlines/due-filter';
import type { LocalText } from '../platform/errors/domain-error';

/** The lists of the inbox, in the order of its tabs. */
export const TABS = ['mine', 'group', 'done', 'copied', 'started', 'supervised'] as const;
export type InboxTab = (typeof TABS)[number];

export const TAB_NAMES: Record<InboxTab, LocalText> = {
  mine: { zh: '待我办', en: 'Mine' },
  group: { zh: '本组待领', en: 'To claim' },
  done: { zh: '我已办', en: 'Done by me' },
  copied: { zh: '抄送我', en: 'Copied to me' },
  started: { zh: '我发起', en: 'Begun by me' },
  supervised: { zh: '督办', en: 'Supervised' },
};

/** What a list can be sorted by; `-` before it turns the order round. */
export const SORTS = ['due', '-due', 'openedAt', '-openedAt', 'closedAt', '-closedAt'] as const;
export type InboxSort = (typeof SORTS)[number];

/** Lists of what waits begin with the nearest deadline, the others with the newest. */
export function defaultSort(tab: InboxTab): InboxSort {
  if (tab === 'done') return '-closedAt';
  return tab === 'copied' || tab === 'started' ? '-openedAt' : 'due';
}

/** How hard a step is pressed for, from nothing to a red supervision order; the place is the level. */
export const PRESSURES = ['none', 'urged', 'blue', 'orange', 'red'] as const;
export type Pressure = (typeof PRESSURES)[number];

export const PRESSURE_NAMES: Record<Pressure, LocalText> = {
  none: { zh: '一般', en: 'Ordinary' },
  urged: { zh: '已催办', en: 'Urged' },
  blue: { zh: '蓝色督办', en: 'Blue order' },
  orange: { zh: '橙色督办', en: 'Orange order' },
  red: { zh: '红色督办', en: 'Red order' },
};

/** What a person may have shown of each row, in this order; the first is always there. */
export const COLUMN_NAMES = {
  task: { zh: '事项', en: 'Task' },
  number: { zh: '案号', en: 'Case' },
  title: { zh: '案件', en: 'Subject' },
  kind: { zh: '类型', en: 'Kind' },
  state: { zh: '案件状态', en: 'State' },
  parties: { zh: '当事方', en: 'Parties' },
  organisation: { zh: '承办单位', en: 'Organisation' },
  waiting: { zh: '等待办理人', en: 'Waiting for' },
  pressure: { zh: '紧急程度', en: 'Priority' },
  due: { zh: '期限', en: 'Due' },
  opened: { zh: '到达', en: 'Arrived' },
  received: { zh: '收件', en: 'Received' },
  closed: { zh: '办结', en: 'Finished' },
} as const satisfies Record<string, LocalText>;
export type InboxColumn = keyof typeof COLUMN_NAMES;
export const COLUMNS = Object.keys(COLUMN_NAMES) as InboxColumn[];

export function defaultColumns(tab: InboxTab): InboxColumn[] {
  const ends: Record<InboxTab, InboxColumn[]> = {
    mine: ['organisation', 'due', 'opened'],
    group: ['organisation', 'due', 'opened'],
    done: ['organisation', 'closed', 'opened'],
    copied: ['waiting', 'due', 'opened'],
    started: ['waiting', 'due', 'opened'],
    supervised: ['pressure', 'waiting', 'due'],
  };
  return ['task', 'number', 'title', ...ends[tab]];
}

/** Stands in place of a person or an organisation for "nobody holds it yet". */
export const NOBODY = 'nobody';

/** What a list is narrowed to. */
export interface InboxFilter extends DueFilter {
  q?: string;
  kinds?: CaseKind[];
  processId?: string;
  /** By its id in the model. */
  step?: string;
  /** The organisation that has to do it. */
  organisationId?: string;
  /** An organisation or employer with a part in the case. */
  partyId?: string;
  /** Of the case. */
  state?: 'open' | 'closed';
  pressures?: Pressure[];
  /** A person, an organisation, or `NOBODY`. */
  waitingFor?: string;
  openedFrom?: string;
  openedTo?: string;
  unread?: true;
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: InboxFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** Waiting times and case facts that cost a look of their own are read for the columns that show them alone. */
export interface ShownColumns {
  waiting: boolean;
  parties: boolean;
  pressure: boolean;
}

export function shownColumns(columns: readonly InboxColumn[]): ShownColumns {
  const shows = (column: InboxColumn): boolean => columns.includes(column);
  return { waiting: shows('waiting'), parties: shows('parties'), pressure: shows('pressure') };
}
