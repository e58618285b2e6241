import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { getProposal, publishProposal, returnProposal } from '../../api/definition-endpoints';
import type { Proposal } from '../../api/definition-types';
import { useCommand } from '../../api/useCommand';
import type { DiagramMark } from '../../bpmn/difference-marks';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { definitionText } from '../../i18n/definition-text';
import { reviewText } from '../../i18n/review-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { instant } from '../../time/dates';
import styles from './DefinitionReview.module.css';
import { DefinitionPublishDialog } from './DefinitionPublishDialog';
import { DefinitionReasonDialog } from './DefinitionReasonDialog';
import { DefinitionReviewSide } from './DefinitionReviewSide';

const DiagramPair = lazy(() => import('../../bpmn/DiagramPair'));

/** What the second person sees before a version holds: both diagrams, every difference in words, the comments, and two ways out. */
export default function DefinitionReviewPage() {
  const t = useText();
  const { proposalId = '' } = useParams();
  const proposal = useQuery({ queryKey: ['proposal', proposalId], queryFn: () => getProposal(proposalId) });
  if (proposal.data !== undefined) return <Review proposal={proposal.data} />;
  return (
    <Page title={t(reviewText.title)}>
      {proposal.isError ? (
        <ProblemNotice error={proposal.error} onRetry={() => void proposal.refetch()} />
      ) : (
        <PageSkeleton rows={12} />
      )}
    </Page>
  );
}

// helpers

function Review({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const navigate = useNavigate();
  const mayReview = useDuties().includes('process-administrator') && proposal.state === 'waiting';
  const [focus, setFocus] = useState<string>();
  const [asked, setAsked] = useState<'publish' | 'return'>();
  const publishing = useCommand((key, validFrom: string | undefined) => publishProposal(key, proposal.id, validFrom), {
    onSuccess: () => void navigate(`/admin/definitions/${proposal.processId}`),
  });
  const returning = useCommand((key, reason: string) => returnProposal(key, proposal.id, reason), {
    onSuccess: () => setAsked(undefined),
  });
  const marks = useMemo(() => marksOf(proposal), [proposal]);
  const commented = useMemo(() => proposal.comments.flatMap(({ elementId }) => elementId ?? []), [proposal]);
  return (
    <Page
      fill
      title={`${t(reviewText.title)} · ${t(proposal.title)} ${proposal.version}`}
      extra={
        <span className={styles.quiet} data-testid="proposal-state" data-state={proposal.state}>
          {t(reviewText[proposal.state])} ·{' '}
          {t(reviewText.proposedBy, { name: proposal.proposedBy, at: instant(proposal.proposedAt) })} ·{' '}
          {proposal.baseVersion === null
            ? t(reviewText.newProcess)
            : t(reviewText.comparedWith, { n: proposal.baseVersion })}
        </span>
      }
      action={
        mayReview ? (
          <>
            {proposal.draftId !== null && (
              <Link to={`/admin/definitions/drafts/${proposal.draftId}`}>{t(reviewText.openDraft)}</Link>
            )}
            <Button onClick={() => setAsked('return')} data-testid="return-proposal">
              {t(reviewText.return)}
            </Button>
            <Button type="primary" onClick={() => setAsked('publish')} data-testid="publish-proposal">
              {t(reviewText.publish)}
            </Button>
          </>
        ) : (
          <Link to={`/admin/definitions/${proposal.processId}`}>{t(definitionText.versions)}</Link>
        )
      }
    >
      <div className={styles.desk}>
        <div className={styles.pictures}>
          <Suspense fallback={<PageSkeleton rows={10} />}>
            <DiagramPair
              before={proposal.baseBpmn}
              after={proposal.bpmn}
              marks={marks}
              commented={commented}
              focus={focus}
              onSelect={setFocus}
            />
          </Suspense>
        </div>
        <DefinitionReviewSide proposal={proposal} focus={focus} onFocus={setFocus} />
      </div>
      {asked === 'publish' && (
        <DefinitionPublishDialog
          busy={publishing.isPending}
          error={publishing.error}
          onPublish={(validFrom) => publishing.mutate(validFrom)}
          onClose={() => {
            publishing.reset();
            setAsked(undefined);
          }}
        />
      )}
      {asked === 'return' && (
        <DefinitionReasonDialog
          title={t(reviewText.return)}
          hint={t(reviewText.returnHint)}
          busy={returning.isPending}
          error={returning.error}
          onReason={(reason) => returning.mutate(reason)}
          onClose={() => {
            returning.reset();
            setAsked(undefined);
          }}
        />
      )}
    </Page>
  );
}

function marksOf({ difference }: Proposal): DiagramMark[] {
  const noticed = [...difference.execution, ...difference.forms, ...difference.rights, ...difference.texts];
  return [
    ...noticed.map(({ elementId, kind }) => ({ id: elementId, kind })),
    ...difference.layout.map(({ elementId, kind }) => ({
      id: elementId,
      kind: kind === 'changed' ? ('moved' as const) : kind,
    })),
  ];
}
