import type { CaseStep } from '../../api/types';
import { HandingOver } from '../../components/HandingOver';
import { nameOf } from '../../components/names';
import { casePageText } from '../../i18n/case-page-text';
import { caseText } from '../../i18n/case-text';
import { fill } from '../../i18n/fill';
import { useLocale } from '../../i18n/locale';
import { useText, type Text } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { stepStateName } from './case-words';
import styles from './CasePage.module.css';

/** The diagram in words: who did which step when, and with what result. */
export function CaseSteps({ steps, incidents }: { steps: readonly CaseStep[]; incidents: readonly string[] }) {
  const t = useText();
  const begun = steps.filter((step) => step.state !== 'upcoming');
  const upcoming = steps.filter((step) => step.state === 'upcoming');
  return (
    <section className={styles.section}>
      <h2>{t(caseText.steps)}</h2>
      <StepTable steps={begun} incidents={incidents} testid="case-steps" />
      {upcoming.length > 0 && (
        <details>
          <summary className={styles.quiet}>{t(caseText.upcoming, { n: upcoming.length })}</summary>
          <ul className={styles.upcoming} data-testid="case-upcoming">
            {upcoming.map((step, index) => (
              <li key={`${step.elementId} ${index}`}>
                {step.within !== null && <span className={styles.quiet}>{t(step.within)} · </span>}
                {t(step.name)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

// helpers

function StepTable({ steps, incidents, testid }: { steps: CaseStep[]; incidents: readonly string[]; testid: string }) {
  const t = useText();
  const locale = useLocale();
  return (
    <table className={styles.steps} data-testid={testid}>
      <thead>
        <tr>
          <th scope="col">{t(caseText.step)}</th>
          <th scope="col" style={{ width: 64 }}>
            {t(caseText.state)}
          </th>
          <th scope="col" style={{ width: 130 }}>
            {t(caseText.who)}
          </th>
          <th scope="col" style={{ width: 124 }}>
            {t(caseText.when)}
          </th>
          <th scope="col" style={{ width: 92 }}>
            {t(casePageText.took)}
          </th>
          <th scope="col">{t(caseText.result)}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr
            key={`${step.elementId} ${index}`}
            data-state={step.state}
            data-step={step.elementId}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <td>
              {step.within !== null && <span className={styles.quiet}>{t(step.within)} · </span>}
              {t(step.name)}
              {step.isHandingOver && <HandingOver />}
            </td>
            <td>{t(stepStateName(step.state))}</td>
            <td>{nameOf(step.who)}</td>
            <td>{step.at === null ? '' : instant(step.at)}</td>
            <td className={styles.quiet}>{step.workingDays === null ? '' : took(step.workingDays, t)}</td>
            <td>
              {incidents.includes(step.elementId) && step.state === 'current' && t(caseText.incident)}
              {step.outcome === null || typeof step.outcome === 'string' ? step.outcome : fill(step.outcome, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const took = (days: number, t: Text): string =>
  days === 0 ? t(casePageText.sameDay) : t(casePageText.days, { n: days });
