import { Link } from 'react-router';
import { interviewText } from '../../i18n/interview-text';
import { useText } from '../../i18n/useText';
import styles from '../case/CasePage.module.css';

/** From the case page to the interview it is about: notices, minutes, plan and what came of it. */
export function CaseInterview({ caseId }: { caseId: string }) {
  const t = useText();
  return (
    <section className={styles.section} data-testid="case-interview">
      <h2>{t(interviewText.title)}</h2>
      <Link to={`/interviews/${caseId}`}>{t(interviewText.openInterview)}</Link>
    </section>
  );
}
