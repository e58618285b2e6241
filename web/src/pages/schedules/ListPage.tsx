import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { confirmItems, evaluateList, getList, type ProposedItem } from '../../api/list-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { PAGE_SIZE } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { listText } from '../../i18n/list-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import { DismissDialog, EditDialog } from './ItemDialogs';
import { ItemTable } from './ItemTable';
import { ListTerms } from './ListTerms';
import { RULE_NAMES, STATE_NAMES } from './list-words';
import { MinCohortQuestion } from './MinCohortQuestion';
import styles from './Schedules.module.css';

const STATES = ['proposed', 'confirmed', 'dismissed'] as const;

/** One list: each unit with the reasons for it, to be confirmed, edited or dismissed by a person. */
export default function ListPage() {
  const t = useText();
  const locale = useLocale();
  const { modal, message } = App.useApp();
  const { listId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [selected, setSelected] = useState<ProposedItem[]>([]);
  const [dismissing, setDismissing] = useState<ProposedItem[]>();
  const [editing, setEditing] = useState<ProposedItem>();
  const state = STATES.find((known) => known === params.get('state'));
  const q = params.get('q') ?? '';
  const page = Number(params.get('page') ?? 1);
  const found = useQuery({
    queryKey: ['proposed-list', listId, state, q, page],
    queryFn: () => getList(listId, { state, q, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const done = () => setSelected([]);
  const confirming = useCommand((key, items: ProposedItem[]) => confirmItems(key, listId, items.map(seen)), {
    onSuccess: ({ caseIds }) => {
      done();
      void message.success(t(listText.confirmDone, { n: caseIds.length }));
    },
  });
  const evaluating = useCommand((key) => evaluateList(key, listId), {
    onSuccess: ({ added }) => void message.info(t(listText.evaluated, { n: added })),
  });
  const go = (changes: Record<string, string>) => {
    done();
    setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  };
  if (found.data === undefined) {
    return (
      <Page title={t(listText.title)}>
        {found.isError ? <ProblemNotice error={found.error} onRetry={() => void found.refetch()} /> : <PageSkeleton />}
      </Page>
    );
  }
  const { list, canDecide, items, total } = found.data;
  const isAsked = list.minCohortState === 'asked';
  const error = confirming.error ?? evaluating.error;
  const confirm = () =>
    modal.confirm({
      title: t(listText.confirmTitle),
      content: t(listText.confirmAsk, { n: selected.length }),
      okButtonProps: { 'data-testid': 'confirm-yes' },
      onOk: () => confirming.mutateAsync(selected).catch(() => undefined),
    });
  return (
    <Page
      title={`${t(RULE_NAMES[list.rule])} · ${dayWithWeekday(list.date, locale)}`}
      extra={
        canDecide &&
        (list.rule === 'hardship-below-school' || list.rule === 'major-below-threshold') && (
          <Button loading={evaluating.isPending} onClick={() => evaluating.mutate(undefined)}>
            {t(listText.evaluate)}
          </Button>
        )
      }
      action={
        canDecide && (
          <Button
            type="primary"
            disabled={selected.length === 0 || isAsked}
            loading={confirming.isPending}
            onClick={() => void confirm()}
            data-testid="confirm-items"
          >
            {t(listText.confirm, { n: selected.length })}
          </Button>
        )
      }
    >
      <ListTerms list={list} />
      {canDecide && isAsked && <MinCohortQuestion listId={listId} />}
      {error && <ProblemNotice error={error} />}
      <div className={styles.tools}>
        <Segmented
          value={state ?? ''}
          onChange={(value) => go({ state: value })}
          options={[
            { value: '', label: t(listText.all) },
            ...STATES.map((value) => ({ value, label: `${t(STATE_NAMES[value])} ${list[value]}` })),
          ]}
        />
        <Input.Search
          key={q}
          style={{ width: 240 }}
          defaultValue={q}
          allowClear
          placeholder={t(listText.search)}
          aria-label={t(listText.search)}
          onSearch={(value) => go({ q: value })}
        />
        {canDecide && (
          <Button disabled={selected.length === 0} onClick={() => setDismissing(selected)} data-testid="dismiss-items">
            {t(listText.dismiss)}
          </Button>
        )}
      </div>
      {total === 0 ? (
        <EmptyState title={t(listText.itemsEmpty)} hint={t(listText.itemsEmptyHint)} />
      ) : (
        <ItemTable
          items={items}
          total={total}
          page={page}
          canDecide={canDecide}
          selected={selected}
          onSelect={setSelected}
          onEdit={setEditing}
          onPage={(next) => go({ page: String(next) })}
        />
      )}
      {dismissing && (
        <DismissDialog
          listId={listId}
          items={dismissing.map(seen)}
          onDone={done}
          onClose={() => setDismissing(undefined)}
        />
      )}
      {editing && <EditDialog listId={listId} item={editing} onDone={done} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

// helpers

const seen = ({ id, version }: ProposedItem) => ({ id, version });
