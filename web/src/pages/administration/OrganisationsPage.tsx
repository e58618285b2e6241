import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { changeOrganisation, listOrganisations } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { OrganisationDialog } from './OrganisationDialog';
import { treeOf, type OrganisationNode } from './organisation-tree';
import { KIND_NAMES } from './role-names';

export default function OrganisationsPage() {
  const t = useText();
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: listOrganisations });
  const [editing, setEditing] = useState<OrganisationNode | 'new' | undefined>();
  const changing = useCommand((key, { id, ...body }: { id: string; disabled: boolean; version: number }) =>
    changeOrganisation(key, id, body),
  );
  const switchState = (row: OrganisationNode) =>
    changing.mutate({ id: row.id, disabled: !row.disabled, version: row.version });
  const columns: TableColumnsType<OrganisationNode> = [
    { title: t(administrationText.name), render: (_, row) => row.name },
    { title: t(administrationText.kind), width: 140, render: (_, row) => t(KIND_NAMES[row.kind]) },
    {
      title: t(administrationText.state),
      width: 120,
      render: (_, row) => t(row.disabled ? administrationText.disabled : administrationText.inUse),
    },
    {
      key: 'actions',
      title: t(shellText.actions),
      width: 180,
      render: (_, row) => (
        <Space>
          <Button type="link" size="small" onClick={() => setEditing(row)}>
            {t(administrationText.rename)}
          </Button>
          {row.disabled ? (
            <Button type="link" size="small" onClick={() => switchState(row)}>
              {t(administrationText.enable)}
            </Button>
          ) : (
            <Popconfirm
              title={t(administrationText.disableOrganisation, { name: row.name })}
              onConfirm={() => switchState(row)}
            >
              <Button type="link" size="small">
                {t(administrationText.disable)}
              </Button>
            </Popconfirm>
          )}
        </Space>
      ),
    },
  ];
  const tree = treeOf(organisations.data ?? []);
  return (
    <Page
      title={t(administrationText.organisations)}
      action={
        <Button type="primary" onClick={() => setEditing('new')} data-testid="new-organisation">
          {t(administrationText.newOrganisation)}
        </Button>
      }
    >
      {changing.isError && <ProblemNotice error={changing.error} />}
      {organisations.isError && (
        <ProblemNotice error={organisations.error} onRetry={() => void organisations.refetch()} />
      )}
      {organisations.isPending && <PageSkeleton />}
      {organisations.data?.length === 0 && (
        <EmptyState
          title={t(administrationText.emptyOrganisations)}
          hint={t(administrationText.emptyOrganisationsHint)}
        />
      )}
      {tree.length > 0 && (
        <Table<OrganisationNode>
          className={tableStyles.dense}
          rowKey="id"
          size="small"
          data-testid="organisations"
          columns={columns}
          dataSource={tree}
          expandable={{ defaultExpandAllRows: true }}
          pagination={false}
        />
      )}
      {editing !== undefined && (
        <OrganisationDialog
          organisation={editing === 'new' ? undefined : editing}
          all={organisations.data ?? []}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}
