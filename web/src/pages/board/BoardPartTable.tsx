import { Table, type TableColumnsType } from 'antd';
import type { Board, BoardPart } from '../../api/desk-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { PAGE_SIZE } from '../../components/PagedList';
import tableStyles from '../../components/table.module.css';
import { boardText } from '../../i18n/board-text';
import { shellText } from '../../i18n/shell-text';
import { type Text, useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import { CaseCount } from './CaseCount';

type OverviewRow = Board['overview'][number];
type WaitingRow = Board['waiting'][number];
type DurationRow = Board['durations'][number];

/** One part as a table: exactly these rows, in this order, are what the export holds. */
export function BoardPartTable({ board, part }: { board: Board; part: BoardPart }) {
  const t = useText();
  if (part === 'durations') {
    if (board.durations.length === 0)
      return <EmptyState title={t(boardText.emptyDurations)} hint={t(boardText.emptyDurationsHint)} />;
    return <Rows rows={board.durations} columns={durationColumns(t)} testId="board-durations" />;
  }
  if (board.overview.length === 0) return <EmptyState title={t(boardText.empty)} hint={t(boardText.emptyHint)} />;
  return part === 'overview' ? (
    <Rows rows={board.overview} columns={overviewColumns(t)} testId="board-overview" />
  ) : (
    <Rows rows={board.waiting} columns={waitingColumns(t)} testId="board-waiting" />
  );
}

// helpers

function Rows<Row extends object>(props: { rows: Row[]; columns: TableColumnsType<Row>; testId: string }) {
  const t = useText();
  return (
    <Table<Row>
      className={tableStyles.dense}
      rowKey={(row) => props.rows.indexOf(row)}
      size="small"
      tableLayout="fixed"
      data-testid={props.testId}
      columns={props.columns}
      dataSource={props.rows}
      pagination={{
        pageSize: PAGE_SIZE,
        showSizeChanger: false,
        showTotal: (total) => t(shellText.total, { n: total }),
      }}
    />
  );
}

const organisation = <Row extends { organisation: { name: string } }>(t: Text): TableColumnsType<Row>[number] => ({
  title: t(boardText.organisation),
  ellipsis: true,
  render: (_, row) => row.organisation.name,
});

const process = <Row extends { process: OverviewRow['process'] }>(t: Text): TableColumnsType<Row>[number] => ({
  title: t(boardText.process),
  ellipsis: true,
  render: (_, row) => t(row.process.title),
});

const step = <Row extends { step: WaitingRow['step'] }>(t: Text): TableColumnsType<Row>[number] => ({
  title: t(boardText.step),
  ellipsis: true,
  render: (_, row) => t(row.step.title),
});

function overviewColumns(t: Text): TableColumnsType<OverviewRow> {
  return [
    organisation(t),
    process(t),
    { title: t(boardText.cases), width: 120, align: 'right', render: (_, row) => <CaseCount row={row} of="cases" /> },
    { title: t(boardText.late), width: 110, align: 'right', render: (_, row) => <CaseCount row={row} of="late" /> },
    { title: t(boardText.soon), width: 110, align: 'right', render: (_, row) => <CaseCount row={row} of="soon" /> },
    {
      title: <span title={t(boardText.outsideHint)}>{t(boardText.outside)}</span>,
      width: 120,
      align: 'right',
      render: (_, row) => row.outside,
    },
  ];
}

function waitingColumns(t: Text): TableColumnsType<WaitingRow> {
  return [
    organisation(t),
    process(t),
    step(t),
    { title: t(boardText.waitsIn), ellipsis: true, render: (_, row) => row.waitsIn?.name ?? t(shellText.none) },
    { title: t(boardText.waitsFor), width: 110, ellipsis: true, render: (_, row) => t(row.waitsFor) },
    { title: t(boardText.cases), width: 84, align: 'right', render: (_, row) => <CaseCount row={row} of="cases" /> },
    { title: t(boardText.steps), width: 64, align: 'right', render: (_, row) => row.steps },
    { title: t(boardText.late), width: 74, align: 'right', render: (_, row) => <CaseCount row={row} of="late" /> },
    { title: t(boardText.soon), width: 84, align: 'right', render: (_, row) => <CaseCount row={row} of="soon" /> },
    {
      title: t(boardText.oldest),
      width: 190,
      render: (_, row) => `${dayOf(row.oldestOn)} · ${t(boardText.worked, { n: row.oldestWorkingDays })}`,
    },
  ];
}

function durationColumns(t: Text): TableColumnsType<DurationRow> {
  const inDays = (title: string) => `${title}（${t(boardText.workingDays)}）`;
  return [
    organisation(t),
    process(t),
    step(t),
    { title: t(boardText.count), width: 130, align: 'right', render: (_, row) => row.count },
    { title: inDays(t(boardText.median)), width: 170, align: 'right', render: (_, row) => row.median },
    { title: inDays(t(boardText.p90)), width: 190, align: 'right', render: (_, row) => row.p90 },
  ];
}
