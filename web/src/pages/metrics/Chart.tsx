import { Segmented, Skeleton, Table } from 'antd';
import { lazy, Suspense, useState } from 'react';
import tableStyles from '../../components/table.module.css';
import { figureText } from '../../i18n/figure-text';
import { useText } from '../../i18n/useText';
import type { ChartData } from './chart-data';
import styles from './Metrics.module.css';

// The drawing library is large and comes when the first chart is opened.
const RateChart = lazy(() => import('./RateChart'));

/** A chart and, for keyboard and screen reader or for exact numbers, the table of the same numbers. */
export function Chart({ title, data }: { title: string; data: ChartData }) {
  const t = useText();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const rows = data.categories.map((category, index) => ({
    category,
    values: data.series.map(({ values }) => values[index] ?? null),
  }));
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.heading}>
        <strong>{title}</strong>
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: t(figureText.chart) },
            { value: 'table', label: t(figureText.table) },
          ]}
        />
      </div>
      {view === 'chart' ? (
        <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: 280 }} />}>
          <RateChart data={data} label={title} />
        </Suspense>
      ) : (
        <Table
          className={tableStyles.dense}
          size="small"
          rowKey="category"
          pagination={false}
          dataSource={rows}
          columns={[
            { title: '', dataIndex: 'category' },
            ...data.series.map(({ name }, index) => ({
              title: name,
              align: 'right' as const,
              render: (_: unknown, row: (typeof rows)[number]) =>
                row.values[index] === null ? '' : `${row.values[index]}${data.unit}`,
            })),
          ]}
        />
      )}
    </section>
  );
}
