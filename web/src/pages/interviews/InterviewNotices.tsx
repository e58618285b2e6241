import { letterAddress } from '../../api/endpoints';
import type { InterviewDetail } from '../../api/interview-endpoints';
import { interviewText } from '../../i18n/interview-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from '../case/CasePage.module.css';
import { InterviewFacts } from './InterviewFacts';

type Notice = InterviewDetail['notices'][number];

/** Each notice with its answer; how often another date was asked for. */
export function InterviewNotices({ interview }: { interview: InterviewDetail }) {
  const t = useText();
  if (interview.notices.length === 0) return null;
  return (
    <section className={styles.section} data-testid="interview-notices">
      <h2>{t(interviewText.notices)}</h2>
      {interview.dateRequests > 0 && (
        <p className={styles.quiet} data-testid="date-requests">
          {t(interviewText.dateRequests)}：{interview.dateRequests}
        </p>
      )}
      {interview.notices.map((notice) => (
        <details key={notice.round} open={notice.round === interview.notices.at(-1)?.round}>
          <summary>
            {t(interviewText.noticeOf, { n: notice.round })}
            {notice.changes !== null && ` · ${t(interviewText[notice.changes])}`}
          </summary>
          <One notice={notice} />
        </details>
      ))}
    </section>
  );
}

// helpers

function One({ notice }: { notice: Notice }) {
  const t = useText();
  const { startsAt, place, points, bring, bodies, issuedAt, letterId } = notice;
  return (
    <InterviewFacts
      rows={[
        [t(interviewText.startsAt), instant(startsAt)],
        [t(interviewText.place), place],
        [t(interviewText.points), points],
        [t(interviewText.bring), bring],
        [t(interviewText.bodies), bodies.join('、')],
        [
          t(interviewText.issued),
          issuedAt === null ? (
            t(interviewText.notIssued)
          ) : (
            <>
              {instant(issuedAt)}{' '}
              {letterId !== null && (
                <a href={letterAddress(letterId)} target="_blank" rel="noreferrer">
                  {t(interviewText.letter)}
                </a>
              )}
            </>
          ),
        ],
        [t(interviewText.answer), useAnswer(notice)],
      ]}
    />
  );
}

function useAnswer({ answer, wantedAt, answerReason }: Notice): string | null {
  const t = useText();
  if (answer === 'attend') return t(interviewText.attend);
  if (answer === 'silent') return t(interviewText.silent);
  if (answer !== 'another-date' || wantedAt === null) return null;
  return t(interviewText.anotherDate, { when: instant(wantedAt), why: answerReason ?? '' });
}
