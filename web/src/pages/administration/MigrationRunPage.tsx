import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Progress, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { getMigration, listMigrationItems, startMigration, type MigrationItem } from '../../api/running-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { migrationText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { DefinitionReasonDialog } from './DefinitionReasonDialog';
import styles from './Migration.module.css';
import { isWorking, progressOf } from './migration-progress';

const POLL_MS = 1_000;

/** One migration from the trial to the last case: how far it is, and for each case whether it can move and why not. */
export default function MigrationRunPage() {
  const t = useText();
  const { migrationId = '' } = useParams();
  const [page, setPage] = useState(1);
  const [asksReason, setAsksReason] = useState(false);
  const migration = useQuery({
    queryKey: ['migration', migrationId],
    queryFn: () => getMigration(migrationId),
    refetchInterval: ({ state }) => (state.data !== undefined && isWorking(state.data) ? POLL_MS : false),
  });
  const items = useQuery({
    queryKey: ['migration-items', migrationId, page, JSON.stringify(migration.data?.counts)],
    queryFn: () => listMigrationItems(migrationId, { page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const starting = useCommand((key, reason: string) => startMigration(key, migrationId, reason), {
    onSuccess: () => setAsksReason(false),
  });
  const found = migration.data;
  const columns: TableColumnsType<MigrationItem> = [
    { title: t(migrationText.caseNumber), width: 160, render: (_, row) => row.caseNumber },
    { title: t(migrationText.result), width: 130, render: (_, row) => t(migrationText[row.state]) },
    { title: t(migrationText.findings), render: (_, row) => <Findings item={row} /> },
  ];
  const movable = found?.counts.movable ?? 0;
  return (
    <Page
      title={
        found === undefined
          ? t(migrationText.title)
          : `${t(migrationText.title)} · ${t(migrationText.version, { n: found.fromVersion })} → ${t(migrationText.version, { n: found.toVersion })}`
      }
      action={
        found?.phase === 'checked' && movable > 0 ? (
          <Button type="primary" data-testid="start-migration" onClick={() => setAsksReason(true)}>
            {t(migrationText.start, { n: movable })}
          </Button>
        ) : undefined
      }
    >
      {migration.isError && <ProblemNotice error={migration.error} onRetry={() => void migration.refetch()} />}
      {migration.isPending && <PageSkeleton rows={8} />}
      {found !== undefined && (
        <>
          <p className={styles.hint} role="status" data-testid="migration-phase" data-phase={found.phase}>
            {t(migrationText[found.phase])} ·{' '}
            {t(migrationText.planned, { who: found.plannedBy, at: instant(found.plannedAt) })}
            {found.counts.immovable + found.counts.refused > 0 &&
              ` · ${t(migrationText.stays, { n: found.counts.immovable + found.counts.refused })}`}
          </p>
          {isWorking(found) && <Working counts={found} />}
          <PagedList
            list={items}
            rowKey="caseId"
            columns={columns}
            page={page}
            onPage={setPage}
            testId="migration-items"
            empty={null}
          />
        </>
      )}
      {asksReason && (
        <DefinitionReasonDialog
          title={t(migrationText.start, { n: movable })}
          hint={t(migrationText.startHint)}
          busy={starting.isPending}
          error={starting.error}
          onReason={(reason) => starting.mutate(reason)}
          onClose={() => setAsksReason(false)}
        />
      )}
    </Page>
  );
}

// helpers

function Working({ counts }: { counts: Parameters<typeof progressOf>[0] }) {
  const t = useText();
  const { done, total } = progressOf(counts);
  return (
    <Progress
      percent={Math.round((done / total) * 100)}
      format={() => t(migrationText.progress, { done, total })}
      status="active"
    />
  );
}

function Findings({ item }: { item: MigrationItem }) {
  const t = useText();
  if (item.findings.length === 0) return <>{t(migrationText.nothingToKnow)}</>;
  return (
    <ul className={styles.findings}>
      {item.findings.map((finding) => (
        <li key={`${finding.code} ${finding.elementId ?? ''}`}>{t(finding.text)}</li>
      ))}
    </ul>
  );
}
