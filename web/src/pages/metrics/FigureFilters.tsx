import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import { type FigureFilter, getFigureOptions } from '../../api/figure-endpoints';
import { figureText } from '../../i18n/figure-text';
import { useText } from '../../i18n/useText';
import { LEVEL_NAMES, LEVELS, METRIC_NAMES } from './figure-words';
import styles from './Metrics.module.css';

/** What the list shows; the address keeps it. */
export function FigureFilters(props: { filter: FigureFilter; onChange: (changes: Record<string, string>) => void }) {
  const { filter, onChange } = props;
  const t = useText();
  const options = useQuery({ queryKey: ['figure-options'], queryFn: getFigureOptions });
  const { metrics = [], cohorts = [], dates = [], schools = [] } = options.data ?? {};
  const select = (key: string, label: string, width: number, value: string | undefined, choices: Choice[]) => (
    <Select
      allowClear
      style={{ width }}
      placeholder={label}
      aria-label={label}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen?: string) => onChange({ [key]: chosen ?? '' })}
      options={choices}
      data-testid={`figure-${key}`}
    />
  );
  return (
    <div className={styles.filters}>
      {select(
        'metric',
        t(figureText.allMetrics),
        200,
        filter.metric,
        metrics.map((value) => ({ value, label: t(METRIC_NAMES[value]) })),
      )}
      {select(
        'cohort',
        t(figureText.allCohorts),
        120,
        filter.cohort?.toString(),
        cohorts.map((year) => ({ value: String(year), label: t(figureText.cohortOf, { year }) })),
      )}
      {select(
        'level',
        t(figureText.allLevels),
        120,
        filter.level,
        LEVELS.map((value) => ({ value, label: t(LEVEL_NAMES[value]) })),
      )}
      {select(
        'asOf',
        t(figureText.allDates),
        140,
        filter.asOf,
        dates.map((value) => ({ value, label: value })),
      )}
      {schools.length > 1 &&
        select(
          'organisationId',
          t(figureText.allSchools),
          200,
          filter.organisationId,
          schools.map(({ id, name }) => ({ value: id, label: name })),
        )}
      <InputNumber
        min={0}
        max={100}
        precision={2}
        style={{ width: 130 }}
        value={filter.below}
        placeholder={t(figureText.below)}
        aria-label={t(figureText.below)}
        title={t(figureText.belowHint)}
        onChange={(value: number | null) => onChange({ below: value === null ? '' : String(value) })}
      />
      <Select
        style={{ width: 140 }}
        aria-label={t(figureText.byUnit)}
        value={filter.sort ?? 'unit'}
        onChange={(value: string) => onChange({ sort: value })}
        options={[
          { value: 'unit', label: t(figureText.byUnit) },
          { value: 'rate', label: t(figureText.byRate) },
        ]}
      />
      <Input.Search
        key={filter.q}
        style={{ width: 220 }}
        defaultValue={filter.q}
        allowClear
        placeholder={t(figureText.search)}
        aria-label={t(figureText.search)}
        data-testid="figure-search"
        onSearch={(value) => onChange({ q: value })}
      />
    </div>
  );
}

interface Choice {
  value: string;
  label: string;
}
