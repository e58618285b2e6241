import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { getCase, getCaseDiagram } from '../../api/endpoints';
import { useLive } from '../../api/useLive';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { casePageText } from '../../i18n/case-page-text';
import { caseText } from '../../i18n/case-text';
import { useText, type Text } from '../../i18n/useText';
import { useSession } from '../../layout/SessionContext';
import { instant } from '../../time/dates';
import { CaseProceedings } from '../complaint/CaseProceedings';
import { CaseFollowUp } from '../supervision/CaseFollowUp';
import { CaseSupervision } from '../supervision/CaseSupervision';
import { CaseInterview } from '../interviews/CaseInterview';
import { CaseAudit } from './CaseAudit';
import { CaseDeadlines } from './CaseDeadlines';
import { CaseDocuments } from './CaseDocuments';
import { CaseLetters } from './CaseLetters';
import { CaseLinks } from './CaseLinks';
import { CaseMatter } from './CaseMatter';
import { CaseNotes } from './CaseNotes';
import { CaseOutline } from './CaseOutline';
import { CasePackage } from './CasePackage';
import { CaseParties } from './CaseParties';
import { CaseReport } from './CaseReport';
import { CaseRequests } from './CaseRequests';
import { CaseSteps } from './CaseSteps';
import { CaseSummaryLine } from './CaseSummaryLine';
import { CaseThread } from './CaseThread';
import { CaseTimeline } from './CaseTimeline';
import { useUnfoldedPrint } from './useUnfoldedPrint';
import styles from './CasePage.module.css';

const Diagram = lazy(() => import('../../bpmn/Diagram'));

export default function CasePage() {
  const t = useText();
  const { caseId = '' } = useParams();
  const session = useSession();
  useUnfoldedPrint();
  const [focus, setFocus] = useState<string>();
  const found = useQuery({ queryKey: ['case', caseId], queryFn: () => getCase(caseId), refetchInterval: 30_000 });
  const diagram = useQuery({
    queryKey: ['case-diagram', caseId],
    queryFn: () => getCaseDiagram(caseId),
    refetchInterval: 30_000,
  });
  useLive('case', (changed) => {
    if (changed.caseId !== undefined && changed.caseId !== caseId) return;
    void found.refetch();
    void diagram.refetch();
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
      <p className={styles.printed}>
        {t(casePageText.printed, { name: session.person.name, when: instant(new Date()) })}
      </p>
      <CaseSummaryLine case={shown} />
      <section className={styles.diagram} aria-label={t(caseText.diagram)}>
        {diagram.isError && <ProblemNotice error={diagram.error} onRetry={() => void diagram.refetch()} />}
        {diagram.isPending && <PageSkeleton rows={6} />}
        {diagram.data !== undefined && (
          <Suspense fallback={<PageSkeleton rows={6} />}>
            <Diagram
              {...diagram.data}
              labels={daysOn(diagram.data.durations, t)}
              focus={focus}
              height={shown.state === 'open' ? 290 : 400}
            />
            <p className={styles.quiet}>{t(casePageText.daysMarkHint)}</p>
            {shown.definition && <CaseOutline definition={shown.definition} current={focus} onShow={setFocus} />}
            {diagram.data.called.map((called, index) => (
              <details key={`${called.elementId} ${index}`} data-testid="called-diagram">
                <summary>{t(caseText.calledProcess, { title: t(called.title) })}</summary>
                <Diagram {...called} labels={daysOn(called.durations, t)} height={240} />
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
          <CaseNotes caseId={shown.id} />
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
          <CasePackage caseId={shown.id} />
          <CaseAudit caseId={shown.id} />
        </div>
      </div>
    </Page>
  );
}

// helpers

/** Days spent at each step, as marks on the diagram; what took no working day needs none. */
function daysOn(durations: Readonly<Record<string, number>>, t: Text): Record<string, string> {
  return Object.fromEntries(
    Object.entries(durations)
      .filter(([, days]) => days > 0)
      .map(([elementId, days]) => [elementId, t(casePageText.daysMark, { n: days })]),
  );
}
