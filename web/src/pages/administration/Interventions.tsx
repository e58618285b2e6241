import { useQuery } from '@tanstack/react-query';
import { Button, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import {
  approveIntervention,
  type Intervention,
  listInterventions,
  rejectIntervention,
} from '../../api/running-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { incidentText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { DefinitionReasonDialog } from './DefinitionReasonDialog';

/** Changes by hand that wait for a second person; nothing when none does. */
export function Interventions() {
  const t = useText();
  const waiting = useQuery({ queryKey: ['interventions'], queryFn: listInterventions });
  const [rejected, setRejected] = useState<string>();
  const approving = useCommand((key, id: string) => approveIntervention(key, id));
  const rejecting = useCommand((key, { id, reason }: { id: string; reason: string }) =>
    rejectIntervention(key, id, reason),
  );
  if (waiting.isError) return <ProblemNotice error={waiting.error} onRetry={() => void waiting.refetch()} />;
  if (waiting.data === undefined || waiting.data.length === 0) return null;
  const columns: TableColumnsType<Intervention> = [
    { title: t(incidentText.caseNumber), width: 150, render: (_, row) => row.caseNumber },
    { title: t(incidentText.what), ellipsis: true, render: (_, row) => t(row.sentence) },
    { title: t(incidentText.reason), ellipsis: true, render: (_, row) => row.reason },
    {
      title: t(incidentText.by),
      width: 220,
      render: (_, row) => `${row.proposer} · ${instant(row.proposedAt)}`,
    },
    {
      key: 'actions',
      width: 200,
      render: (_, row) =>
        row.canDecide ? (
          <Space>
            <Button
              size="small"
              data-testid="approve-intervention"
              loading={approving.isPending && approving.variables === row.id}
              onClick={() => approving.mutate(row.id)}
            >
              {t(incidentText.approve)}
            </Button>
            <Button size="small" onClick={() => setRejected(row.id)}>
              {t(incidentText.reject)}
            </Button>
          </Space>
        ) : (
          t(incidentText.own)
        ),
    },
  ];
  return (
    <>
      <h2>{t(incidentText.waiting)}</h2>
      {approving.isError && <ProblemNotice error={approving.error} />}
      <Table<Intervention>
        className={tableStyles.dense}
        rowKey="id"
        size="small"
        tableLayout="fixed"
        pagination={false}
        data-testid="interventions"
        columns={columns}
        dataSource={waiting.data}
      />
      {rejected !== undefined && (
        <DefinitionReasonDialog
          title={t(incidentText.reject)}
          busy={rejecting.isPending}
          error={rejecting.error}
          onReason={(reason) => rejecting.mutate({ id: rejected, reason }, { onSuccess: () => setRejected(undefined) })}
          onClose={() => setRejected(undefined)}
        />
      )}
    </>
  );
}
