import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, type TableColumnsType } from 'antd';
import { useSearchParams } from 'react-router';
import type { AuditEvent } from '../../api/administration-types';
import { listAuditEvents, verifyAudit } from '../../api/endpoints';
import { EmptyState } from '../../components/EmptyState';
import { doerName } from '../../components/names';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { administrationText } from '../../i18n/administration-text';
import type { L } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Administration.module.css';

const ACTORS: Record<string, L> = {
  reporter: administrationText.actorReporter,
  employer: administrationText.actorEmployer,
  system: administrationText.actorSystem,
  person: administrationText.actorPerson,
};

export default function AuditPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const caseId = params.get('caseId') ?? '';
  const page = Number(params.get('page') ?? 1);
  const events = useQuery({
    queryKey: ['audit', caseId, page],
    queryFn: () => listAuditEvents({ caseId, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const verification = useQuery({ queryKey: ['audit-verification'], queryFn: verifyAudit, enabled: false });
  const columns: TableColumnsType<AuditEvent> = [
    { title: t(administrationText.at), width: 140, render: (_, row) => instant(row.at) },
    {
      title: t(administrationText.action),
      width: 230,
      ellipsis: true,
      render: (_, row) => <span title={row.action}>{t(row.actionName)}</span>,
    },
    {
      title: t(administrationText.actor),
      width: 130,
      ellipsis: true,
      render: (_, { actor }) =>
        actor.name === undefined
          ? t(ACTORS[actor.kind] ?? administrationText.actorPerson)
          : doerName(t, actor.name, actor.onBehalfOf),
    },
    {
      title: t(administrationText.subject),
      ellipsis: true,
      render: (_, row) => `${row.subject.kind} ${row.subject.id}`,
    },
    {
      title: t(administrationText.details),
      ellipsis: true,
      render: (_, row) => <Details details={row.details} />,
    },
  ];
  return (
    <Page
      fill
      title={t(administrationText.audit)}
      extra={
        <Input.Search
          key={caseId}
          style={{ width: 320 }}
          defaultValue={caseId}
          allowClear
          placeholder={t(administrationText.caseId)}
          aria-label={t(administrationText.caseId)}
          data-testid="audit-case"
          onSearch={(value) => setParams(value === '' ? {} : { caseId: value.trim() })}
        />
      }
      action={
        <Button
          type="primary"
          loading={verification.isFetching}
          onClick={() => void verification.refetch()}
          data-testid="verify-audit"
        >
          {t(administrationText.verify)}
        </Button>
      }
    >
      {verification.isError && <ProblemNotice error={verification.error} onRetry={() => void verification.refetch()} />}
      {verification.data !== undefined && (
        <Alert
          type="info"
          showIcon
          role="status"
          data-testid="audit-verification"
          data-ok={verification.data.ok}
          title={
            verification.data.ok
              ? t(administrationText.verifyOk, { n: verification.data.checked })
              : t(administrationText.verifyBroken, { n: verification.data.breaks.length })
          }
          description={
            verification.data.unsealed > 0
              ? t(administrationText.verifyUnsealed, { n: verification.data.unsealed })
              : undefined
          }
        />
      )}
      <PagedList
        list={events}
        columns={columns}
        page={page}
        onPage={(next) => setParams({ ...Object.fromEntries(params), page: String(next) })}
        testId="audit"
        empty={<EmptyState title={t(administrationText.emptyAudit)} hint={t(administrationText.emptyAuditHint)} />}
      />
    </Page>
  );
}

// helpers

function Details({ details }: { details: AuditEvent['details'] }) {
  const text = details === null || Object.keys(details).length === 0 ? '' : JSON.stringify(details);
  return (
    <span className={styles.details} title={text}>
      {text}
    </span>
  );
}
