import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listAuditEvents } from '../../api/endpoints';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { casePageText } from '../../i18n/case-page-text';
import { useText } from '../../i18n/useText';
import { useSession } from '../../layout/SessionContext';
import { instant } from '../../time/dates';
import styles from './CasePage.module.css';

const MOST_SHOWN = 20;

/** For whoever holds the right to the audit log: who did and who looked at what on this case. */
export function CaseAudit({ caseId }: { caseId: string }) {
  const t = useText();
  const mayAudit = useSession().roles.some(({ role }) => role === 'audit-administrator');
  const events = useQuery({
    queryKey: ['audit', caseId, 1],
    queryFn: () => listAuditEvents({ caseId, page: 1, pageSize: MOST_SHOWN }),
    enabled: mayAudit,
  });
  if (!mayAudit) return null;
  return (
    <section className={styles.section} data-testid="case-audit">
      <h2>{t(casePageText.audit)}</h2>
      <p className={styles.quiet}>
        {t(casePageText.auditHint)} <Link to={`/admin/audit?caseId=${caseId}`}>{t(casePageText.openAudit)}</Link>
      </p>
      {events.isPending && <PageSkeleton rows={4} />}
      {events.isError && <ProblemNotice error={events.error} onRetry={() => void events.refetch()} />}
      <ul className={styles.list}>
        {events.data?.items.map((event) => (
          <li key={event.id}>
            <span className={styles.quiet}>{instant(event.at)}</span> {t(event.actionName)} {event.actor.name ?? ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
