import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Figure, type FigureVersion, getFigureHistory } from '../../api/figure-endpoints';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { figureText } from '../../i18n/figure-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { Chart } from './Chart';
import { historyData, newestVersions } from './chart-data';
import { CorrectFigureDialog } from './CorrectFigureDialog';
import { METRIC_NAMES, rateText, unitName } from './figure-words';
import styles from './Metrics.module.css';

/** All that is recorded of one unit: its figures over time, and each version with where it comes from. */
export function FigureHistory(props: { figure: Figure; isKeeper: boolean; onClose: () => void }) {
  const { figure, isKeeper } = props;
  const t = useText();
  const [correcting, setCorrecting] = useState<FigureVersion>();
  const history = useQuery({
    queryKey: ['figure-history', figure.unitId],
    queryFn: () => getFigureHistory(figure.unitId),
  });
  const versions = history.data?.versions ?? [];
  const holding = new Set(newestVersions(versions));
  const data = historyData(versions, figure.metric, t(METRIC_NAMES[figure.metric]));
  return (
    <Drawer
      open
      size={860}
      title={t(figureText.historyOf, { unit: `${figure.school} ${t(unitName(figure))}` })}
      onClose={props.onClose}
    >
      {history.isPending && <PageSkeleton />}
      {history.isError && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
      {data.categories.length > 1 && <Chart title={t(METRIC_NAMES[figure.metric])} data={data} />}
      {history.data && (
        <Table<FigureVersion>
          className={tableStyles.dense}
          size="small"
          rowKey={({ metric, cohort, asOf, version }) => [metric, cohort, asOf, version].join()}
          data-testid="figure-versions"
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          dataSource={versions}
          columns={[
            { title: t(figureText.metric), render: (_, row) => t(METRIC_NAMES[row.metric]) },
            {
              title: t(figureText.cohort),
              width: 84,
              render: (_, row) => t(figureText.cohortOf, { year: row.cohort }),
            },
            { title: t(figureText.asOf), width: 104, dataIndex: 'asOf' },
            {
              title: t(figureText.rate),
              width: 150,
              align: 'right',
              className: styles.number,
              render: (_, row) => `${row.numerator}/${row.denominator} ${rateText(row)}`,
            },
            {
              title: t(figureText.version),
              width: 90,
              render: (_, row) => `${row.version} ${t(holding.has(row) ? figureText.current : figureText.former)}`,
            },
            { title: t(figureText.origin), render: (_, row) => <Origin version={row} /> },
            {
              title: t(figureText.recorded),
              width: 130,
              render: (_, row) => (
                <>
                  {instant(row.recordedAt)}
                  <br />
                  {row.recordedBy}
                </>
              ),
            },
            ...(isKeeper
              ? [
                  {
                    title: '',
                    width: 64,
                    render: (_: unknown, row: FigureVersion) =>
                      holding.has(row) && (
                        <Button size="small" onClick={() => setCorrecting(row)} data-testid="correct-figure">
                          {t(figureText.correct)}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {correcting && (
        <CorrectFigureDialog unitId={figure.unitId} version={correcting} onClose={() => setCorrecting(undefined)} />
      )}
    </Drawer>
  );
}

// helpers

function Origin({ version: { origin, reason, fileName, caseId } }: { version: FigureVersion }) {
  const t = useText();
  if (origin === 'import')
    return <>{fileName === null ? t(figureText.importedHere) : t(figureText.imported, { file: fileName })}</>;
  return (
    <>
      {t(figureText.corrected, { reason: reason ?? '' })}{' '}
      {caseId !== null && <Link to={`/cases/${caseId}`}>{t(figureText.orderedBy)}</Link>}
    </>
  );
}
