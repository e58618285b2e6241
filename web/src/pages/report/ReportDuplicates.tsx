import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listReportDuplicates } from '../../api/confidential-endpoints';
import { ProblemNotice } from '../../components/ProblemNotice';
import { reportText } from '../../i18n/report-text';
import { useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import styles from '../complaint/RegisterComplaintPage.module.css';

/** Open and final reports about the same school, for the person who registers to look at. */
export function ReportDuplicates({ schoolId }: { schoolId: string | undefined }) {
  const t = useText();
  const found = useQuery({
    queryKey: ['report-duplicates', schoolId],
    queryFn: ({ signal }) => listReportDuplicates(schoolId ?? '', signal),
    enabled: schoolId !== undefined,
  });
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <p className={styles.quiet}>{t(reportText.duplicatesWait)}</p>;
  if (found.data.length === 0) return <p data-testid="no-duplicates">{t(reportText.noDuplicates)}</p>;
  return (
    <>
      <ul className={styles.duplicates} data-testid="duplicates" aria-live="polite">
        {found.data.map((duplicate) => (
          <li key={duplicate.caseId}>
            <Link to={`/cases/${duplicate.caseId}`} target="_blank">
              {duplicate.number}
            </Link>{' '}
            {duplicate.title}
            <div className={styles.quiet}>
              {dayOf(duplicate.openedAt)} · {t(duplicate.why)}
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t(reportText.duplicatesHint)}</p>
    </>
  );
}
