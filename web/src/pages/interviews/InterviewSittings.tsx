import type { InterviewDetail } from '../../api/interview-endpoints';
import { interviewText } from '../../i18n/interview-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from '../case/CasePage.module.css';
import { InterviewFacts } from './InterviewFacts';

/** What was said and promised, and whether the other side signed it. */
export function InterviewSittings({ interview }: { interview: InterviewDetail }) {
  const t = useText();
  if (interview.sittings.length === 0) return null;
  return (
    <section className={styles.section} data-testid="interview-sittings">
      <h2>{t(interviewText.sittings)}</h2>
      {interview.sittings.map((sitting) => (
        <details key={sitting.round} open={sitting.round === interview.sittings.at(-1)?.round}>
          <summary>
            {t(interviewText.sittingOf, { n: sitting.round })} · {t(interviewText[sitting.outcome as 'held'])}
          </summary>
          <InterviewFacts
            rows={[
              [t(interviewText.startsAt), sitting.heldAt && instant(sitting.heldAt)],
              [t(interviewText.place), sitting.place],
              [
                t(interviewText.attendees),
                sitting.attendees.map((one) => `${one.name}，${one.office}，${one.organisation}`).join('\n'),
              ],
              [t(interviewText.statements), sitting.statements],
              [t(interviewText.commitments), sitting.commitments],
              [
                t(interviewText.signature),
                sitting.outcome === 'held' ? t(interviewText[sitting.signature ?? 'unsigned']) : null,
              ],
              [t(interviewText.objection), sitting.objection],
              [t(interviewText.consideration), sitting.consideration],
            ]}
          />
        </details>
      ))}
    </section>
  );
}
