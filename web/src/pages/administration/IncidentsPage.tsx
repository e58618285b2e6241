import { useQuery } from '@tanstack/react-query';
import { Button, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import {
  type IncidentGroup,
  listHeldUp,
  listIncidents,
  retryIncidents,
  type RetryResult,
} from '../../api/running-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { incidentText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { ClusterIncidents } from './ClusterIncidents';
import { DefinitionReasonDialog } from './DefinitionReasonDialog';
import { IncidentDrawer } from './IncidentDrawer';
import { Interventions } from './Interventions';
import { Retried } from './Retried';

type StuckCase = IncidentGroup['incidents'][number];

const keyOf = ({ processId, elementId, type, cause }: IncidentGroup) => [processId, elementId, type, cause].join(' ');

/** What is stuck, by its cause: one remedy mostly serves all cases of a group. */
export default function IncidentsPage() {
  const t = useText();
  const groups = useQuery({ queryKey: ['incidents'], queryFn: listIncidents });
  const held = useQuery({ queryKey: ['cluster-incidents'], queryFn: listHeldUp });
  const [asked, setAsked] = useState<string[]>();
  const [shown, setShown] = useState<string>();
  const [results, setResults] = useState<RetryResult[]>();
  const retrying = useCommand(
    (key, { incidentKeys, reason }: { incidentKeys: string[]; reason: string }) =>
      retryIncidents(key, { incidentKeys, reason }),
    {
      onSuccess: (answers) => {
        setAsked(undefined);
        setShown(undefined);
        setResults(answers);
      },
    },
  );
  const columns: TableColumnsType<IncidentGroup> = [
    { title: t(incidentText.process), width: 180, ellipsis: true, render: (_, row) => t(row.processTitle) },
    { title: t(incidentText.step), width: 200, ellipsis: true, render: (_, row) => t(row.elementName) },
    { title: t(incidentText.cause), ellipsis: true, render: (_, row) => row.cause },
    { title: t(incidentText.cases), width: 80, align: 'end', render: (_, row) => row.incidents.length },
    { title: t(incidentText.since), width: 140, render: (_, row) => instant(row.oldestAt) },
    {
      key: 'actions',
      width: 190,
      render: (_, row) => (
        <Button
          size="small"
          data-testid="retry-all"
          onClick={() => setAsked(row.incidents.map(({ incidentKey }) => incidentKey))}
        >
          {t(incidentText.retryAll, { n: row.incidents.length })}
        </Button>
      ),
    },
  ];
  return (
    <Page title={t(incidentText.title)}>
      {groups.isError && <ProblemNotice error={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.isPending && <PageSkeleton rows={8} />}
      {results !== undefined && <Retried results={results} />}
      {groups.data?.length === 0 && held.data?.length === 0 && (
        <EmptyState title={t(incidentText.none)} hint={t(incidentText.noneHint)} />
      )}
      {groups.data !== undefined && groups.data.length > 0 && (
        <Table<IncidentGroup>
          className={tableStyles.dense}
          rowKey={keyOf}
          size="small"
          tableLayout="fixed"
          pagination={false}
          data-testid="incidents"
          columns={columns}
          dataSource={groups.data}
          expandable={{
            defaultExpandedRowKeys: groups.data.slice(0, 1).map(keyOf),
            expandedRowRender: ({ incidents }) => <StuckCases cases={incidents} onShow={setShown} />,
          }}
        />
      )}
      <ClusterIncidents />
      <Interventions />
      {shown !== undefined && (
        <IncidentDrawer incidentKey={shown} onRetry={() => setAsked([shown])} onClose={() => setShown(undefined)} />
      )}
      {asked !== undefined && (
        <DefinitionReasonDialog
          title={asked.length === 1 ? t(incidentText.retry) : t(incidentText.retryAll, { n: asked.length })}
          hint={t(incidentText.retryHint)}
          busy={retrying.isPending}
          error={retrying.error}
          onReason={(reason) => retrying.mutate({ incidentKeys: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  );
}

// helpers

function StuckCases({ cases, onShow }: { cases: StuckCase[]; onShow: (incidentKey: string) => void }) {
  const t = useText();
  return (
    <Space wrap>
      {cases.map(({ incidentKey, caseNumber, openedAt }) => (
        <Button
          key={incidentKey}
          type="link"
          size="small"
          data-testid="incident"
          title={instant(openedAt)}
          onClick={() => onShow(incidentKey)}
        >
          {caseNumber} · {t(incidentText.open)}
        </Button>
      ))}
    </Space>
  );
}
