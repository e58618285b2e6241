import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Select, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import {
  getInterviewChoices,
  interviewExportAddress,
  listInterviews,
  type InterviewSummary,
} from '../../api/interview-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { interviewText } from '../../i18n/interview-text';
import { useLocale } from '../../i18n/locale';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { dayOf, dayWithWeekday, instant } from '../../time/dates';

const STATES = ['open', 'closed'] as const;
const VARIANTS = ['school', 'employer'] as const;

/** Interviews of one's own side: those an authority or a school holds, and those a school or college is called to. */
export default function InterviewsPage() {
  const t = useText();
  const locale = useLocale();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const state = STATES.find((known) => known === params.get('state'));
  const variant = VARIANTS.find((known) => known === params.get('variant'));
  const page = Number(params.get('page') ?? 1);
  const filter = { q, state, variant };
  const interviews = useQuery({
    queryKey: ['interviews', q, state, variant, page],
    queryFn: () => listInterviews({ ...filter, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  // Whoever may not decide on an interview is refused here, and sees no button.
  const choices = useQuery({ queryKey: ['interview-choices'], queryFn: getInterviewChoices, retry: false });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const isFiltered = q !== '' || state !== undefined || variant !== undefined;
  const columns: TableColumnsType<InterviewSummary> = [
    {
      title: t(interviewText.party),
      ellipsis: true,
      render: (_, row) => (
        <Link to={`/interviews/${row.caseId}`} data-testid="interview-link">
          {row.party}
        </Link>
      ),
    },
    { title: t(interviewText.variant), width: 150, render: (_, row) => t(interviewText[row.variant]) },
    { title: t(interviewText.number), width: 140, render: (_, row) => row.number ?? t(shellText.none) },
    { title: t(interviewText.keeper), width: 170, ellipsis: true, render: (_, row) => row.keeper },
    {
      title: t(interviewText.startsAt),
      width: 140,
      render: (_, row) => (row.startsAt === null ? t(shellText.none) : instant(row.startsAt)),
    },
    {
      title: t(interviewText.state),
      width: 120,
      ellipsis: true,
      render: (_, row) => (row.outcome === null ? t(interviewText[row.state]) : t(row.outcome)),
    },
    {
      title: t(interviewText.due),
      width: 130,
      render: (_, row) =>
        row.due === null || row.state === 'closed' ? t(shellText.none) : dayWithWeekday(row.due, locale),
    },
    { title: t(interviewText.openedAt), width: 100, render: (_, row) => dayOf(row.openedAt) },
  ];
  return (
    <Page
      fill
      title={t(interviewText.title)}
      extra={
        <>
          <Segmented
            value={state ?? ''}
            onChange={(next) => go({ state: next })}
            options={[
              { value: '', label: t(interviewText.all) },
              ...STATES.map((value) => ({ value, label: t(interviewText[value]) })),
            ]}
          />
          <Select
            value={variant ?? ''}
            style={{ width: 170 }}
            aria-label={t(interviewText.variant)}
            onChange={(next) => go({ variant: next })}
            options={[
              { value: '', label: t(interviewText.all) },
              ...VARIANTS.map((value) => ({ value, label: t(interviewText[value]) })),
            ]}
          />
          <Input.Search
            key={q}
            style={{ width: 200 }}
            defaultValue={q}
            allowClear
            placeholder={t(interviewText.search)}
            aria-label={t(interviewText.search)}
            data-testid="interview-search"
            onSearch={(value) => go({ q: value })}
          />
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button key={format} href={interviewExportAddress(format, filter)} data-testid={`export-${format}`}>
              {t(format === 'csv' ? interviewText.exportCsv : interviewText.exportXlsx)}
            </Button>
          ))}
        </>
      }
      action={
        choices.data !== undefined && (
          <Link to="/interviews/new">
            <Button type="primary" data-testid="start-interview">
              {t(interviewText.start)}
            </Button>
          </Link>
        )
      }
    >
      <PagedList
        list={interviews}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="interviews"
        rowKey="caseId"
        empty={
          <EmptyState
            title={t(isFiltered ? interviewText.emptySearch : interviewText.empty)}
            hint={t(isFiltered ? interviewText.emptySearchHint : interviewText.emptyHint)}
            action={isFiltered && <Button onClick={() => setParams({})}>{t(interviewText.clear)}</Button>}
          />
        }
      />
    </Page>
  );
}
