import type { ReactNode } from 'react';
import type { CaseDetail, ComplaintOnCase, DecisionOnCase } from '../../api/types';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './CasePage.module.css';

/** What the case is about, and what was decided. */
export function CaseMatter({ case: shown }: { case: CaseDetail }) {
  return (
    <>
      {shown.decision && <Decision decision={shown.decision} />}
      {shown.complaint && <Complaint complaint={shown.complaint} />}
    </>
  );
}

// helpers

function Facts({ title, testid, rows }: { title: string; testid: string; rows: [string, ReactNode][] }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <dl className={styles.facts} data-testid={testid}>
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Complaint({ complaint }: { complaint: ComplaintOnCase }) {
  const t = useText();
  const { employer, reporter, statedEmployerName } = complaint;
  return (
    <Facts
      title={t(caseText.complaint)}
      testid="case-complaint"
      rows={[
        [t(caseText.employer), employer.name],
        [t(caseText.statedAs), statedEmployerName === employer.name ? null : statedEmployerName],
        [t(caseText.creditCode), employer.creditCode],
        [t(caseText.category), t(complaint.category.label)],
        [t(caseText.postingText), complaint.postingText],
        [t(caseText.description), complaint.description],
        [t(caseText.reporter), reporter.pseudonym ?? t(caseText.anonymous)],
        [t(caseText.backDating), complaint.backDatingReason],
      ]}
    />
  );
}

function Decision({ decision }: { decision: DecisionOnCase }) {
  const t = useText();
  const { termDays, listedOn, until } = decision;
  return (
    <Facts
      title={t(caseText.decision)}
      testid="case-decision"
      rows={[
        [t(caseText.result), t(decision.outcome === 'list' ? caseText.decisionList : caseText.decisionDoNotList)],
        [t(caseText.category), decision.category && t(decision.category)],
        [t(caseText.scope), decision.scope && t(decision.scope)],
        [
          t(caseText.term),
          termDays === null
            ? null
            : listedOn === null || until === null
              ? t(caseText.termDaysOnly, { n: termDays })
              : t(caseText.termDays, { n: termDays, from: listedOn, to: until }),
        ],
        [t(caseText.basis), decision.basis],
        [t(caseText.reasons), decision.reasons],
        [
          t(caseText.decidedBy),
          decision.decidedBy === null ? null : `${decision.decidedBy} ${instant(decision.decidedAt)}`,
        ],
      ]}
    />
  );
}
