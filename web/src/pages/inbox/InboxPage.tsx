import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Tabs } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { claimTask, getTaskCounts } from '../../api/endpoints';
import { listTasks } from '../../api/inbox-endpoints';
import type { TaskCounts, TaskSummary } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { useLive } from '../../api/useLive';
import { Page, PageSkeleton } from '../../components/Page';
import { PAGE_SIZE } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { inboxText } from '../../i18n/inbox-text';
import { problemText } from '../../i18n/problem-text';
import { useText } from '../../i18n/useText';
import { StandsIn } from '../absence/StandsIn';
import { BulkBar } from './BulkBar';
import { InboxEmpty } from './InboxEmpty';
import { InboxFilter } from './InboxFilter';
import { InboxTable } from './InboxTable';
import { InboxTools } from './InboxTools';
import { KeyboardHelp } from './KeyboardHelp';
import { type Column, type Filter, hasOffers, queryOf, readAddress, TABS } from './inbox-address';
import { pathOf } from './inbox-columns';
import { useRowKeys } from './row-keys';
import { useChosenColumns } from './useChosenColumns';
import { MyApprovals } from '../task/verbs/MyApprovals';
import styles from './InboxPage.module.css';

/** Rows of these tabs are open work, of which many may be handed out or pressed for at once. */
const BULK_TABS: readonly string[] = ['mine', 'group', 'started', 'supervised'];
/** Colours change at midnight, without anybody doing anything. */
const SLOW_MS = 300_000;
const MANY = 999;

export function InboxPage() {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const chosen = useChosenColumns();
  const address = readAddress(params, chosen.of);
  const { tab, q, filter, page } = address;
  const query = { ...queryOf(address), page, pageSize: PAGE_SIZE };
  const search = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<'help' | 'filter'>();
  const [ticked, setTicked] = useState<readonly TaskSummary[]>([]);
  useEffect(() => setTicked([]), [tab]);

  const counts = useQuery({ queryKey: ['task-counts'], queryFn: getTaskCounts, refetchInterval: SLOW_MS });
  const tasks = useQuery({
    queryKey: ['tasks', query],
    queryFn: () => listTasks(query),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_MS,
    enabled: chosen.isKnown || params.has('columns'),
  });
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['tasks'] });
    void queries.invalidateQueries({ queryKey: ['task-counts'] });
  };
  useLive('inbox', refresh);
  useLive('case', () => BULK_TABS.slice(2).includes(tab) && refresh());

  const claiming = useCommand((key, task: TaskSummary) => claimTask(key, task.id, task.version), {
    onSuccess: (_, task) => void message.info(t(inboxText.claimed, { title: t(task.title) })),
    onError: refresh,
  });
  const go = (changes: Record<string, string | undefined>) => {
    const next = { ...Object.fromEntries(params), tab, page: undefined, view: undefined, ...changes };
    setParams(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as Record<string, string>);
  };
  const setFilter = (wanted: Filter) => {
    setOpened(undefined);
    const none = Object.fromEntries(Object.keys(filter).map((key) => [key, undefined]));
    go({ ...none, ...wanted });
  };
  const setColumns = (columns: Column[] | null) => {
    chosen.keep(tab, columns);
    go({ columns: columns?.join(',') });
  };
  const open = (task: TaskSummary) => void navigate(pathOf(task));
  const tick = (task: TaskSummary) =>
    setTicked((before) =>
      before.some(({ id }) => id === task.id) ? before.filter(({ id }) => id !== task.id) : [...before, task],
    );
  const rows = tasks.data?.items ?? [];
  const { selected, setSelected } = useRowKeys(rows, {
    open,
    claim: (task) => hasOffers(address) && task.assignee === null && !claiming.isPending && claiming.mutate(task),
    tick: (task) => BULK_TABS.includes(tab) && tick(task),
    search: () => search.current?.focus(),
    filter: () => setOpened('filter'),
    help: () => setOpened('help'),
  });
  return (
    <Page
      fill
      title={t(inboxText.title)}
      extra={
        <Tabs
          className={styles.tabs}
          activeKey={tab}
          onChange={(next) => setParams({ tab: next })}
          items={TABS.map((one) => ({
            key: one,
            label: <span data-testid={`inbox-${one}`}>{withCount(t(inboxText[one]), counts.data?.[one])}</span>,
          }))}
        />
      }
      action={
        <InboxTools
          address={address}
          total={tasks.data?.total ?? 0}
          view={params.get('saved') ?? undefined}
          search={search}
          onSearch={(value) => go({ q: value.trim() })}
          onFilter={() => setOpened('filter')}
          onColumns={setColumns}
          onView={({ id, query: { view = 'mine', ...rest } }) => setParams({ ...rest, tab: view, saved: id })}
          onHelp={() => setOpened('help')}
        />
      }
    >
      <MyApprovals />
      <StandsIn />
      {claiming.isError && (
        <ProblemNotice
          error={claiming.error}
          todo={t(inboxText.claimRefusedDo)}
          retryLabel={t(problemText.reload)}
          onRetry={() => {
            claiming.reset();
            refresh();
          }}
        />
      )}
      {tasks.isError && <ProblemNotice error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isPending && <PageSkeleton rows={14} />}
      {tasks.data !== undefined && rows.length === 0 && (
        <InboxEmpty
          tab={tab}
          narrowed={q !== '' || Object.keys(filter).length > 0}
          onGroup={() => setParams({ tab: 'group' })}
          onClear={() => setParams({ tab })}
        />
      )}
      {ticked.length > 0 && <BulkBar chosen={ticked} mayClaim={hasOffers(address)} onDone={() => setTicked([])} />}
      {rows.length > 0 && (
        <InboxTable
          address={address}
          rows={rows}
          total={tasks.data?.total ?? 0}
          selected={selected}
          ticked={BULK_TABS.includes(tab) ? ticked : null}
          claimingId={claiming.isPending ? claiming.variables.id : undefined}
          onClaim={claiming.mutate}
          onOpen={open}
          onSelect={setSelected}
          onTick={setTicked}
          onGo={go}
        />
      )}
      {opened === 'filter' && (
        <InboxFilter tab={tab} filter={filter} onApply={setFilter} onClose={() => setOpened(undefined)} />
      )}
      {opened === 'help' && <KeyboardHelp onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

// helpers

function withCount(label: string, count: TaskCounts['mine'] | undefined): string {
  if (count === undefined) return label;
  return `${label} ${count > MANY ? `${MANY}+` : count}`;
}
