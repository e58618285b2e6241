import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Table, Tabs } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { claimTask, getTaskCounts, listTasks } from '../../api/endpoints';
import type { InboxView, TaskSummary } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { inboxText } from '../../i18n/inbox-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { problemText } from '../../i18n/problem-text';
import { InboxEmpty } from './InboxEmpty';
import { KeyboardHelp } from './KeyboardHelp';
import { useInboxColumns } from './inbox-columns';
import { useRowKeys } from './row-keys';
import styles from './InboxPage.module.css';

/** 20 rows, a toolbar and the pager fit a screen of 1366×768. */
const PAGE_SIZE = 20;
const VIEWS: readonly InboxView[] = ['mine', 'group', 'done'];

export function InboxPage() {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find((known) => known === params.get('view')) ?? 'mine';
  const page = Number(params.get('page') ?? 1);
  const q = params.get('q') ?? '';
  const filter = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);

  const counts = useQuery({ queryKey: ['task-counts'], queryFn: getTaskCounts, refetchInterval: 30_000 });
  const tasks = useQuery({
    queryKey: ['tasks', view, q, page],
    queryFn: () => listTasks({ view, q, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  const claiming = useCommand((key, task: TaskSummary) => claimTask(key, task.id, task.version), {
    onSuccess: (_, task) => void message.info(t(inboxText.claimed, { title: t(task.title) })),
    onError: () => void tasks.refetch(),
  });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), ...changes });
  const open = (task: TaskSummary) => void navigate(`/tasks/${task.id}`);
  const rows = tasks.data?.items ?? [];
  const { selected, setSelected } = useRowKeys(rows, {
    open,
    claim: (task) => view === 'group' && !claiming.isPending && claiming.mutate(task),
    filter: () => filter.current?.focus(),
    help: () => setHelp(true),
  });
  const columns = useInboxColumns(view, claiming.mutate, claiming.isPending ? claiming.variables?.id : undefined);

  return (
    <Page
      fill
      title={t(inboxText.title)}
      extra={
        <Tabs
          className={styles.tabs}
          activeKey={view}
          onChange={(next) => setParams({ view: next })}
          items={[
            {
              key: 'mine',
              label: <span data-testid="inbox-mine">{withCount(t(inboxText.mine), counts.data?.mine)}</span>,
            },
            {
              key: 'group',
              label: <span data-testid="inbox-group">{withCount(t(inboxText.group), counts.data?.group)}</span>,
            },
            { key: 'done', label: <span data-testid="inbox-done">{t(inboxText.done)}</span> },
          ]}
        />
      }
      action={
        <>
          <Input.Search
            key={`${view} ${q}`}
            ref={(instance) => {
              filter.current = (instance as { input?: HTMLInputElement | null } | null)?.input ?? null;
            }}
            className={styles.filter}
            defaultValue={q}
            allowClear
            placeholder={t(inboxText.filter)}
            aria-label={t(inboxText.filter)}
            data-testid="inbox-filter"
            onSearch={(value) => go({ q: value, page: '1' })}
          />
          <Button type="text" onClick={() => setHelp(true)} aria-label={t(inboxText.keys)} title={t(inboxText.keys)}>
            ?
          </Button>
        </>
      }
    >
      {claiming.isError && (
        <ProblemNotice
          error={claiming.error}
          todo={t(inboxText.claimRefusedDo)}
          retryLabel={t(problemText.reload)}
          onRetry={() => {
            claiming.reset();
            void tasks.refetch();
          }}
        />
      )}
      {tasks.isError && <ProblemNotice error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isPending && <PageSkeleton rows={14} />}
      {tasks.data !== undefined && rows.length === 0 && (
        <InboxEmpty
          view={view}
          filtered={q !== ''}
          onGroup={() => setParams({ view: 'group' })}
          onClear={() => setParams({ view })}
        />
      )}
      {rows.length > 0 && (
        <Table<TaskSummary>
          className={styles.table}
          rowKey="id"
          size="small"
          data-testid="inbox"
          columns={columns}
          dataSource={rows}
          tableLayout="fixed"
          rowClassName={(task) => (task.id === selected ? (styles.selected ?? '') : '')}
          onRow={(task) =>
            ({
              'data-testid': 'task-row',
              'data-task': task.id,
              'data-step': task.step,
              'aria-selected': task.id === selected,
              onClick: () => setSelected(task.id),
              onDoubleClick: () => open(task),
            }) as React.HTMLAttributes<HTMLElement>
          }
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: tasks.data?.total ?? 0,
            showSizeChanger: false,
            showTotal: (total) => t(shellText.total, { n: total }),
            onChange: (next) => go({ page: String(next) }),
          }}
        />
      )}
      {help && <KeyboardHelp onClose={() => setHelp(false)} />}
    </Page>
  );
}

// helpers

function withCount(label: string, count: number | undefined): string {
  return count === undefined ? label : `${label} ${count}`;
}
