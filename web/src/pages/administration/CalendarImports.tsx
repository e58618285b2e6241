import { useQuery } from '@tanstack/react-query';
import { App, Button, Space, Table } from 'antd';
import { useState } from 'react';
import { confirmNotice, listMoves, rejectNotice, type CalendarImport } from '../../api/rules-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { calendarText } from '../../i18n/rules-text';
import type { L } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Administration.module.css';
import { CalendarMoves } from './CalendarMoves';
import { PolicyRejectDialog } from './PolicyRejectDialog';

export const STATES: Record<string, L> = {
  proposed: calendarText.waiting,
  confirmed: calendarText.inForce,
  rejected: calendarText.rejected,
};

/** Imports with the two people of each; the one that waits shows what it would move now. */
export function CalendarImports({ imports }: { imports: CalendarImport[] }) {
  const t = useText();
  if (imports.length === 0) return <p className={styles.note}>{t(calendarText.noImports)}</p>;
  return (
    <Table<CalendarImport>
      className={tableStyles.dense}
      rowKey="id"
      size="small"
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      dataSource={imports}
      data-testid="calendar-imports"
      expandable={{
        expandedRowRender: (row) => <Waiting import={row} />,
        rowExpandable: (row) => row.state === 'proposed',
        defaultExpandedRowKeys: imports.filter(({ state }) => state === 'proposed').map(({ id }) => id),
      }}
      columns={[
        { dataIndex: 'year', title: t(calendarText.yearOf), width: 90 },
        { title: t(calendarText.state), width: 100, render: (_, row) => t(STATES[row.state] ?? calendarText.waiting) },
        { title: t(calendarText.proposer), render: (_, row) => `${row.proposer} ${instant(row.proposedAt)}` },
        {
          title: t(calendarText.decider),
          render: (_, row) =>
            row.decidedAt === null
              ? ''
              : [row.decider, instant(row.decidedAt), row.decisionReason].filter(Boolean).join(' '),
        },
        { dataIndex: 'moved', title: t(calendarText.moved), width: 110 },
      ]}
    />
  );
}

// helpers

function Waiting({ import: { id, off, work, year, canConfirm } }: { import: CalendarImport }) {
  const t = useText();
  const { message } = App.useApp();
  const [rejecting, setRejecting] = useState(false);
  const moves = useQuery({ queryKey: ['calendar-moves', id], queryFn: () => listMoves(id) });
  const confirming = useCommand((key, _: string) => confirmNotice(key, id), {
    onSuccess: ({ moved }) => void message.info(t(calendarText.confirmed, { n: moved })),
  });
  return (
    <>
      <div>{t(calendarText.readAs, { year, off: off.length, work: work.length })}</div>
      {moves.isError && <ProblemNotice error={moves.error} />}
      {moves.data && <CalendarMoves moves={moves.data} />}
      {confirming.isError && <ProblemNotice error={confirming.error} />}
      <Space>
        {canConfirm ? (
          <Button
            type="primary"
            loading={confirming.isPending}
            disabled={!moves.isSuccess}
            onClick={() => confirming.mutate(id)}
            data-testid="confirm-import"
          >
            {t(calendarText.confirm)}
          </Button>
        ) : (
          <span className={styles.quiet}>{t(calendarText.ownProposal)}</span>
        )}
        <Button onClick={() => setRejecting(true)} data-testid="reject-import">
          {t(calendarText.reject)}
        </Button>
      </Space>
      {rejecting && (
        <PolicyRejectDialog
          reject={(key, reason) => rejectNotice(key, id, reason)}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  );
}
