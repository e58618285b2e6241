import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { getCase, getCaseDiagram } from '../../api/endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import { CaseProceedings } from '../complaint/CaseProceedings';
import { CaseFollowUp } from '../supervision/CaseFollowUp';
import { CaseSupervision } from '../supervision/CaseSupervision';
import { CaseInterview } from '../interviews/CaseInterview';
import { CaseDeadlines } from './CaseDeadlines';
import { CaseDocuments } from './CaseDocuments';
import { CaseLetters } from './CaseLetters';
import { CaseLinks } from './CaseLinks';
import { CaseMatter } from './CaseMatter';
import { CaseParties } from './CaseParties';
import { CaseReport } from './CaseReport';
import { CaseRequests } from './CaseRequests';
import { CaseSteps } from './CaseSteps';
import { CaseSummaryLine } from './CaseSummaryLine';
import { CaseThread } from './CaseThread';
import { CaseTimeline } from './CaseTimeline';
import styles from './CasePage.module.css';

const Diagram = lazy(() => import('../../bpmn/Diagram'));

export default function CasePage() {
  const t = useText();
  const { caseId = '' } = useParams();
  const found = useQuery({ queryKey: ['case', caseId], queryFn: () => getCase(caseId), refetchInterval: 30_000 });
  const diagram = useQuery({
    queryKey: ['case-diagram', caseId],
    queryFn: () => getCaseDiagram(caseId),
    refetchInterval: 30_000,
  });
  if (found.data === undefined) {
    return (
      <Page title={t(caseText.case)}>
        {found.isError ? (
          <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <PageSkeleton rows={14} />
        )}
      </Page>
    );
  }
  const shown = found.data;
  return (
    <Page
      title={`${shown.number} ${shown.title}`}
      action={
        <Button className="no-print" onClick={() => window.print()}>
          {t(caseText.print)}
        </Button>
      }
    >
      <CaseSummaryLine case={shown} />
      <section className={styles.diagram} aria-label={t(caseText.diagram)}>
        {diagram.isError && <ProblemNotice error={diagram.error} onRetry={() => void diagram.refetch()} />}
        {diagram.isPending && <PageSkeleton rows={6} />}
        {diagram.data !== undefined && (
          <Suspense fallback={<PageSkeleton rows={6} />}>
            <Diagram {...diagram.data} height={shown.state === 'open' ? 290 : 400} />
            {diagram.data.called.map((called, index) => (
              <details key={`${called.elementId} ${index}`} data-testid="called-diagram">
                <summary>{t(caseText.calledProcess, { title: t(called.title) })}</summary>
                <Diagram {...called} height={240} />
              </details>
            ))}
          </Suspense>
        )}
      </section>
      <div className={styles.columns}>
        <div>
          <CaseSteps steps={shown.steps} incidents={diagram.data?.incidents ?? []} />
          <CaseMatter case={shown} />
          {shown.report && <CaseReport report={shown.report} />}
          {shown.kind === 'interview' && <CaseInterview caseId={shown.id} />}
          {shown.kind === 'follow-up' && <CaseFollowUp caseId={shown.id} />}
          <CaseThread caseId={shown.id} kind={shown.kind} />
          <CaseTimeline rows={shown.timeline} />
        </div>
        <div>
          <CaseDeadlines deadlines={shown.deadlines} ledger={shown.deadlineLedger ?? []} />
          <CaseParties case={shown} />
          <CaseDocuments case={shown} />
          <CaseRequests requests={shown.informationRequests ?? []} />
          <CaseLetters case={shown} />
          <CaseProceedings case={shown} />
          <CaseSupervision caseId={shown.id} />
          <CaseLinks links={shown.links ?? []} />
        </div>
      </div>
    </Page>
  );
}
