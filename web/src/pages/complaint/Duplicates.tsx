import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { listDuplicates } from '../../api/endpoints';
import { mayUse } from '../../layout/destinations';
import { useDuties } from '../../layout/SessionContext';
import { complaintText } from '../../i18n/complaint-text';
import { useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import styles from './RegisterComplaintPage.module.css';

const PAUSE_IN_TYPING_MS = 350;
const ENOUGH_TO_COMPARE = 2;

/** Other matters against the same employer, looked up while its name is being typed. */
export function Duplicates(entered: { employerName: string; creditCode: string }) {
  const t = useText();
  const seesCases = mayUse('/cases', useDuties());
  const { employerName, creditCode } = useSettled(entered.employerName.trim(), entered.creditCode.trim());
  const found = useQuery({
    queryKey: ['duplicates', employerName, creditCode],
    queryFn: ({ signal }) => listDuplicates({ employerName, creditCode }, signal),
    enabled: employerName.length >= ENOUGH_TO_COMPARE || creditCode.length === 18,
  });
  if (found.data === undefined) return <p className={styles.quiet}>{t(complaintText.duplicatesWait)}</p>;
  if (found.data.length === 0) return <p data-testid="no-duplicates">{t(complaintText.noDuplicates)}</p>;
  return (
    <>
      <ul className={styles.duplicates} data-testid="duplicates" aria-live="polite">
        {found.data.map((duplicate) => (
          <li key={duplicate.caseId}>
            {seesCases ? (
              <Link to={`/cases/${duplicate.caseId}`} target="_blank">
                {duplicate.number}
              </Link>
            ) : (
              duplicate.number
            )}{' '}
            {duplicate.title}
            <div className={styles.quiet}>
              {dayOf(duplicate.openedAt)} · {t(duplicate.why)}
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t(complaintText.duplicatesHint)}</p>
    </>
  );
}

// helpers

function useSettled(employerName: string, creditCode: string) {
  const [settled, setSettled] = useState({ employerName, creditCode });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ employerName, creditCode }), PAUSE_IN_TYPING_MS);
    return () => clearTimeout(timer);
  }, [employerName, creditCode]);
  return settled;
}
