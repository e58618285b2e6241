import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { Link } from 'react-router';
import { listReceivedWarnings } from '../../api/blacklist-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { schoolRegisterText } from '../../i18n/blacklist-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { dayWithWeekday } from '../../time/dates';
import styles from './Entry.module.css';
import { FeedTokens } from './FeedTokens';

/** Warnings that were sent to the school, and for its employment office the way for its systems to read the register. */
export default function ReceivedWarningsPage() {
  const t = useText();
  const locale = useLocale();
  const hasOffice = useDuties().includes('employment-office');
  const warnings = useQuery({ queryKey: ['received-warnings'], queryFn: listReceivedWarnings });
  return (
    <Page title={t(schoolRegisterText.title)}>
      {warnings.isError && <ProblemNotice error={warnings.error} onRetry={() => void warnings.refetch()} />}
      {warnings.isPending && <PageSkeleton />}
      {warnings.data?.length === 0 && (
        <EmptyState title={t(schoolRegisterText.empty)} hint={t(schoolRegisterText.emptyHint)} />
      )}
      {warnings.data?.map((warning) => (
        <Card
          key={warning.id}
          size="small"
          title={warning.title}
          extra={<Link to={`/blacklist/${warning.entryId}`}>{t(schoolRegisterText.toEntry)}</Link>}
          style={{ marginBottom: 12 }}
          data-testid="received-warning"
        >
          <p className={styles.quiet}>
            {t(schoolRegisterText.sentOn, { when: dayWithWeekday(warning.sentOn, locale) })} ·{' '}
            {t(schoolRegisterText[warning.state])}
          </p>
          <div className={styles.body}>{warning.body}</div>
        </Card>
      ))}
      {hasOffice && <FeedTokens />}
    </Page>
  );
}
