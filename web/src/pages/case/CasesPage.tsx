import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { listCases } from '../../api/endpoints';
import type { CaseSummary } from '../../api/types';
import { DueDate } from '../../components/DueDate';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import { channelName } from './case-words';

const STATES = ['open', 'closed'] as const;

export default function CasesPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const state = STATES.find((known) => known === params.get('state'));
  const page = Number(params.get('page') ?? 1);
  const cases = useQuery({
    queryKey: ['cases', q, state, page],
    queryFn: () => listCases({ q, state, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const columns: TableColumnsType<CaseSummary> = [
    {
      title: t(caseText.number),
      width: 140,
      render: (_, row) => (
        <Link to={`/cases/${row.id}`} data-testid="case-link">
          {row.number}
        </Link>
      ),
    },
    { title: t(caseText.title), ellipsis: true, render: (_, row) => row.title },
    {
      title: t(caseText.state),
      width: 190,
      ellipsis: true,
      render: (_, row) =>
        row.state === 'open'
          ? t(caseText.stateOpen)
          : `${t(caseText.stateClosed)}${row.outcome === null ? '' : ` · ${t(row.outcome)}`}`,
    },
    {
      title: t(caseText.due),
      width: 240,
      render: (_, row) => (row.state === 'open' ? <DueDate due={row.due} /> : null),
    },
    { title: t(caseText.channel), width: 110, render: (_, row) => t(channelName(row.channel)) },
    { title: t(caseText.received), width: 100, render: (_, row) => dayOf(row.receivedAt) },
  ];
  return (
    <Page
      fill
      title={t(caseText.listTitle)}
      extra={
        <>
          <Segmented
            value={state ?? ''}
            onChange={(next) => go({ state: next })}
            options={[
              { value: '', label: t(caseText.all) },
              { value: 'open', label: t(caseText.stateOpen) },
              { value: 'closed', label: t(caseText.stateClosed) },
            ]}
          />
          <Input.Search
            key={q}
            style={{ width: 280 }}
            defaultValue={q}
            allowClear
            placeholder={t(caseText.search)}
            aria-label={t(caseText.search)}
            data-testid="case-search"
            onSearch={(value) => go({ q: value })}
          />
        </>
      }
    >
      <PagedList
        list={cases}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="cases"
        empty={
          <EmptyState
            title={t(q === '' && state === undefined ? caseText.empty : caseText.emptySearch)}
            hint={t(q === '' && state === undefined ? caseText.emptyHint : caseText.emptySearchHint)}
            action={
              (q !== '' || state !== undefined) && <Button onClick={() => setParams({})}>{t(caseText.clear)}</Button>
            }
          />
        }
      />
    </Page>
  );
}
