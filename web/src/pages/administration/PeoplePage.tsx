import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Person } from '../../api/administration-types';
import { listPeople } from '../../api/endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { NewPersonDialog } from './NewPersonDialog';
import { NewRoleDialog } from './NewRoleDialog';
import { PersonActions } from './PersonActions';
import { PersonRoles } from './PersonRoles';

const PAGE_SIZE = 20;

/** The system administrator creates and disables people; the security administrator gives and ends their roles. */
export default function PeoplePage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const page = Number(params.get('page') ?? 1);
  const [creating, setCreating] = useState(false);
  const [addingRole, setAddingRole] = useState(false);
  const roles = useDuties();
  const managesPeople = roles.includes('system-administrator');
  const managesRoles = roles.includes('security-administrator');
  const people = useQuery({
    queryKey: ['people', q, page],
    queryFn: () => listPeople({ q, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  // A new installation has only a system administrator, who then appoints the first security administrator.
  const appointed = people.data?.items.some((person) =>
    person.roles.some((held) => held.role === 'security-administrator' && held.active),
  );
  const mayGiveRoles = managesRoles || (managesPeople && appointed === false && q === '');
  const columns: TableColumnsType<Person> = [
    { title: t(administrationText.personName), width: 120, render: (_, row) => row.name },
    { title: t(administrationText.employedBy), width: 190, ellipsis: true, render: (_, row) => row.organisation.name },
    { title: t(administrationText.userName), width: 130, render: (_, row) => row.userName },
    {
      title: t(administrationText.roles),
      render: (_, row) => <PersonRoles person={row} mayEnd={managesRoles} />,
    },
    {
      title: t(administrationText.state),
      width: 90,
      render: (_, row) => t(row.disabled ? administrationText.disabled : administrationText.inUse),
    },
  ];
  if (managesPeople || mayGiveRoles) {
    columns.push({
      key: 'actions',
      title: t(shellText.actions),
      width: managesPeople && mayGiveRoles ? 250 : managesPeople ? 170 : 100,
      render: (_, row) => (
        <PersonActions
          person={row}
          managesPeople={managesPeople}
          mayGiveRole={mayGiveRoles}
          onlyFirst={!managesRoles}
        />
      ),
    });
  }
  const rows = people.data?.items ?? [];
  return (
    <Page
      title={t(administrationText.people)}
      extra={
        <Input.Search
          key={q}
          style={{ width: 240 }}
          defaultValue={q}
          allowClear
          placeholder={t(administrationText.search)}
          aria-label={t(administrationText.search)}
          data-testid="people-search"
          onSearch={(value) => setParams(value === '' ? {} : { q: value })}
        />
      }
      action={
        <>
          {managesRoles && (
            <Button onClick={() => setAddingRole(true)} data-testid="new-role">
              {t(administrationText.newRole)}
            </Button>
          )}
          {managesPeople && (
            <Button type="primary" onClick={() => setCreating(true)} data-testid="new-person">
              {t(administrationText.newPerson)}
            </Button>
          )}
        </>
      }
    >
      {people.isError && <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <PageSkeleton rows={12} />}
      {people.data !== undefined && rows.length === 0 && (
        <EmptyState title={t(administrationText.emptyPeople)} hint={t(administrationText.emptyPeopleHint)} />
      )}
      {rows.length > 0 && (
        <Table<Person>
          className={tableStyles.dense}
          rowKey="id"
          size="small"
          tableLayout="fixed"
          data-testid="people"
          columns={columns}
          dataSource={rows}
          onRow={(row) => ({ 'data-testid': 'person-row', 'data-name': row.name }) as React.HTMLAttributes<HTMLElement>}
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: people.data?.total ?? 0,
            showSizeChanger: false,
            showTotal: (total) => t(shellText.total, { n: total }),
            onChange: (next) => setParams({ ...Object.fromEntries(params), page: String(next) }),
          }}
        />
      )}
      {addingRole && <NewRoleDialog onClose={() => setAddingRole(false)} />}
      {creating && <NewPersonDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
