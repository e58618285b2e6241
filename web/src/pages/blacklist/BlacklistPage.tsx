import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Select, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import {
  type BlacklistEntry,
  ENTRY_STATUSES,
  exportAddress,
  listBlacklistEntries,
} from '../../api/blacklist-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { blacklistText } from '../../i18n/blacklist-text';
import { caseText } from '../../i18n/case-text';
import { useLocale } from '../../i18n/locale';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';

export default function BlacklistPage() {
  const t = useText();
  const locale = useLocale();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const status = ENTRY_STATUSES.find((known) => known === params.get('status'));
  const page = Number(params.get('page') ?? 1);
  const entries = useQuery({
    queryKey: ['blacklist', q, status, page],
    queryFn: () => listBlacklistEntries({ q, status, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const columns: TableColumnsType<BlacklistEntry> = [
    {
      title: t(blacklistText.employer),
      ellipsis: true,
      render: (_, row) => <Link to={`/blacklist/${row.id}`}>{row.employerName}</Link>,
    },
    { title: t(blacklistText.creditCode), width: 170, render: (_, row) => row.creditCode ?? t(shellText.none) },
    { title: t(blacklistText.category), width: 110, render: (_, row) => t(row.category) },
    { title: t(blacklistText.scope), width: 170, ellipsis: true, render: (_, row) => t(row.scope) },
    { title: t(blacklistText.basis), ellipsis: true, render: (_, row) => row.basis },
    { title: t(blacklistText.listedOn), width: 130, render: (_, row) => dayWithWeekday(row.listedOn, locale) },
    { title: t(blacklistText.until), width: 130, render: (_, row) => dayWithWeekday(row.until, locale) },
    { title: t(blacklistText.status), width: 110, ellipsis: true, render: (_, row) => t(blacklistText[row.status]) },
  ];
  const filtered = q !== '' || status !== undefined;
  return (
    <Page
      fill
      title={t(blacklistText.title)}
      extra={
        <>
          <Input.Search
            key={q}
            style={{ width: 240 }}
            defaultValue={q}
            allowClear
            placeholder={t(blacklistText.search)}
            aria-label={t(blacklistText.search)}
            data-testid="blacklist-search"
            onSearch={(value) => go({ q: value })}
          />
          <Select
            value={status ?? ''}
            style={{ width: 170 }}
            aria-label={t(blacklistText.status)}
            onChange={(value) => go({ status: value })}
            options={[
              { value: '', label: t(blacklistText.all) },
              ...ENTRY_STATUSES.map((value) => ({ value, label: t(blacklistText[value]) })),
            ]}
          />
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button
              key={format}
              href={exportAddress(format, { q, status })}
              title={t(blacklistText.exportHint)}
              data-testid={`export-${format}`}
            >
              {t(format === 'csv' ? blacklistText.exportCsv : blacklistText.exportXlsx)}
            </Button>
          ))}
        </>
      }
    >
      <p style={{ margin: '0 0 8px', color: '#5a6572' }}>{t(blacklistText.hint)}</p>
      <PagedList
        list={entries}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="blacklist"
        empty={
          <EmptyState
            title={t(filtered ? blacklistText.emptySearch : blacklistText.empty)}
            hint={t(filtered ? blacklistText.emptySearchHint : blacklistText.emptyHint)}
            action={filtered && <Button onClick={() => setParams({})}>{t(caseText.clear)}</Button>}
          />
        }
      />
    </Page>
  );
}
