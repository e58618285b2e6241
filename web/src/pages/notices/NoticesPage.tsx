import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select, Space, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import {
  getNoticeSettings,
  listNotices,
  type Notice,
  type NoticeKind,
  readAllNotices,
  readNotices,
} from '../../api/notice-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { noticeText } from '../../i18n/notice-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { placeOf } from './place';
import styles from './Notices.module.css';

/** What I was told, the newest first. Opening a notice leads to its step or case and marks it as read. */
export default function NoticesPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const page = Number(params.get('page') ?? 1);
  const unread = params.get('show') === 'unread';
  const kind = (params.get('kind') ?? undefined) as NoticeKind | undefined;
  const change = (next: Record<string, string | undefined>) => {
    const changed = new URLSearchParams(params);
    for (const [name, value] of Object.entries({ page: undefined, ...next })) {
      if (value === undefined) changed.delete(name);
      else changed.set(name, value);
    }
    setParams(changed);
  };
  const list = useQuery({
    queryKey: ['notices', page, unread, kind],
    queryFn: () => listNotices({ page, pageSize: PAGE_SIZE, kind, ...(unread ? { unread: 'true' } : {}) }),
    placeholderData: keepPreviousData,
  });
  const kinds = useQuery({ queryKey: ['notice-settings'], queryFn: getNoticeSettings });
  const reading = useCommand((key, ids: string[]) => readNotices(key, ids));
  const readingAll = useCommand((key, upTo: string) => readAllNotices(key, upTo));
  const newest = page === 1 ? list.data?.items[0]?.at : undefined;
  const columns: TableColumnsType<Notice> = [
    { title: t(noticeText.kind), width: 140, ellipsis: true, render: (_, { kindName }) => t(kindName) },
    {
      title: t(noticeText.text),
      render: (_, notice) => <NoticeText notice={notice} onOpen={() => notice.unread && reading.mutate([notice.id])} />,
    },
    {
      title: t(noticeText.case),
      width: 150,
      render: (_, { caseId, caseNumber }) => caseId && <Link to={`/cases/${caseId}`}>{caseNumber}</Link>,
    },
    { title: t(noticeText.at), width: 140, render: (_, { at }) => instant(at) },
    {
      key: 'actions',
      width: 100,
      render: (_, { id, unread: isUnread }) =>
        isUnread && (
          <Button size="small" data-testid="mark-read" onClick={() => reading.mutate([id])}>
            {t(noticeText.markRead)}
          </Button>
        ),
    },
  ];
  return (
    <Page
      fill
      title={t(noticeText.title)}
      extra={
        <Space>
          <Segmented
            aria-label={t(noticeText.which)}
            data-testid="notice-filter"
            value={unread ? 'unread' : 'all'}
            onChange={(show) => change({ show: show === 'unread' ? 'unread' : undefined })}
            options={[
              { value: 'all', label: t(noticeText.all) },
              { value: 'unread', label: t(noticeText.unread) },
            ]}
          />
          <Select<NoticeKind>
            allowClear
            aria-label={t(noticeText.kind)}
            placeholder={t(noticeText.allKinds)}
            className={styles.kinds}
            value={kind}
            loading={kinds.isPending}
            onChange={(next?: NoticeKind) => change({ kind: next })}
            options={kinds.data?.kinds.map(({ kind: value, name }) => ({ value, label: t(name) }))}
          />
          <Link to="/notices/settings" data-testid="notice-settings">
            {t(noticeText.settings)}
          </Link>
        </Space>
      }
      action={
        <Button
          disabled={newest === undefined}
          loading={readingAll.isPending}
          data-testid="mark-all-read"
          onClick={() => newest !== undefined && readingAll.mutate(newest)}
        >
          {t(noticeText.markAllRead)}
        </Button>
      }
    >
      {reading.isError && <ProblemNotice error={reading.error} />}
      {readingAll.isError && <ProblemNotice error={readingAll.error} />}
      <PagedList
        list={list}
        columns={columns}
        page={page}
        onPage={(next) => change({ page: String(next) })}
        testId="notices"
        empty={
          <EmptyState
            title={t(unread ? noticeText.noneUnread : noticeText.empty)}
            hint={t(unread ? noticeText.noneUnreadHint : noticeText.emptyHint)}
          />
        }
      />
    </Page>
  );
}

/** Unread is said by weight, and by a word for those who cannot see it. */
function NoticeText({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useText();
  const place = placeOf(notice);
  const text = (
    <span className={notice.unread ? styles.unread : undefined}>
      {notice.unread && <span className={styles.mark}>{t(noticeText.unread)}</span>}
      {t(notice.text)}
    </span>
  );
  if (place === undefined) return text;
  return (
    <Link to={place} onClick={onOpen} data-testid="notice-link">
      {text}
    </Link>
  );
}
