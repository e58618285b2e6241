import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Select, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { listCases } from '../../api/endpoints';
import type { CaseSummary } from '../../api/types';
import { DueDate } from '../../components/DueDate';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { SavedViews } from '../../components/SavedViews';
import { caseText } from '../../i18n/case-text';
import { inboxFilterText, inboxText } from '../../i18n/inbox-text';
import { kindText } from '../../i18n/kind-text';
import { KINDS } from '../../i18n/kinds';
import { useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import { channelName } from './case-words';

const STATES = ['open', 'closed'] as const;
const COLOURS = ['red', 'yellow', 'green'] as const;
/** Beside search and state; other pages lead here with them. */
const FILTERS = ['kind', 'process', 'organisation', 'party', 'step', 'colour', 'dueFrom', 'dueTo'] as const;

export default function CasesPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const state = STATES.find((known) => known === params.get('state'));
  const page = Number(params.get('page') ?? 1);
  const filter = Object.fromEntries(FILTERS.flatMap((key) => (params.get(key) ? [[key, params.get(key)!]] : [])));
  const query = { ...filter, ...(q === '' ? {} : { q }), ...(state === undefined ? {} : { state }) };
  const cases = useQuery({
    queryKey: ['cases', query, page],
    queryFn: () => listCases({ ...query, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const isNarrowed = Object.keys(query).length > 0;
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
          <Select
            style={{ width: 150 }}
            value={filter.kind ?? ''}
            aria-label={t(inboxText.kind)}
            data-testid="case-kind"
            onChange={(next) => go({ kind: next })}
            options={[
              { value: '', label: t(caseText.allKinds) },
              ...KINDS.map((kind) => ({ value: kind, label: t(kindText[kind]) })),
            ]}
          />
          <Select
            style={{ width: 130 }}
            value={filter.colour ?? ''}
            aria-label={t(inboxFilterText.colour)}
            data-testid="case-colour"
            onChange={(next) => go({ colour: next })}
            options={[
              { value: '', label: t(caseText.allDeadlines) },
              ...COLOURS.map((colour) => ({ value: colour, label: t(inboxFilterText[colour]) })),
            ]}
          />
          <Input.Search
            key={q}
            style={{ width: 240 }}
            defaultValue={q}
            allowClear
            placeholder={t(caseText.search)}
            aria-label={t(caseText.search)}
            data-testid="case-search"
            onSearch={(value) => go({ q: value })}
          />
          <SavedViews
            list="cases"
            query={query}
            current={params.get('saved') ?? undefined}
            onOpen={({ id, query: kept }) => setParams({ ...kept, saved: id })}
          />
          {isNarrowed && (
            <Button type="link" onClick={() => setParams({})} data-testid="clear-cases">
              {t(caseText.clear)}
            </Button>
          )}
        </>
      }
    >
      {cases.data?.isMore && <p role="status">{t(caseText.moreFound, { n: cases.data.total })}</p>}
      <PagedList
        list={cases}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="cases"
        empty={
          <EmptyState
            title={t(isNarrowed ? caseText.emptySearch : caseText.empty)}
            hint={t(isNarrowed ? caseText.emptySearchHint : caseText.emptyHint)}
            action={isNarrowed && <Button onClick={() => setParams({})}>{t(caseText.clear)}</Button>}
          />
        }
      />
    </Page>
  );
}
