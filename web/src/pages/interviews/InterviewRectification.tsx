import { letterAddress } from '../../api/endpoints';
import type { InterviewDetail } from '../../api/interview-endpoints';
import { interviewText } from '../../i18n/interview-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from '../case/CasePage.module.css';
import { InterviewFacts } from './InterviewFacts';

/** Plan, reports, verification, and how it ended. */
export function InterviewRectification({ interview }: { interview: InterviewDetail }) {
  const t = useText();
  const { plans, progress, verifications, escalation, handOver } = interview;
  return (
    <>
      {plans.length > 0 && (
        <section className={styles.section} data-testid="interview-plans">
          <h2>{t(interviewText.plans)}</h2>
          {plans.map((plan) => (
            <details key={plan.round} open={plan.round === plans.at(-1)?.round}>
              <summary>
                {t(interviewText.planOf, { n: plan.round })} · {t(interviewText[plan.outcome ?? 'waiting'])}
                {plan.wasLate && ` · ${t(interviewText.late)}`}
              </summary>
              <InterviewFacts
                rows={[
                  [t(interviewText.submitted), instant(plan.submittedAt)],
                  [t(interviewText.measures), plan.measures],
                  [t(interviewText.responsible), plan.responsible],
                  [t(interviewText.opinion), plan.opinion],
                ]}
              />
            </details>
          ))}
        </section>
      )}
      {progress.length > 0 && (
        <section className={styles.section} data-testid="interview-progress">
          <h2>{t(interviewText.progress)}</h2>
          <InterviewFacts
            rows={progress.map(({ dueOn, state, text }) => [
              dueOn,
              [t(interviewText[state === 'due' ? 'progressDue' : state]), text].filter(Boolean).join('：'),
            ])}
          />
        </section>
      )}
      {verifications.length > 0 && (
        <section className={styles.section} data-testid="interview-verifications">
          <h2>{t(interviewText.verifications)}</h2>
          <InterviewFacts
            rows={verifications.map(({ verdict, opinion, verifiedAt }) => [
              instant(verifiedAt),
              `${t(interviewText[verdict])}：${opinion}`,
            ])}
          />
        </section>
      )}
      {escalation !== null && <Escalation escalation={escalation} />}
      {handOver !== null && (
        <section className={styles.section} data-testid="interview-hand-over">
          <h2>{t(interviewText.handOver)}</h2>
          <InterviewFacts
            rows={[
              [t(interviewText.body), `${handOver.body}，${handOver.address}`],
              [t(interviewText.legalBasis), handOver.legalBasis],
              [t(interviewText.reasons), handOver.reasons],
            ]}
          />
        </section>
      )}
    </>
  );
}

// helpers

function Escalation({ escalation }: { escalation: NonNullable<InterviewDetail['escalation']> }) {
  const t = useText();
  const { facts, reasons, scope, proposal, proposalText, legalBasis, letterId } = escalation;
  return (
    <section className={styles.section} data-testid="interview-escalation">
      <h2>
        {t(interviewText.escalation)}
        {letterId !== null && (
          <a href={letterAddress(letterId)} target="_blank" rel="noreferrer">
            {t(interviewText.noticePdf)}
          </a>
        )}
      </h2>
      <InterviewFacts
        rows={[
          [t(interviewText.facts), facts],
          [t(interviewText.reasons), reasons],
          [t(interviewText.scope), t(scope)],
          [t(interviewText.proposal), proposal && [t(proposal), proposalText].filter(Boolean).join('：')],
          [t(interviewText.legalBasis), legalBasis],
        ]}
      />
    </section>
  );
}
