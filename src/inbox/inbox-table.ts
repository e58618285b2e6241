import { shanghaiDay } from '../calendar/day';
import { CASE_KINDS } from '../cases/case';
import type { LocalText } from '../platform/errors/domain-error';
import type { Language } from '../platform/http/language';
import type { TableToWrite, WrittenCell } from '../platform/tables/write-table';
import { COLUMN_NAMES, COLUMNS, type InboxColumn, type InboxTab, PRESSURE_NAMES, TAB_NAMES } from './inbox';
import type { TaskSummaryDto } from './inbox.dto';

const WIDTHS: Partial<Record<InboxColumn, number>> = { task: 24, title: 40, parties: 40, due: 30, waiting: 30 };
const DEFAULT_WIDTH = 18;
const COLOURS: Record<string, LocalText> = {
  red: { zh: '红', en: 'red' },
  yellow: { zh: '黄', en: 'yellow' },
  green: { zh: '绿', en: 'green' },
};
const STATES: Record<string, LocalText> = {
  open: { zh: '办理中', en: 'Open' },
  closed: { zh: '已办结', en: 'Closed' },
};

/**
 * The list as it is on the screen, as a table. When not all rows that match are in it, the last line says so: nobody shall take
 * a part for the whole.
 */
export function inboxTable(
  tab: InboxTab,
  columns: readonly InboxColumn[],
  { items, total }: { items: readonly TaskSummaryDto[]; total: number },
  language: Language,
): TableToWrite {
  const shown = COLUMNS.filter((column) => column === 'task' || columns.includes(column));
  const lines = items.map((item) => shown.map((column) => cellOf(item, column, language)));
  return {
    name: TAB_NAMES[tab][language],
    titles: shown.map((column) => COLUMN_NAMES[column][language]),
    rows: total > items.length ? [...lines, [cutText(items.length, total)[language]]] : lines,
    widths: shown.map((column) => WIDTHS[column] ?? DEFAULT_WIDTH),
  };
}

// helpers

function cutText(written: number, total: number): LocalText {
  return {
    zh: `（本表只含前 ${written} 条，符合条件的共 ${total} 条；请缩小筛选范围后分次导出。）`,
    en: `(This table holds the first ${written} rows only, ${total} match; narrow the filter and export in parts.)`,
  };
}

function cellOf(item: TaskSummaryDto, column: InboxColumn, language: Language): WrittenCell {
  switch (column) {
    case 'task':
      return item.title[language];
    case 'number':
      return item.caseNumber ?? null;
    case 'title':
      return item.caseTitle ?? null;
    case 'kind':
      return item.caseKind === undefined ? null : CASE_KINDS[item.caseKind].name[language];
    case 'state':
      return item.caseState === undefined ? null : STATES[item.caseState]![language];
    case 'parties':
      return item.parties?.join('、') ?? null;
    case 'organisation':
      return item.organisation?.name ?? null;
    case 'waiting':
      return item.waitingFor.join('、');
    case 'pressure':
      return PRESSURE_NAMES[item.pressure][language];
    case 'due':
      return dueText(item.due, language);
    case 'opened':
      return shanghaiDay(item.openedAt);
    case 'received':
      return item.receivedAt === undefined ? null : shanghaiDay(item.receivedAt);
    case 'closed':
      return item.closedAt === undefined ? null : shanghaiDay(item.closedAt);
    default:
      return column satisfies never;
  }
}

/** Date, working days and the name of the colour, because a file has none. */
function dueText(due: TaskSummaryDto['due'], language: Language): string | null {
  if (due === null) return null;
  const { date, remainingWorkingDays: days, colour } = due;
  const left: LocalText =
    days < 0
      ? { zh: `逾期 ${-days} 个工作日`, en: `${-days} working days late` }
      : { zh: `余 ${days} 个工作日`, en: `${days} working days left` };
  return language === 'zh'
    ? `${date}（${left.zh}，${COLOURS[colour]!.zh}）`
    : `${date} (${left.en}, ${COLOURS[colour]!.en})`;
}
