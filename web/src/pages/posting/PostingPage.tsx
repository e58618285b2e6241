import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { getPosting, type Posting, withdrawPosting } from '../../api/posting-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { postingStateText, postingText } from '../../i18n/posting-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Posting.module.css';
import { PostingHistory } from './PostingHistory';
import { PostingReview } from './PostingReview';
import { ReasonDialog } from './ReasonDialog';

/** One posting or event: its latest version with marks on one side, what happened to it on the other. */
export default function PostingPage() {
  const t = useText();
  const { postingId = '' } = useParams();
  const posting = useQuery({ queryKey: ['posting', postingId], queryFn: () => getPosting(postingId) });
  if (posting.data !== undefined) return <Shown posting={posting.data} />;
  return (
    <Page title={t(postingText.title)}>
      {posting.isError ? (
        <ProblemNotice error={posting.error} onRetry={() => void posting.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

// helpers

function Shown({ posting }: { posting: Posting }) {
  const t = useText();
  const navigate = useNavigate();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const withdrawing = useCommand((key, reason: string) => withdrawPosting(key, posting.id, reason), {
    onSuccess: () => setWithdrawing(false),
  });
  return (
    <Page
      title={posting.title}
      extra={
        <>
          <strong data-testid="posting-state">{t(postingStateText[posting.state])}</strong>
          {posting.published !== null && (
            <span>{t(postingText.publishedSince, { when: instant(posting.published.publishedAt) })}</span>
          )}
          {posting.caseId !== undefined && <Link to={`/cases/${posting.caseId}`}>{t(postingText.openCase)}</Link>}
        </>
      }
      action={
        <>
          {posting.may.withdraw && (
            <Button onClick={() => setWithdrawing(true)} data-testid="withdraw-posting">
              {t(postingText.withdraw)}
            </Button>
          )}
          {posting.may.taskId !== null && (
            <Button
              type="primary"
              onClick={() => void navigate(`/tasks/${posting.may.taskId}`)}
              data-testid="open-posting-task"
            >
              {t(postingText.openTask)}
            </Button>
          )}
          {posting.may.revise && posting.may.taskId === null && (
            <Button
              type="primary"
              onClick={() => void navigate(`/postings/${posting.id}/revise`)}
              data-testid="revise-posting"
            >
              {t(postingText.revise)}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.columns}>
        <PostingReview posting={posting} />
        <PostingHistory posting={posting} />
      </div>
      {isWithdrawing && (
        <ReasonDialog
          title={t(postingText.withdraw)}
          hint={t(postingText.withdrawHint)}
          command={withdrawing}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </Page>
  );
}
