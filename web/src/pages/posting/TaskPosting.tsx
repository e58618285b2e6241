import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { getPostingOfTask } from '../../api/posting-endpoints';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { postingText } from '../../i18n/posting-text';
import { useText } from '../../i18n/useText';
import { PostingReview } from './PostingReview';

/** The posting that a task is about, above its form. */
export default function TaskPosting({ taskId, canSubmit }: { taskId: string; canSubmit: boolean }) {
  const t = useText();
  const posting = useQuery({ queryKey: ['task-posting', taskId], queryFn: () => getPostingOfTask(taskId) });
  if (posting.isError) return <ProblemNotice error={posting.error} onRetry={() => void posting.refetch()} />;
  if (posting.data === undefined) return <PageSkeleton rows={6} />;
  const { id, may, state } = posting.data;
  return (
    <>
      <PostingReview posting={posting.data} />
      <p>
        {canSubmit && may.revise && (
          <Link to={`/postings/${id}/revise`} data-testid="revise-posting">
            {t(postingText.correctFirst)}
          </Link>
        )}{' '}
        <Link to={`/postings/${id}`}>{t(postingText.openPosting)}</Link>
      </p>
      {state === 'in-review' && !canSubmit && <p>{t(postingText.claimFirst)}</p>}
    </>
  );
}
