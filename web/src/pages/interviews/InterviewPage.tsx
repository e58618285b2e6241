import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { getInterview, invitationAddress, minutesAddress, type InterviewDetail } from '../../api/interview-endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { interviewText } from '../../i18n/interview-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import { InterviewFacts } from './InterviewFacts';
import { InterviewNotices } from './InterviewNotices';
import { InterviewRectification } from './InterviewRectification';
import { InterviewSittings } from './InterviewSittings';
import styles from '../case/CasePage.module.css';

/** One interview as either side may see it: why, notices, minutes, and what became of it. */
export default function InterviewPage() {
  const t = useText();
  const { caseId = '' } = useParams();
  const found = useQuery({
    queryKey: ['interview', caseId],
    queryFn: () => getInterview(caseId),
    refetchInterval: 30_000,
  });
  if (found.data !== undefined) return <Shown interview={found.data} />;
  return (
    <Page title={t(interviewText.title)}>
      {found.isError ? (
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <PageSkeleton rows={12} />
      )}
    </Page>
  );
}

// helpers

function Shown({ interview }: { interview: InterviewDetail }) {
  const t = useText();
  const locale = useLocale();
  const { caseId, number, variant, party, keeper, state, outcome, due, reason, figures } = interview;
  const isIssued = interview.notices.some(({ issuedAt }) => issuedAt !== null);
  const isHeld = interview.sittings.some(({ heldAt }) => heldAt !== null);
  return (
    <Page
      title={[number, t(interviewText[variant]), party].filter(Boolean).join(' ')}
      extra={
        <>
          {isIssued && (
            <Button href={invitationAddress(caseId)} data-testid="invitation">
              {t(interviewText.invitation)}
            </Button>
          )}
          {isHeld && (
            <Button href={minutesAddress(caseId)} target="_blank" data-testid="minutes">
              {t(interviewText.minutes)}
            </Button>
          )}
        </>
      }
      action={
        interview.mayOpenCase && (
          <Link to={`/cases/${caseId}`}>
            <Button type="primary">{t(interviewText.openCase)}</Button>
          </Link>
        )
      }
    >
      <section className={styles.section} data-testid="interview-basis">
        <h2>{t(interviewText.basis)}</h2>
        <InterviewFacts
          rows={[
            [t(interviewText.keeper), keeper],
            [
              t(interviewText.state),
              <strong key="state" data-testid="interview-state">
                {outcome === null ? t(interviewText[state]) : t(outcome)}
              </strong>,
            ],
            [t(interviewText.due), due !== null && state === 'open' ? dayWithWeekday(due, locale) : null],
            [t(interviewText.reason), reason],
            [t(interviewText.figures), figures === null ? t(interviewText.byDecision) : t(figures)],
          ]}
        />
      </section>
      <InterviewNotices interview={interview} />
      <InterviewSittings interview={interview} />
      <InterviewRectification interview={interview} />
    </Page>
  );
}
