import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { getPosting, type Posting, revisePosting, type RevisePosting } from '../../api/posting-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { postingText } from '../../i18n/posting-text';
import { useText } from '../../i18n/useText';
import { enteredFrom, labelOfField, revisionFrom, type EnteredPosting } from './posting-entry';
import styles from './Posting.module.css';
import { PostingForm } from './PostingForm';
import { PostingReview } from './PostingReview';

/** A new version: the form beside the version that was returned, with its marks. */
export default function RevisePostingPage() {
  const t = useText();
  const { postingId = '' } = useParams();
  // A form being filled must not change under the hands.
  const posting = useQuery({
    queryKey: ['posting-revision', postingId],
    queryFn: () => getPosting(postingId),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (posting.data !== undefined) return <Entry posting={posting.data} />;
  return (
    <Page title={t(postingText.reviseTitle)}>
      {posting.isError ? (
        <ProblemNotice error={posting.error} onRetry={() => void posting.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

// helpers

function Entry({ posting }: { posting: Posting }) {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<EnteredPosting>();
  const revising = useCommand((key, body: RevisePosting) => revisePosting(key, posting.id, body), {
    // Back to where one came from: the task, or the page of the posting.
    onSuccess: () => navigate(-1),
  });
  return (
    <Page
      title={t(postingText.reviseTitle)}
      action={
        <Button type="primary" loading={revising.isPending} onClick={() => form.submit()} data-testid="save-posting">
          {t(postingText.save)}
        </Button>
      }
    >
      <p className={styles.intro}>{t(postingText.reviseIntro)}</p>
      {revising.isError && (
        <ProblemNotice
          error={revising.error}
          labelOf={(path) => {
            const label = labelOfField(path);
            return label === undefined ? undefined : t(label);
          }}
        />
      )}
      <div className={styles.columns}>
        <PostingForm
          form={form}
          initial={enteredFrom(posting.kind, posting.versions[0]!)}
          onFinish={(entered) => revising.mutate(revisionFrom(entered))}
        />
        <PostingReview posting={posting} />
      </div>
    </Page>
  );
}
