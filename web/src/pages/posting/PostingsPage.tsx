import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Select, type TableColumnsType } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { listPostings, type PostingListing } from '../../api/posting-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { caseText } from '../../i18n/case-text';
import { useLocale } from '../../i18n/locale';
import { postingStateText, postingText } from '../../i18n/posting-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { dayWithWeekday, instant } from '../../time/dates';

const KINDS = ['job', 'event'] as const;
const STATES = Object.keys(postingStateText) as (keyof typeof postingStateText)[];

/** Postings and events of the own organisation, or of all schools for the authority. */
export default function PostingsPage() {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const kind = KINDS.find((known) => known === params.get('kind'));
  const state = STATES.find((known) => known === params.get('state'));
  const page = Number(params.get('page') ?? 1);
  const postings = useQuery({
    queryKey: ['postings', q, kind, state, page],
    queryFn: () => listPostings({ q, kind, state, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const columns: TableColumnsType<PostingListing> = [
    {
      title: t(postingText.jobTitle),
      ellipsis: true,
      render: (_, row) => <Link to={`/postings/${row.id}`}>{row.title}</Link>,
    },
    { title: t(postingText.kind), width: 120, render: (_, row) => t(postingText[row.kind]) },
    {
      title: t(postingText.employers),
      ellipsis: true,
      render: (_, row) =>
        row.employerCount > row.employers.length
          ? t(postingText.andMore, { names: row.employers.join('、'), n: row.employerCount })
          : row.employers.join('、'),
    },
    { title: t(postingText.host), width: 160, ellipsis: true, render: (_, row) => row.hostName },
    { title: t(postingText.state), width: 150, render: (_, row) => t(postingStateText[row.state]) },
    {
      title: t(postingText.public),
      width: 80,
      render: (_, row) => (row.isPublished ? t(postingText.public) : t(shellText.none)),
    },
    { title: t(postingText.shownUntil), width: 130, render: (_, row) => dayWithWeekday(row.shownUntil, locale) },
    { title: t(postingText.versions), width: 70, render: (_, row) => row.versions },
    { title: t(postingText.submittedAt), width: 140, render: (_, row) => instant(row.submittedAt) },
  ];
  const filtered = q !== '' || kind !== undefined || state !== undefined;
  return (
    <Page
      fill
      title={t(postingText.title)}
      extra={
        <>
          <Input.Search
            key={q}
            style={{ width: 220 }}
            defaultValue={q}
            allowClear
            placeholder={t(postingText.search)}
            aria-label={t(postingText.search)}
            data-testid="posting-search"
            onSearch={(value) => go({ q: value })}
          />
          <Select
            value={kind ?? ''}
            style={{ width: 140 }}
            aria-label={t(postingText.kind)}
            onChange={(value) => go({ kind: value })}
            options={[
              { value: '', label: t(postingText.anyKind) },
              ...KINDS.map((value) => ({ value, label: t(postingText[value]) })),
            ]}
          />
          <Select
            value={state ?? ''}
            style={{ width: 170 }}
            aria-label={t(postingText.state)}
            onChange={(value) => go({ state: value })}
            options={[
              { value: '', label: t(postingText.anyState) },
              ...STATES.map((value) => ({ value, label: t(postingStateText[value]) })),
            ]}
          />
        </>
      }
      action={
        <Button type="primary" onClick={() => void navigate('/postings/new')} data-testid="new-posting">
          {t(postingText.submit)}
        </Button>
      }
    >
      <PagedList
        list={postings}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="postings"
        empty={
          <EmptyState
            title={t(filtered ? postingText.emptySearch : postingText.empty)}
            hint={t(filtered ? postingText.emptySearchHint : postingText.emptyHint)}
            action={filtered && <Button onClick={() => setParams({})}>{t(caseText.clear)}</Button>}
          />
        }
      />
    </Page>
  );
}
