import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { listLookUps, type ListedLookUp } from '../../api/look-up-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { caseText } from '../../i18n/case-text';
import { lookUpText } from '../../i18n/look-up-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { LookUpListDialog } from './LookUpListDialog';
import { LookUpOneForm } from './LookUpOneForm';
import { STATE_NAMES } from './look-up-words';
import styles from './LookUp.module.css';

const STATES = Object.keys(STATE_NAMES) as ListedLookUp['state'][];
/** While one of the lists is compared, its line tells how far it is. */
const REFRESH_MS = 2_000;

/** The organisation's checks, and the two ways to a new one. */
export default function LookUpsPage() {
  const t = useText();
  const navigate = useNavigate();
  const [listing, setListing] = useState(false);
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const state = STATES.find((known) => known === params.get('state'));
  const page = Number(params.get('page') ?? 1);
  const lookUps = useQuery({
    queryKey: ['look-ups', q, state, page],
    queryFn: () => listLookUps({ q, state, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => data?.items.some((one) => one.state === 'checking') && REFRESH_MS,
  });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const open = (id: string) => void navigate(`/look-ups/${id}`);
  const columns: TableColumnsType<ListedLookUp> = [
    {
      title: t(lookUpText.listTitle),
      ellipsis: true,
      render: (_, row) => (
        <Link to={`/look-ups/${row.id}`} data-testid="look-up-link">
          {row.title}
        </Link>
      ),
    },
    { title: t(lookUpText.source), width: 220, ellipsis: true, render: (_, row) => <Source of={row} /> },
    { title: t(lookUpText.rows), width: 80, align: 'right', render: (_, row) => row.rowCount },
    { title: t(lookUpText.hits), width: 100, align: 'right', render: (_, row) => row.hitCount },
    {
      title: t(lookUpText.state),
      width: 150,
      render: (_, row) =>
        row.state === 'checking'
          ? t(lookUpText.progress, { done: row.checkedCount, total: row.rowCount })
          : t(STATE_NAMES[row.state]),
    },
    { title: t(lookUpText.by), width: 90, ellipsis: true, render: (_, row) => row.createdBy },
    { title: t(lookUpText.at), width: 140, render: (_, row) => instant(row.createdAt) },
  ];
  const filtered = q !== '' || state !== undefined;
  return (
    <Page
      fill
      title={t(lookUpText.title)}
      extra={
        <>
          <Input.Search
            key={q}
            style={{ width: 220 }}
            defaultValue={q}
            allowClear
            placeholder={t(lookUpText.search)}
            aria-label={t(lookUpText.search)}
            onSearch={(value) => go({ q: value })}
          />
          <Select
            value={state ?? ''}
            style={{ width: 150 }}
            aria-label={t(lookUpText.state)}
            onChange={(value) => go({ state: value })}
            options={[
              { value: '', label: t(lookUpText.anyState) },
              ...STATES.map((value) => ({ value, label: t(STATE_NAMES[value]) })),
            ]}
          />
        </>
      }
      action={
        <Button type="primary" onClick={() => setListing(true)} data-testid="new-look-up-list">
          {t(lookUpText.newList)}
        </Button>
      }
    >
      <p className={styles.quiet}>{t(lookUpText.hint)}</p>
      <LookUpOneForm onRecorded={open} />
      <PagedList
        list={lookUps}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="look-ups"
        empty={
          <EmptyState
            title={t(filtered ? lookUpText.emptySearch : lookUpText.empty)}
            hint={t(filtered ? lookUpText.emptySearchHint : lookUpText.emptyHint)}
            action={filtered && <Button onClick={() => setParams({})}>{t(caseText.clear)}</Button>}
          />
        }
      />
      {listing && <LookUpListDialog onClose={() => setListing(false)} onRecorded={open} />}
    </Page>
  );
}

// helpers

function Source({ of: { source, fileName } }: { of: Pick<ListedLookUp, 'source' | 'fileName'> }) {
  const t = useText();
  return <>{fileName ?? t(source === 'one' ? lookUpText.sourceOne : lookUpText.sourcePaste)}</>;
}
