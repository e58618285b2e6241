import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type AdjustmentSummary, listAdjustments } from '../../api/adjustment-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { adjustmentText } from '../../i18n/adjustment-text';
import { caseText } from '../../i18n/case-text';
import { useLocale } from '../../i18n/locale';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { dayWithWeekday } from '../../time/dates';
import { ListMajorDialog } from './ListMajorDialog';

const CARDS = ['yellow', 'red'] as const;
const STATES = ['open', 'closed'] as const;
/** Who may list a major without figures; the server decides again. */
const LISTS = ['case-officer', 'head', 'decision-maker', 'school-head', 'school-leader', 'academic-office'];

/** The register of red and yellow cards: of all its schools for an authority, of its own majors for a school. */
export default function AdjustmentsPage() {
  const t = useText();
  const locale = useLocale();
  const duties = useDuties();
  const [isListing, setListing] = useState(false);
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const card = CARDS.find((known) => known === params.get('card'));
  const state = STATES.find((known) => known === params.get('state'));
  const page = Number(params.get('page') ?? 1);
  const list = useQuery({
    queryKey: ['adjustments', q, card, state, page],
    queryFn: () => listAdjustments({ q, card, state, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const day = (value: string | null) => (value === null ? t(shellText.none) : dayWithWeekday(value, locale));
  const columns: TableColumnsType<AdjustmentSummary> = [
    { title: t(adjustmentText.school), ellipsis: true, render: (_, row) => row.school },
    {
      title: t(adjustmentText.major),
      ellipsis: true,
      render: (_, row) => (row.mayOpenCase ? <Link to={`/cases/${row.caseId}`}>{row.major}</Link> : row.major),
    },
    { title: t(adjustmentText.code), width: 100, render: (_, row) => row.code },
    { title: t(adjustmentText.card), width: 110, render: (_, row) => t(adjustmentText[row.card ?? 'noCard']) },
    { title: t(adjustmentText.cardOn), width: 150, render: (_, row) => day(row.cardOn) },
    { title: t(adjustmentText.basis), width: 110, render: (_, row) => t(adjustmentText[row.basis]) },
    { title: t(adjustmentText.rounds), width: 110, align: 'right', render: (_, row) => row.rounds },
    { title: t(adjustmentText.due), width: 150, render: (_, row) => day(row.due) },
    {
      title: t(adjustmentText.state),
      width: 170,
      ellipsis: true,
      render: (_, row) => (row.outcome === null ? t(adjustmentText[row.state]) : t(row.outcome)),
    },
  ];
  const filtered = q !== '' || card !== undefined || state !== undefined;
  return (
    <Page
      fill
      title={t(adjustmentText.title)}
      extra={
        <>
          <Input.Search
            key={q}
            style={{ width: 240 }}
            defaultValue={q}
            allowClear
            placeholder={t(adjustmentText.search)}
            aria-label={t(adjustmentText.search)}
            onSearch={(value) => go({ q: value })}
          />
          <Select
            value={card ?? ''}
            style={{ width: 140 }}
            aria-label={t(adjustmentText.card)}
            onChange={(value) => go({ card: value })}
            options={[
              { value: '', label: t(adjustmentText.anyCard) },
              ...CARDS.map((value) => ({ value, label: t(adjustmentText[value]) })),
            ]}
          />
          <Select
            value={state ?? ''}
            style={{ width: 130 }}
            aria-label={t(adjustmentText.state)}
            onChange={(value) => go({ state: value })}
            options={[
              { value: '', label: t(adjustmentText.anyState) },
              ...STATES.map((value) => ({ value, label: t(adjustmentText[value]) })),
            ]}
          />
          {duties.some((duty) => LISTS.includes(duty)) && (
            <Button type="primary" data-testid="list-major" onClick={() => setListing(true)}>
              {t(adjustmentText.list)}
            </Button>
          )}
        </>
      }
    >
      <p style={{ margin: '0 0 8px', color: '#5a6572' }}>{t(adjustmentText.hint)}</p>
      <PagedList
        list={list}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="adjustments"
        rowKey="caseId"
        empty={
          <EmptyState
            title={t(filtered ? adjustmentText.emptySearch : adjustmentText.empty)}
            hint={t(filtered ? adjustmentText.emptySearchHint : adjustmentText.emptyHint)}
            action={filtered && <Button onClick={() => setParams({})}>{t(caseText.clear)}</Button>}
          />
        }
      />
      {isListing && <ListMajorDialog onClose={() => setListing(false)} />}
    </Page>
  );
}
