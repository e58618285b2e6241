import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DefinitionVersion } from '../../api/administration-types';
import { listDefinitions } from '../../api/endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { definitionText } from '../../i18n/definition-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { instant } from '../../time/dates';
import { DefinitionImportDialog } from './DefinitionImportDialog';
import { DefinitionNewDialog } from './DefinitionNewDialog';

export default function DefinitionsPage() {
  const t = useText();
  const mayEdit = useDuties().includes('process-administrator');
  const [dialog, setDialog] = useState<'new' | 'import'>();
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
    { title: t(administrationText.state), width: 110, render: (_, row) => t(definitionText[row.state]) },
    {
      title: t(administrationText.publishedAt),
      width: 170,
      render: (_, row) => (row.publishedAt === null ? '' : instant(row.publishedAt)),
    },
    { title: t(administrationText.running), width: 110, align: 'end', render: (_, row) => row.running },
  ];
  return (
    <Page
      title={t(administrationText.definitions)}
      action={
        mayEdit && (
          <>
            <Button onClick={() => setDialog('import')} data-testid="import-definition">
              {t(definitionText.import)}
            </Button>
            <Button type="primary" onClick={() => setDialog('new')} data-testid="new-definition">
              {t(definitionText.newProcess)}
            </Button>
          </>
        )
      }
    >
      {dialog === 'new' && <DefinitionNewDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'import' && <DefinitionImportDialog onClose={() => setDialog(undefined)} />}
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
