import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getFollowUp, type FollowUp } from '../../api/supervision-endpoints';
import { ProblemNotice } from '../../components/ProblemNotice';
import { followUpText } from '../../i18n/supervision-text';
import { useText, type Text } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Supervision.module.css';

/** What a reporter said after the closing; the server shows it to nobody who handled the followed case. */
export function CaseFollowUp({ caseId }: { caseId: string }) {
  const t = useText();
  const found = useQuery({ queryKey: ['follow-up', caseId], queryFn: () => getFollowUp(caseId) });
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return null;
  const { answer } = found.data;
  return (
    <section className={styles.section} data-testid="follow-up">
      <h2>{t(followUpText.title)}</h2>
      {answer?.account != null && <p className={styles.quiet}>{t(followUpText.mayIdentify)}</p>}
      <dl className={styles.facts}>
        {factsOf(found.data, t).map(([label, value]) => [
          <dt key={`${label} label`}>{label}</dt>,
          <dd key={label}>{value}</dd>,
        ])}
      </dl>
    </section>
  );
}

// helpers

function factsOf({ askAt, askedAt, remindedAt, answer, assessment }: FollowUp, t: Text): [string, ReactNode][] {
  const how = (isByCode: boolean) => t(isByCode ? followUpText.byCode : followUpText.byOfficer);
  const said = answer && !answer.declined ? answer : null;
  const facts: [string, ReactNode | undefined][] = [
    [t(followUpText.askAt), askAt && instant(askAt)],
    [t(followUpText.askedAt), askedAt && instant(askedAt)],
    [t(followUpText.remindedAt), remindedAt && instant(remindedAt)],
    [t(followUpText.answeredAt), answer && `${instant(answer.answeredAt)} · ${how(answer.isByCode)}`],
    [t(followUpText.declined), answer?.declined ? '✓' : undefined],
    [t(followUpText.retaliation), said?.retaliation && t(followUpText[said.retaliation])],
    [t(followUpText.account), said?.account],
    [t(followUpText.rating), said?.rating && t(followUpText[said.rating])],
    [t(followUpText.comment), said?.comment],
    [t(followUpText.assessment), assessment && `${t(followUpText[assessment.outcome])} · ${assessment.reasons}`],
  ];
  return facts.flatMap(([label, value]): [string, ReactNode][] => (value == null ? [] : [[label, value]]));
}
