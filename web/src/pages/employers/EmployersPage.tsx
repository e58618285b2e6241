import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { listEmployers, saveEmployers, type EmployerFilter, type EmployerSummary } from '../../api/employer-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { caseText } from '../../i18n/case-text';
import { employersText } from '../../i18n/employers-text';
import type { L } from '../../i18n/locale';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { instant } from '../../time/dates';
import { AddEmployerDialog } from './AddEmployerDialog';

const FILTERS: Record<EmployerFilter, L> = {
  listed: employersText.listed,
  branch: employersText.branch,
  'without-code': employersText.withoutCode,
};

/** The register of employers, the last changed first. */
export default function EmployersPage() {
  const t = useText();
  const navigate = useNavigate();
  const duties = useDuties();
  const [adding, setAdding] = useState(false);
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const only = (Object.keys(FILTERS) as EmployerFilter[]).find((known) => known === params.get('only'));
  const page = Number(params.get('page') ?? 1);
  const employers = useQuery({
    queryKey: ['employers', q, only, page],
    queryFn: () => listEmployers({ q, only, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const saving = useCommand((_key, format: 'csv' | 'xlsx') => saveEmployers({ format, q, only }), { quiet: true });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const columns: TableColumnsType<EmployerSummary> = [
    {
      title: t(employersText.name),
      ellipsis: true,
      render: (_, row) => (
        <Link to={`/employers/${row.id}`} data-testid="employer-link">
          {row.name}
        </Link>
      ),
    },
    { title: t(employersText.creditCode), width: 180, render: (_, row) => row.creditCode ?? t(shellText.none) },
    { title: t(employersText.formerNames), ellipsis: true, render: (_, row) => row.formerNames.join('；') },
    { title: t(employersText.parent), ellipsis: true, render: (_, row) => row.parent?.name },
    { title: t(employersText.branches), width: 80, align: 'right', render: (_, row) => row.branchCount || '' },
    { title: t(employersText.listed), width: 90, render: (_, row) => (row.isListed ? t(employersText.isListed) : '') },
    { title: t(employersText.changedAt), width: 140, render: (_, row) => instant(row.changedAt) },
  ];
  const filtered = q !== '' || only !== undefined;
  return (
    <Page
      fill
      title={t(employersText.title)}
      extra={
        <>
          <Segmented
            value={only ?? ''}
            onChange={(value) => go({ only: value })}
            options={[
              { value: '', label: t(employersText.all) },
              ...Object.entries(FILTERS).map(([value, label]) => ({ value, label: t(label) })),
            ]}
          />
          <Input.Search
            key={q}
            style={{ width: 240 }}
            defaultValue={q}
            allowClear
            placeholder={t(employersText.search)}
            aria-label={t(employersText.search)}
            data-testid="employer-search"
            onSearch={(value) => go({ q: value })}
          />
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              loading={saving.isPending && saving.variables === format}
              onClick={() => saving.mutate(format)}
            >
              {t(format === 'csv' ? employersText.exportCsv : employersText.exportXlsx)}
            </Button>
          ))}
        </>
      }
      action={
        (duties.includes('case-officer') || duties.includes('head')) && (
          <Button type="primary" onClick={() => setAdding(true)} data-testid="add-employer">
            {t(employersText.add)}
          </Button>
        )
      }
    >
      {saving.isError && <ProblemNotice error={saving.error} />}
      <PagedList
        list={employers}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="employers"
        empty={
          <EmptyState
            title={t(filtered ? employersText.emptySearch : employersText.empty)}
            hint={t(filtered ? employersText.emptySearchHint : employersText.emptyHint)}
            action={filtered && <Button onClick={() => setParams({})}>{t(caseText.clear)}</Button>}
          />
        }
      />
      {adding && (
        <AddEmployerDialog onClose={() => setAdding(false)} onAdded={({ id }) => void navigate(`/employers/${id}`)} />
      )}
    </Page>
  );
}
