import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { type HeldUp, listHeldUp, retryHeldUp } from '../../api/running-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { clusterText } from '../../i18n/cluster-text';
import { incidentText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { DefinitionReasonDialog } from './DefinitionReasonDialog';
import { Retried } from './Retried';

/** What is held up between the product and a cluster, where no case tells of it; nothing when nothing is. */
export function ClusterIncidents() {
  const t = useText();
  const held = useQuery({ queryKey: ['cluster-incidents'], queryFn: listHeldUp });
  const [asked, setAsked] = useState<string>();
  const retrying = useCommand(
    (key, { id, reason }: { id: string; reason: string }) => retryHeldUp(key, { ids: [id], reason }),
    { onSuccess: () => setAsked(undefined) },
  );
  if (held.isError) return <ProblemNotice error={held.error} onRetry={() => void held.refetch()} />;
  const found = held.data ?? [];
  const columns: TableColumnsType<HeldUp> = [
    {
      title: t(clusterText.direction),
      width: 150,
      render: (_, row) => t(row.kind === 'record' ? clusterText.record : clusterText.command),
    },
    { title: t(clusterText.about), width: 220, ellipsis: true, render: (_, row) => row.about },
    { title: t(incidentText.message), render: (_, row) => row.text },
    { title: t(incidentText.at), width: 140, render: (_, row) => instant(row.at) },
    {
      key: 'actions',
      width: 110,
      render: (_, row) => (
        <Button size="small" data-testid="retry-held-up" onClick={() => setAsked(row.id)}>
          {t(incidentText.retry)}
        </Button>
      ),
    },
  ];
  return (
    <>
      {retrying.data !== undefined && <Retried results={retrying.data} />}
      {found.length > 0 && (
        <>
          <h2>{t(clusterText.heldUp)}</h2>
          <p>{t(clusterText.heldUpHint)}</p>
          <Table<HeldUp>
            className={tableStyles.dense}
            rowKey="id"
            size="small"
            tableLayout="fixed"
            pagination={false}
            data-testid="cluster-incidents"
            columns={columns}
            dataSource={found}
          />
        </>
      )}
      {asked !== undefined && (
        <DefinitionReasonDialog
          title={t(incidentText.retry)}
          hint={t(clusterText.retryHint)}
          busy={retrying.isPending}
          error={retrying.error}
          onReason={(reason) => retrying.mutate({ id: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
