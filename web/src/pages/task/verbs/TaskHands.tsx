import type { Hand, Round, TaskVerbs } from '../../../api/verb-endpoints';
import { doerName } from '../../../components/names';
import { useText, type Text } from '../../../i18n/useText';
import { verbText } from '../../../i18n/verb-text';
import { instant } from '../../../time/dates';
import { isAllowed, useTaskVerbs } from './useTaskVerbs';
import pageStyles from '../TaskPage.module.css';
import styles from './Verbs.module.css';

/** Through whose hands the step went and why, who votes on it, who was told. Nothing where nothing of it happened. */
export function TaskHands({ taskId }: { taskId: string }) {
  const t = useText();
  const { data: page } = useTaskVerbs(taskId);
  if (page === undefined) return null;
  const { chain, rounds, copies } = page;
  const note = standing(page, t);
  return (
    <>
      {note !== undefined && (
        <p role="status" data-testid="task-standing">
          {note}
        </p>
      )}
      {chain.length > 0 && (
        <section className={pageStyles.section} data-testid="task-chain">
          <h2>{t(verbText.hands)}</h2>
          <ol className={styles.list}>
            {chain.map((hand) => (
              <li key={`${hand.verb} ${hand.at}`}>
                {handLine(hand, t)}
                {hand.reason !== '' && <div>{hand.reason}</div>}
                <div className={styles.quiet}>{instant(hand.at)}</div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {rounds.length > 0 && (
        <section className={pageStyles.section} data-testid="task-rounds">
          <h2>{t(verbText.rounds)}</h2>
          {rounds.map((round) => (
            <Votes key={round.id} round={round} />
          ))}
        </section>
      )}
      {copies.length > 0 && (
        <section className={pageStyles.section} data-testid="task-copies">
          <h2>{t(verbText.copies)}</h2>
          <ul className={styles.list}>
            {copies.map((copy) => (
              <li key={`${copy.to} ${copy.at}`}>
                {t(verbText.copyLine, { by: copy.by, to: copy.to })}
                {copy.note !== '' && <div>{copy.note}</div>}
                <div className={styles.quiet}>
                  {instant(copy.at)} · {t(copy.readAt === null ? verbText.unread : verbText.read)}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

// helpers

function Votes({ round }: { round: Round }) {
  const t = useText();
  return (
    <div data-testid="task-round">
      <div>
        {t(verbText.roundBy, { name: round.openedBy, mode: modeName(round.mode, t) })}
        {' · '}
        <strong data-testid="round-state">{t(verbText[round.state])}</strong>
      </div>
      <div>{round.reason}</div>
      <ul className={styles.list}>
        {round.approvers.map(({ personId, name, vote, opinion, votedBy, removedBy, removalReason }) => (
          <li key={personId}>
            {votedBy === null ? name : doerName(t, votedBy, name)}：
            {removedBy === null
              ? t(vote === null ? verbText.pending : verbText[vote])
              : t(verbText.removed, { name: removedBy, reason: removalReason ?? '' })}
            {opinion !== null && <div className={styles.quiet}>{opinion}</div>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function standing(page: TaskVerbs, t: Text): string | undefined {
  if (page.isHeld) return t(verbText.held);
  if (page.delegatedBy === null) return undefined;
  return t(isAllowed(page, 'hand-back') ? verbText.helping : verbText.delegated, { name: page.delegatedBy });
}

function handLine({ verb, by, to, fromStep }: Hand, t: Text): string {
  const name = t(verbText[verb]);
  if (fromStep !== null) return t(verbText.handFrom, { by, verb: name, step: t(fromStep) });
  return to === null || verb === 'recall'
    ? t(verbText.handOnly, { by, verb: name })
    : t(verbText.handTo, { by, verb: name, to });
}

function modeName(mode: string, t: Text): string {
  const [, percent] = /^percent-(\d+)$/.exec(mode) ?? [];
  if (percent !== undefined) return t(verbText.percentMode, { n: percent });
  return t(verbText[mode as 'all' | 'one-veto' | 'any' | 'in-order']);
}
