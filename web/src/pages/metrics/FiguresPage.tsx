import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type Figure, type FigureFilter, getFigureOptions, listFigures, saveFigures, type TableFormat } from '../../api/figure-endpoints'; // prettier-ignore
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { figureText } from '../../i18n/figure-text';
import { useText } from '../../i18n/useText';
import { FigureComparison } from './FigureComparison';
import { FigureFilters } from './FigureFilters';
import { FigureHistory } from './FigureHistory';
import { figureKey, METRIC_NAMES, rateText, unitName } from './figure-words';
import styles from './Metrics.module.css';

/** Rates of schools, majors and groups; a school sees its own. */
export default function FiguresPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState<Figure>();
  const options = useQuery({ queryKey: ['figure-options'], queryFn: getFigureOptions });
  const view = params.get('view') === 'compare' ? 'compare' : 'list';
  const filter = filterOf(params);
  const page = Number(params.get('page') ?? 1);
  const figures = useQuery({
    queryKey: ['figures', filter, page],
    queryFn: async () => withKeys(await listFigures({ ...filter, page, pageSize: PAGE_SIZE })),
    placeholderData: keepPreviousData,
    enabled: view === 'list',
  });
  const saving = useCommand((_key, format: TableFormat) => saveFigures(filter, format, t(figureText.fileName)), {
    quiet: true,
  });
  const go = (changes: Record<string, string>) =>
    setParams(Object.fromEntries(Object.entries({ ...Object.fromEntries(params), page: '1', ...changes }).filter(([, value]) => value !== ''))); // prettier-ignore
  const isKeeper = options.data?.isKeeper === true;
  const filtered = Object.keys(filter).length > 0;
  const columns: TableColumnsType<FigureRow> = [
    { title: t(figureText.school), dataIndex: 'school', ellipsis: true },
    {
      title: t(figureText.unit),
      ellipsis: true,
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => setShown(row)} data-testid="figure-history">
          {t(unitName(row))}
        </Button>
      ),
    },
    { title: t(figureText.metric), width: 170, ellipsis: true, render: (_, row) => t(METRIC_NAMES[row.metric]) },
    { title: t(figureText.cohort), width: 90, render: (_, row) => t(figureText.cohortOf, { year: row.cohort }) },
    { title: t(figureText.asOf), width: 110, dataIndex: 'asOf' },
    {
      title: t(figureText.counts),
      width: 130,
      align: 'right',
      className: styles.number,
      render: (_, row) => `${row.numerator} / ${row.denominator}`,
    },
    {
      title: t(figureText.rate),
      width: 90,
      align: 'right',
      className: styles.number,
      render: (_, row) => rateText(row),
    },
    { title: t(figureText.version), width: 70, align: 'right', dataIndex: 'version' },
  ];
  return (
    <Page
      fill
      title={t(figureText.title)}
      extra={
        <>
          <Segmented
            value={view}
            onChange={(value) => go({ view: value === 'list' ? '' : value })}
            options={[
              { value: 'list', label: t(figureText.list) },
              { value: 'compare', label: t(figureText.compare) },
            ]}
          />
          {view === 'list' &&
            (['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                loading={saving.isPending && saving.variables === format}
                onClick={() => saving.mutate(format)}
              >
                {t(format === 'csv' ? figureText.exportCsv : figureText.exportXlsx)}
              </Button>
            ))}
        </>
      }
      action={
        isKeeper && (
          <Link to="/figures/imports">
            <Button type="primary" data-testid="import-figures">
              {t(figureText.import)}
            </Button>
          </Link>
        )
      }
    >
      {saving.isError && <ProblemNotice error={saving.error} />}
      {view === 'compare' ? (
        <FigureComparison params={params} schools={options.data?.schools ?? []} isKeeper={isKeeper} onChange={go} />
      ) : (
        <>
          <FigureFilters filter={filter} onChange={go} />
          <PagedList<FigureRow>
            list={figures}
            columns={columns}
            page={page}
            rowKey="key"
            onPage={(next) => go({ page: String(next) })}
            testId="figures"
            empty={
              <EmptyState
                title={t(filtered ? figureText.emptySearch : figureText.empty)}
                hint={t(
                  filtered ? figureText.emptySearchHint : isKeeper ? figureText.emptyKeeper : figureText.emptySchool,
                )}
                action={filtered && <Button onClick={() => setParams({})}>{t(figureText.clear)}</Button>}
              />
            }
          />
        </>
      )}
      {shown && <FigureHistory figure={shown} isKeeper={isKeeper} onClose={() => setShown(undefined)} />}
    </Page>
  );
}

// helpers

type FigureRow = Figure & { key: string };

function filterOf(params: URLSearchParams): FigureFilter {
  const text = ['metric', 'level', 'asOf', 'organisationId', 'q', 'sort'].map((key) => [key, params.get(key)]);
  const numbers = ['cohort', 'below'].map((key) => [key, params.get(key) === null ? null : Number(params.get(key))]);
  return Object.fromEntries([...text, ...numbers].filter(([, value]) => value !== null)) as FigureFilter;
}

/** A unit has many figures; the table tells rows apart by all that makes one. */
function withKeys({ items, total }: { items: Figure[]; total: number }): { items: FigureRow[]; total: number } {
  return { items: items.map((figure) => ({ ...figure, key: figureKey(figure) })), total };
}
