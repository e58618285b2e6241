import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { DefinitionVersion } from '../../api/administration-types';
import { listDefinitions } from '../../api/endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';

export default function DefinitionsPage() {
  const t = useText();
  const definitions = useQuery({ queryKey: ['definitions'], queryFn: listDefinitions });
  const columns: TableColumnsType<DefinitionVersion> = [
    {
      title: t(administrationText.process),
      render: (_, row) => (
        <Link to={`/admin/definitions/${row.processId}/${row.version}`} data-testid="definition-link">
          {t(row.title)}
        </Link>
      ),
    },
    {
      title: t(administrationText.version),
      width: 110,
      render: (_, row) => t(administrationText.versionOf, { n: row.version }),
    },
    { title: t(administrationText.state), width: 110, render: (_, row) => t(administrationText[row.state]) },
    {
      title: t(administrationText.publishedAt),
      width: 170,
      render: (_, row) => (row.publishedAt === null ? '' : instant(row.publishedAt)),
    },
    { title: t(administrationText.running), width: 110, align: 'end', render: (_, row) => row.running },
  ];
  return (
    <Page title={t(administrationText.definitions)}>
      {definitions.isError && <ProblemNotice error={definitions.error} onRetry={() => void definitions.refetch()} />}
      {definitions.isPending && <PageSkeleton rows={4} />}
      {definitions.data?.length === 0 && (
        <EmptyState title={t(administrationText.emptyDefinitions)} hint={t(administrationText.emptyDefinitionsHint)} />
      )}
      {(definitions.data?.length ?? 0) > 0 && (
        <Table<DefinitionVersion>
          className={tableStyles.dense}
          rowKey={(row) => `${row.processId} ${row.version}`}
          size="small"
          data-testid="definitions"
          columns={columns}
          dataSource={definitions.data}
          pagination={false}
        />
      )}
    </Page>
  );
}
