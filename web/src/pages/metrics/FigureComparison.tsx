import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { compareFigures, type Level, type Metric } from '../../api/figure-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { figureText } from '../../i18n/figure-text';
import { useText } from '../../i18n/useText';
import { Chart } from './Chart';
import { bandData, cohortData } from './chart-data';
import { type Group, GROUP_CODES, GROUP_NAMES, LEVEL_NAMES, LEVELS, METRIC_NAMES, METRICS } from './figure-words';
import styles from './Metrics.module.css';

interface FigureComparisonProps {
  params: URLSearchParams;
  schools: { id: string; name: string }[];
  isKeeper: boolean;
  onChange: (changes: Record<string, string>) => void;
}

/** Classes side by side, schools as one group; nobody is ranked by name, and no figure is about a person. */
export function FigureComparison({ params, schools, isKeeper, onChange }: FigureComparisonProps) {
  const t = useText();
  const metric = METRICS.find((known) => known === params.get('metric')) ?? ('placement' satisfies Metric);
  const level = LEVELS.find((known) => known === params.get('level')) ?? ('school' satisfies Level);
  const group =
    level === 'group' ? (GROUP_CODES.find((known) => known === params.get('group')) ?? 'hardship') : undefined;
  const organisationId = params.get('organisationId') ?? undefined;
  const wanted = { metric, level, group, organisationId };
  const comparison = useQuery({
    queryKey: ['figure-comparison', wanted],
    queryFn: () => compareFigures(wanted),
    placeholderData: keepPreviousData,
  });
  const cohort = (year: number) => t(figureText.cohortOf, { year });
  const own = t(isKeeper ? figureText.own : figureText.ownSchool);
  const spread =
    comparison.data &&
    bandData(comparison.data, {
      cohort,
      band: (from, to) =>
        to === undefined
          ? t(figureText.bandLast, { from })
          : from === 0
            ? t(figureText.bandFirst, { to })
            : t(figureText.band, { from, to }),
    });
  return (
    <>
      <div className={styles.filters}>
        <Select
          style={{ width: 220 }}
          aria-label={t(figureText.metric)}
          value={metric}
          onChange={(value) => onChange({ metric: value })}
          options={METRICS.map((value) => ({ value, label: t(METRIC_NAMES[value]) }))}
        />
        <Select
          style={{ width: 120 }}
          aria-label={t(figureText.level)}
          value={level}
          onChange={(value) => onChange({ level: value })}
          options={LEVELS.map((value) => ({ value, label: t(LEVEL_NAMES[value]) }))}
        />
        {group !== undefined && (
          <Select
            style={{ width: 180 }}
            aria-label={t(figureText.group)}
            value={group}
            onChange={(value: Group) => onChange({ group: value })}
            options={GROUP_CODES.map((value) => ({ value, label: t(GROUP_NAMES[value]!) }))}
          />
        )}
        {schools.length > 1 && (
          <Select
            allowClear
            style={{ width: 220 }}
            placeholder={t(figureText.own)}
            aria-label={t(figureText.own)}
            value={organisationId}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(value?: string) => onChange({ organisationId: value ?? '' })}
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <p className={styles.note}>{t(figureText.compareNote)}</p>
      {comparison.isPending && <PageSkeleton />}
      {comparison.isError && <ProblemNotice error={comparison.error} onRetry={() => void comparison.refetch()} />}
      {comparison.data?.points.length === 0 && (
        <EmptyState title={t(figureText.compareEmpty)} hint={t(figureText.compareEmptyHint)} />
      )}
      {comparison.data && comparison.data.points.length > 0 && (
        <>
          <Chart
            title={t(figureText.byCohort)}
            data={cohortData(comparison.data.points, { own, average: t(figureText.average), cohort })}
          />
          {spread ? (
            <Chart title={t(figureText.bands)} data={spread} />
          ) : (
            <p className={styles.note}>{t(figureText.averageHidden)}</p>
          )}
        </>
      )}
    </>
  );
}
