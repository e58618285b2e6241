import { useQuery } from '@tanstack/react-query';
import { Table, Tabs, type TableColumnsType } from 'antd';
import type { PolicyPack, PolicyParameter } from '../../api/administration-types';
import { listPolicyPacks } from '../../api/endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { useText } from '../../i18n/useText';
import styles from './Administration.module.css';

export default function PolicyPage() {
  const t = useText();
  const packs = useQuery({ queryKey: ['policy-packs'], queryFn: listPolicyPacks });
  return (
    <Page title={t(administrationText.policy)}>
      <p className={styles.note}>{t(administrationText.policyHint)}</p>
      {packs.isError && <ProblemNotice error={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.isPending && <PageSkeleton rows={12} />}
      {packs.data?.length === 0 && (
        <EmptyState title={t(administrationText.emptyPolicy)} hint={t(administrationText.emptyPolicyHint)} />
      )}
      {(packs.data?.length ?? 0) > 0 && (
        <Tabs
          data-testid="policy-packs"
          items={packs.data?.map((pack) => ({
            key: `${pack.id}-${pack.version}`,
            label: t(pack.title),
            children: <Pack pack={pack} />,
          }))}
        />
      )}
    </Page>
  );
}

// helpers

function Pack({ pack }: { pack: PolicyPack }) {
  const t = useText();
  const { document } = pack;
  const columns: TableColumnsType<PolicyParameter> = [
    {
      title: t(administrationText.parameter),
      render: (_, row) => (
        <>
          {t(row.question)}
          <div className={styles.quiet}>{row.key}</div>
        </>
      ),
    },
    {
      title: t(administrationText.value),
      width: 380,
      render: (_, row) =>
        row.state === 'unset' ? (
          <span className={styles.unset}>{t(administrationText.unset)}</span>
        ) : (
          <pre className={styles.value}>
            {typeof row.value === 'object' ? JSON.stringify(row.value) : String(row.value)}
          </pre>
        ),
    },
    {
      title: t(administrationText.source),
      width: 260,
      render: (_, row) => [row.clause, row.note].filter(Boolean).join(' · '),
    },
  ];
  return (
    <>
      <p className={styles.note}>
        {[
          document.title,
          document.number,
          document.issuer,
          document.date,
          t(administrationText.versionOf, { n: pack.version }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Table<PolicyParameter>
        className={tableStyles.dense}
        rowKey="key"
        size="small"
        columns={columns}
        // What the notice sets comes first; the unset ones follow, because they are the open questions.
        dataSource={[...pack.parameters].sort((a, b) => a.state.localeCompare(b.state))}
        pagination={false}
      />
    </>
  );
}
