import type { UseQueryResult } from '@tanstack/react-query';
import type { ForecastOutcome, TaskForecast as Forecast } from '../../api/page-endpoints';
import type { FormValues } from '../../api/types';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { taskPageText } from '../../i18n/task-page-text';
import { useText } from '../../i18n/useText';
import { chosenOutcome, wayInWords } from './forecast-words';
import styles from './TaskPage.module.css';

/** What follows the submission and to whom: of the outcome that is chosen, or of each while none is. */
export function TaskForecast(props: {
  query: UseQueryResult<Forecast>;
  data: FormValues;
  /** What a field of the form is called. */
  labelOf: (key: string) => string | undefined;
}) {
  const t = useText();
  const { query, data, labelOf } = props;
  const forecast = query.data;
  const chosen = forecast && chosenOutcome(forecast, data);
  return (
    <section className={styles.section} aria-live="polite" data-testid="forecast">
      <h2>{t(taskPageText.forecast)}</h2>
      {query.isPending && <PageSkeleton rows={2} />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {forecast !== undefined && (
        <>
          {(chosen === undefined ? forecast.outcomes : [chosen]).map((outcome) => (
            <Outcome
              key={outcome.value ?? ''}
              outcome={outcome}
              question={labelOf(forecast.field ?? '') ?? ''}
              isOpen={chosen !== undefined}
            />
          ))}
          <p className={styles.quiet}>{t(taskPageText.forecastHint)}</p>
        </>
      )}
    </section>
  );
}

export function Ways({ outcome }: { outcome: ForecastOutcome }) {
  const t = useText();
  return (
    <ul className={styles.ways}>
      {outcome.ways.map((way) => {
        const words = wayInWords(way, t);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}

// helpers

function Outcome(props: { outcome: ForecastOutcome; question: string; isOpen: boolean }) {
  const t = useText();
  const { outcome, question, isOpen } = props;
  if (outcome.label === null) return <Ways outcome={outcome} />;
  return (
    <details open={isOpen} data-outcome={outcome.value}>
      <summary>{t(taskPageText.outcome, { question, label: t(outcome.label) })}</summary>
      <Ways outcome={outcome} />
    </details>
  );
}
