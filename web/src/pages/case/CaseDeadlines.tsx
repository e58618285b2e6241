import type { DeadlineLedger } from '../../api/rules-endpoints';
import type { CaseDeadline } from '../../api/types';
import { DueDate } from '../../components/DueDate';
import { caseText } from '../../i18n/case-text';
import { useLocale } from '../../i18n/locale';
import { ledgerText } from '../../i18n/rules-text';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import { deadlineStateName } from './case-words';
import { CaseDeadlineLedger } from './CaseDeadlineLedger';
import styles from './CasePage.module.css';

/** Every legal date of the case, with the chain of reasons that led to it and what was done to it. */
export function CaseDeadlines(props: { deadlines: readonly CaseDeadline[]; ledger: readonly DeadlineLedger[] }) {
  const t = useText();
  return (
    <section className={styles.section}>
      <h2>{t(caseText.deadlines)}</h2>
      {props.deadlines.length === 0 && <p className={styles.quiet}>{t(caseText.noDeadlines)}</p>}
      <ul className={styles.list} data-testid="case-deadlines">
        {props.deadlines.map((deadline) => {
          const ledger = props.ledger.find(({ deadlineId }) => deadlineId === deadline.id);
          return (
            <li key={deadline.id}>
              <div className={styles.row}>
                <strong>{t(deadline.dutyName)}</strong>
                <LegalDate deadline={deadline} />
              </div>
              {ledger && <Marks ledger={ledger} />}
              {deadline.reasons.length > 0 && (
                <details>
                  <summary className={styles.quiet}>{t(caseText.why)}</summary>
                  <div className={styles.quiet}>{t(deadline.basis)}</div>
                  <ol className={styles.reasons}>
                    {deadline.reasons.map((reason, index) => (
                      <li key={index}>{t(reason)}</li>
                    ))}
                  </ol>
                </details>
              )}
              {ledger && <CaseDeadlineLedger ledger={ledger} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// helpers

function LegalDate({ deadline }: { deadline: CaseDeadline }) {
  const t = useText();
  const locale = useLocale();
  if (deadline.state === 'open') {
    const { legalDate: date, colour, remainingWorkingDays, provisional } = deadline;
    return <DueDate due={{ date, colour, remainingWorkingDays, provisional }} />;
  }
  return (
    <span className={styles.quiet}>
      {dayWithWeekday(deadline.legalDate, locale)} · {t(deadlineStateName(deadline.state))}
    </span>
  );
}

/** What qualifies the date beside it. */
function Marks({ ledger }: { ledger: DeadlineLedger }) {
  const t = useText();
  const marks = [
    ledger.assumed && t(ledgerText.assumed),
    ledger.paused && t(ledgerText.paused),
    ledger.warnedAt !== null && t(ledgerText.warned),
  ].filter(Boolean);
  return marks.length === 0 ? null : <div className={styles.quiet}>{marks.join(' · ')}</div>;
}
