import { Button, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { InboxTab } from '../../api/inbox-endpoints';
import type { TaskSummary } from '../../api/types';
import { DueDate } from '../../components/DueDate';
import { HandingOver } from '../../components/HandingOver';
import { nameOf } from '../../components/names';
import { inboxFilterText, inboxText } from '../../i18n/inbox-text';
import { kindText } from '../../i18n/kind-text';
import type { L } from '../../i18n/locale';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { dayOf, instant } from '../../time/dates';
import { ActsFor } from '../absence/ActsFor';
import type { Column } from './inbox-address';
import styles from './InboxPage.module.css';

export const COLUMN_TEXT: Record<Column, L> = {
  task: inboxText.task,
  number: inboxText.caseNumber,
  title: inboxText.subject,
  kind: inboxText.kind,
  state: inboxText.state,
  parties: inboxText.parties,
  organisation: inboxText.organisation,
  waiting: inboxText.waiting,
  pressure: inboxText.pressure,
  due: inboxText.due,
  opened: inboxText.arrived,
  received: inboxText.received,
  closed: inboxText.finished,
};

export const PRESSURE_TEXT: Record<TaskSummary['pressure'], L> = {
  none: inboxFilterText.none,
  urged: inboxFilterText.urged,
  blue: inboxFilterText.blue,
  orange: inboxFilterText.orange,
  red: inboxFilterText.redOrder,
};

/** What the server sorts by, of the columns that can be sorted. */
const SORT_OF: Partial<Record<Column, string>> = { due: 'due', opened: 'openedAt', closed: 'closedAt' };
export const sortOfColumn = (column: unknown): string | undefined => SORT_OF[column as Column];

/** Whose page a row leads to. */
export const pathOf = (row: TaskSummary): string => (row.opens === 'case' ? `/cases/${row.id}` : `/tasks/${row.id}`);

interface ColumnSettings {
  tab: InboxTab;
  columns: readonly Column[];
  /** Among the rows are some that can be claimed. */
  offers: boolean;
  /** As the address says it; `-` turns it round. */
  sort: string | undefined;
  claim: (task: TaskSummary) => void;
  claimingId: string | undefined;
}

export function useInboxColumns({
  tab,
  columns,
  offers,
  sort,
  claim,
  claimingId,
}: ColumnSettings): TableColumnsType<TaskSummary> {
  const t = useText();
  const cells: Record<Column, { width?: number; render: (row: TaskSummary) => React.ReactNode }> = {
    task: { width: 168, render: (row) => <TaskName row={row} marksUnread={tab !== 'done' && tab !== 'started'} /> },
    number: { width: 124, render: (row) => row.caseNumber },
    title: { render: (row) => row.caseTitle },
    kind: { width: 96, render: (row) => row.caseKind && t(kindText[row.caseKind]) },
    state: {
      width: 84,
      render: (row) => row.caseState && t(row.caseState === 'open' ? inboxText.stateOpen : inboxText.stateClosed),
    },
    parties: { width: 190, render: (row) => row.parties?.join('、') },
    organisation: { width: 140, render: (row) => nameOf(row.organisation) },
    waiting: { width: 150, render: (row) => row.waitingFor.join('、') },
    pressure: { width: 96, render: (row) => (row.pressure === 'none' ? null : t(PRESSURE_TEXT[row.pressure])) },
    due: {
      width: 262,
      render: (row) => (row.opens === 'case' && row.caseState === 'closed' ? null : <DueDate due={row.due} />),
    },
    opened: { width: 128, render: (row) => instant(row.openedAt) },
    received: { width: 100, render: (row) => row.receivedAt && dayOf(row.receivedAt) },
    closed: { width: 128, render: (row) => row.closedAt && instant(row.closedAt) },
  };
  const shown: TableColumnsType<TaskSummary> = columns.map((column) => ({
    key: column,
    title: t(COLUMN_TEXT[column]),
    ellipsis: true,
    ...(cells[column].width === undefined ? {} : { width: cells[column].width }),
    render: (_, row) => cells[column].render(row),
    ...(SORT_OF[column] === undefined
      ? {}
      : { sorter: true, sortOrder: orderOf(SORT_OF[column], sort), showSorterTooltip: false }),
  }));
  if (!offers) return shown;
  const claiming: TableColumnsType<TaskSummary>[number] = {
    key: 'claim',
    title: t(shellText.actions),
    width: 68,
    render: (_, task) =>
      task.assignee === null && (
        <Button
          size="small"
          disabled={claimingId !== undefined}
          loading={claimingId === task.id}
          data-testid="claim"
          onClick={(event) => {
            event.stopPropagation();
            claim(task);
          }}
        >
          {t(inboxText.claim)}
        </Button>
      ),
  };
  return [...shown, claiming];
}

// helpers

function TaskName({ row, marksUnread }: { row: TaskSummary; marksUnread: boolean }) {
  const t = useText();
  const isNew = row.unread && marksUnread;
  return (
    <Link to={pathOf(row)} className={isNew ? styles.unread : undefined} data-testid="task-link">
      <ActsFor absent={row.onBehalfOf} />
      {t(row.title)}
      {isNew && <span className={styles.new}>{t(inboxText.unread)}</span>}
      {row.isHandingOver && <HandingOver />}
    </Link>
  );
}

function orderOf(key: string, sort: string | undefined): 'ascend' | 'descend' | null {
  if (sort?.replace('-', '') !== key) return null;
  return sort.startsWith('-') ? 'descend' : 'ascend';
}
