import { useQuery } from '@tanstack/react-query';
import { listCaughtMails } from '../../api/notice-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { caughtText } from '../../i18n/notice-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Notices.module.css';

/** The mailbox of a demonstration: what would have been sent, the newest first. */
export default function CaughtMailPage() {
  const t = useText();
  const mails = useQuery({ queryKey: ['caught-mails'], queryFn: listCaughtMails, refetchInterval: 3_000 });
  return (
    <Page title={t(caughtText.title)}>
      <p className={styles.hint}>{t(caughtText.hint)}</p>
      {mails.isError && <ProblemNotice error={mails.error} onRetry={() => void mails.refetch()} />}
      {mails.isPending && <PageSkeleton rows={6} />}
      {mails.data?.length === 0 && <EmptyState title={t(caughtText.empty)} hint={t(caughtText.emptyHint)} />}
      {mails.data?.map(({ messageId, to, subject, text, at }) => (
        <article key={`${messageId}${at}`} className={styles.mail} data-testid="caught-mail">
          <h2>{subject}</h2>
          <div className={styles.hint}>
            {t(caughtText.to)} {to} · {instant(at)}
          </div>
          <pre>{text}</pre>
        </article>
      ))}
    </Page>
  );
}
