import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  listLookUpRows,
  saveLookUp,
  type LookUp,
  type LookUpRow,
  type RowView,
  type TableFormat,
} from '../../api/look-up-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { PageSkeleton } from '../../components/Page';
import { PAGE_SIZE } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { lookUpText } from '../../i18n/look-up-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { DecideDialog } from './DecideDialog';
import { DecisionCell } from './DecisionCell';
import { LookUpHits } from './LookUpHits';
import { RESULT_NAMES } from './look-up-words';
import styles from './LookUp.module.css';

const RESULTS = Object.keys(RESULT_NAMES) as (keyof typeof RESULT_NAMES)[];

/** The employers of the list by what was found, with the decisions on them. */
export function LookUpRows({ lookUp }: { lookUp: LookUp }) {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const [deciding, setDeciding] = useState<LookUpRow[]>();
  const [chosen, setChosen] = useState<LookUpRow[]>([]);
  const hasHits = lookUp.counts.none < lookUp.rowCount;
  const view = viewOf(params.get('view') ?? (hasHits ? 'hits' : 'all'));
  const q = params.get('q') ?? '';
  const page = Number(params.get('page') ?? 1);
  const query = { q, ...(view === 'all' ? {} : { view }) };
  const found = useQuery({
    queryKey: ['look-up-rows', lookUp.id, view, q, page],
    queryFn: () => listLookUpRows(lookUp.id, { ...query, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const saving = useCommand((_key, format: TableFormat) => saveLookUp(lookUp, { ...query, format }), { quiet: true });
  const go = (changes: Record<string, string>) => {
    setChosen([]);
    setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  };
  const isOpen = lookUp.state === 'open';
  return (
    <>
      <div className={styles.filter}>
        <Segmented
          value={view}
          onChange={(next) => go({ view: next })}
          data-testid="look-up-views"
          options={viewsOf(lookUp).map(({ value, text, n }) => ({
            value,
            label: n === undefined ? t(text) : t(text, { n }),
          }))}
        />
        <Input.Search
          key={q}
          style={{ width: 220 }}
          defaultValue={q}
          allowClear
          placeholder={t(lookUpText.searchRows)}
          aria-label={t(lookUpText.searchRows)}
          onSearch={(value) => go({ q: value })}
        />
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            loading={saving.isPending && saving.variables === format}
            onClick={() => saving.mutate(format)}
            data-testid={`export-${format}`}
          >
            {t(format === 'csv' ? lookUpText.exportCsv : lookUpText.exportXlsx)}
          </Button>
        ))}
        {isOpen && chosen.length > 0 && (
          <Button onClick={() => setDeciding(chosen)} data-testid="decide-chosen">
            {t(lookUpText.decideChosen, { n: chosen.length })}
          </Button>
        )}
      </div>
      {saving.isError && <ProblemNotice error={saving.error} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <PageSkeleton rows={10} />}
      {found.data?.items.length === 0 && hasHits && (
        <EmptyState title={t(lookUpText.noneInView)} hint={t(lookUpText.noneInViewHint)} />
      )}
      {found.data !== undefined && found.data.items.length > 0 && (
        <Table<LookUpRow>
          rowKey="line"
          size="small"
          tableLayout="fixed"
          data-testid="look-up-rows"
          data-view={found.isPlaceholderData ? undefined : view}
          aria-busy={found.isPlaceholderData}
          columns={columnsFor(t, isOpen, (row) => setDeciding([row]))}
          dataSource={found.data.items}
          rowSelection={
            isOpen
              ? {
                  selectedRowKeys: chosen.map(({ line }) => line),
                  onChange: (_, rows) => setChosen(rows),
                  getCheckboxProps: (row) => ({ disabled: row.hits.length === 0, 'aria-label': row.name }),
                }
              : undefined
          }
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: found.data.total,
            showSizeChanger: false,
            showTotal: (total) => t(shellText.total, { n: total }),
            onChange: (next) => go({ page: String(next) }),
          }}
        />
      )}
      {deciding && (
        <DecideDialog
          lookUpId={lookUp.id}
          rows={deciding}
          onClose={() => setDeciding(undefined)}
          onDecided={() => {
            setDeciding(undefined);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

// helpers

type View = RowView | 'all';

function viewOf(value: string): View {
  return (['hits', 'undecided', ...RESULTS] as View[]).find((known) => known === value) ?? 'all';
}

function viewsOf({ counts, rowCount }: LookUp) {
  const named = RESULTS.filter((result) => result !== 'none').map((value) => ({
    value: value as View,
    text: { zh: `${RESULT_NAMES[value].zh} ${counts[value]}`, en: `${RESULT_NAMES[value].en} ${counts[value]}` },
    n: undefined,
  }));
  const hits = rowCount - counts.none;
  return [
    {
      value: 'hits' as View,
      text: { zh: `${lookUpText.hits.zh} ${hits}`, en: `${lookUpText.hits.en} ${hits}` },
      n: undefined,
    },
    { value: 'undecided' as View, text: lookUpText.viewUndecided, n: counts.undecided },
    ...named,
    { value: 'all' as View, text: lookUpText.viewAll, n: rowCount },
  ];
}

function columnsFor(
  t: ReturnType<typeof useText>,
  isOpen: boolean,
  onDecide: (row: LookUpRow) => void,
): TableColumnsType<LookUpRow> {
  return [
    { title: t(lookUpText.line), width: 56, align: 'right', render: (_, row) => row.line },
    {
      title: t(lookUpText.name),
      width: 300,
      render: (_, row) => (
        <div className={styles.cell}>
          <div>{row.name}</div>
          <div className={styles.note}>
            {[
              row.creditCode ?? '',
              row.codeFault ? t(lookUpText.codeFault) : '',
              row.repeatsLine === null ? '' : t(lookUpText.repeats, { n: row.repeatsLine }),
            ]
              .filter((note) => note !== '')
              .join(' · ')}
          </div>
        </div>
      ),
    },
    {
      title: t(lookUpText.result),
      width: 110,
      render: (_, row) => <strong>{row.result === null ? '' : t(RESULT_NAMES[row.result])}</strong>,
    },
    { title: t(lookUpText.listedEmployer), render: (_, row) => <LookUpHits hits={row.hits} /> },
    {
      title: t(lookUpText.decision),
      width: 270,
      render: (_, row) => <DecisionCell row={row} onDecide={isOpen ? () => onDecide(row) : undefined} />,
    },
  ];
}
