import type { CaseDeadline } from '../../api/types';
import { DueDate } from '../../components/DueDate';
import { taskPageText } from '../../i18n/task-page-text';
import { useText } from '../../i18n/useText';
import styles from './TaskPage.module.css';

/** The dates the step stands under, each with the chain of reasons that led to it. */
export function TaskClock({ clock }: { clock: readonly CaseDeadline[] }) {
  const t = useText();
  if (clock.length === 0) return null;
  return (
    <section className={styles.section} data-testid="task-clock">
      <h2>{t(taskPageText.clock)}</h2>
      {clock.map(({ id, dutyName, basis, reasons, legalDate: date, colour, remainingWorkingDays, provisional }) => (
        <details key={id}>
          <summary>
            {t(dutyName)} <DueDate due={{ date, colour, remainingWorkingDays, provisional }} />
          </summary>
          <div className={styles.quiet}>{t(basis)}</div>
          <ol className={styles.ways}>
            {reasons.map((reason, index) => (
              <li key={index}>{t(reason)}</li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}
