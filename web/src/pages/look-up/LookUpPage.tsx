import { useQuery } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { Link, useParams } from 'react-router';
import { finishLookUp, getLookUp, type LookUp } from '../../api/look-up-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { lookUpText } from '../../i18n/look-up-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { LookUpRows } from './LookUpRows';
import { STATE_NAMES } from './look-up-words';
import styles from './LookUp.module.css';

const REFRESH_MS = 700;

/** One check: how far it is, what was found and why, what was decided. */
export default function LookUpPage() {
  const t = useText();
  const { message } = App.useApp();
  const { lookUpId = '' } = useParams();
  const lookUp = useQuery({
    queryKey: ['look-up', lookUpId],
    queryFn: () => getLookUp(lookUpId),
    refetchInterval: ({ state: { data } }) => data?.state === 'checking' && REFRESH_MS,
  });
  const finishing = useCommand((key) => finishLookUp(key, lookUpId), {
    onSuccess: () => void message.info(t(lookUpText.finished)),
  });
  const shown = lookUp.data;
  return (
    <Page
      fill
      title={shown?.title ?? t(lookUpText.title)}
      extra={<Link to="/look-ups">{t(lookUpText.title)}</Link>}
      action={
        shown?.state === 'open' && (
          <Button
            type="primary"
            disabled={shown.counts.undecided > 0}
            loading={finishing.isPending}
            onClick={() => finishing.mutate(undefined)}
            data-testid="finish-look-up"
          >
            {t(lookUpText.finish)}
          </Button>
        )
      }
    >
      {lookUp.isError && <ProblemNotice error={lookUp.error} onRetry={() => void lookUp.refetch()} />}
      {finishing.isError && <ProblemNotice error={finishing.error} />}
      {lookUp.isPending && <PageSkeleton rows={12} />}
      {shown && <Facts of={shown} />}
      {shown?.state === 'checking' && <UnderWay of={shown} />}
      {shown && shown.state !== 'checking' && <Found of={shown} />}
    </Page>
  );
}

// helpers

function Facts({ of: shown }: { of: LookUp }) {
  const t = useText();
  return (
    <div className={styles.facts} data-testid="look-up-facts" data-state={shown.state}>
      <span className={styles.strong}>{t(STATE_NAMES[shown.state])}</span>
      <span>
        {t(lookUpText.by)} {shown.createdBy} · {instant(shown.createdAt)}
      </span>
      <span>{shown.fileName ?? t(shown.source === 'one' ? lookUpText.sourceOne : lookUpText.sourcePaste)}</span>
      <span>
        {t(lookUpText.rows)} {shown.rowCount}
      </span>
      {shown.checkedAt !== null && <span>{t(lookUpText.checkedAt, { at: instant(shown.checkedAt) })}</span>}
      {shown.finishedAt !== null && (
        <span>
          {shown.finishedBy === null
            ? t(lookUpText.finishedAlone, { at: instant(shown.finishedAt) })
            : t(lookUpText.finishedBy, { name: shown.finishedBy, at: instant(shown.finishedAt) })}
        </span>
      )}
    </div>
  );
}

function UnderWay({ of: { checkedCount, rowCount } }: { of: LookUp }) {
  const t = useText();
  return (
    <div role="status" data-testid="look-up-progress">
      <Progress percent={Math.floor((checkedCount / rowCount) * 100)} />
      <p>{t(lookUpText.progress, { done: checkedCount, total: rowCount })}</p>
      <p className={styles.quiet}>{t(lookUpText.progressHint)}</p>
    </div>
  );
}

function Found({ of: shown }: { of: LookUp }) {
  const t = useText();
  return (
    <>
      <p className={styles.quiet}>{t(lookUpText.keptAsFound)}</p>
      {shown.counts.none === shown.rowCount && (
        <EmptyState title={t(lookUpText.noHit)} hint={t(lookUpText.noHitHint)} testid="no-hit" />
      )}
      <LookUpRows lookUp={shown} />
    </>
  );
}
