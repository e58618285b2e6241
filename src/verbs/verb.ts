import type { ActionVerdict } from '../access/access';

/** What somebody can do with a step beside filling it in. 催办 and 督办 are verbs of `src/supervision`. */
export const VERBS = [
  'claim',
  'release',
  'transfer',
  'delegate',
  'hand-back',
  'recall',
  'add-approvers',
  'remove-approver',
  'vote',
  'take-back',
  'return',
  'withdraw',
  'copy',
] as const;
export type Verb = (typeof VERBS)[number];

/** Verbs that move the case itself: they depend on where it stands, and on a cluster wait until that is known. */
export const MOVES: readonly Verb[] = ['return', 'withdraw'];

/** What the verbs depend on, for one person and one task. */
export interface VerbFacts {
  state: 'open' | 'closed' | 'cancelled';
  isCaseOpen: boolean;
  /** Who has claimed it. */
  holder: 'caller' | 'other' | 'nobody';
  /** Whether the caller might claim and submit it. */
  action: ActionVerdict;
  /** The caller leads the organisation the step belongs to, or the authority that keeps the case. */
  isLeader: boolean;
  /** The holder only helps and gives it back. */
  delegation: 'none' | 'by-caller' | 'by-other';
  /** The caller finished the step. */
  isAuthor: boolean;
  approval: {
    /** Votes the step waits for, or that the last ones were against it. */
    standing: 'none' | 'before' | 'parallel' | 'after' | 'not-carried';
    /** The submission is in and waits for votes. */
    isHeld: boolean;
    /** The caller called the approvers. */
    isCaller: boolean;
    vote: 'not-asked' | 'open' | 'not-yet' | 'cast';
    /** Somebody has not voted yet and can be taken off. */
    hasPending: boolean;
    hasVotes: boolean;
  };
  /** Something of the case is on its way to its cluster: where the case stands is not known until that is there. */
  isHandingOver: boolean;
  /** Earlier steps of the case to which this one may go back; why not, when there is none. */
  returns: { count: number; none: 'no-earlier-step' | 'none-safe' };
  /** Why the last action cannot be taken back. */
  withdrawal: WithdrawalRefusal | undefined;
}

export type WithdrawalRefusal =
  | 'opened-by-others'
  | 'taken-by-others'
  | 'done-by-others'
  | 'nothing-followed'
  | 'not-last'
  | 'past-irreversible'
  | 'unsafe';

export type VerbRefusal =
  | 'closed'
  | 'cancelled'
  | 'case-closed'
  | 'recused'
  | 'four-eyes'
  | 'not-a-candidate'
  | 'claimed-already'
  | 'claimed-by-other'
  | 'not-holder'
  | 'is-delegated'
  | 'not-delegated'
  | 'not-delegator'
  | 'votes-open'
  | 'votes-needed'
  | 'not-asked'
  | 'not-your-turn'
  | 'voted-already'
  | 'not-their-caller'
  | 'nobody-pending'
  | 'not-held'
  | 'voted-meanwhile'
  | 'not-author'
  | 'still-open'
  | 'handing-over'
  | 'no-earlier-step'
  | 'none-safe'
  | WithdrawalRefusal;

/**
 * Why a person may not use a verb of a task now; undefined when nothing forbids it. Buttons are greyed with exactly this, and
 * the command asks it again with the task locked.
 * Source: design §4; four eyes and recusal bind the real person by every way in.
 */
export function verbRefusal(verb: Verb, facts: VerbFacts): VerbRefusal | undefined {
  if (facts.action.outcome === 'refused' && facts.action.reason === 'recused') return 'recused';
  if (verb === 'copy') return facts.isCaseOpen ? undefined : 'case-closed';
  if (facts.isHandingOver && MOVES.includes(verb)) return 'handing-over';
  if (verb === 'withdraw') return withdrawalRefusal(facts);
  if (facts.state !== 'open') return facts.state;
  switch (verb) {
    case 'claim':
      return claimRefusal(facts);
    case 'release':
      return holderRefusal(facts) ?? (facts.delegation !== 'none' ? 'is-delegated' : votesRefusal(facts));
    case 'transfer':
      return handingRefusal(facts) ?? votesRefusal(facts);
    case 'delegate':
      return holderRefusal(facts) ?? (facts.delegation !== 'none' ? 'is-delegated' : votesRefusal(facts));
    case 'hand-back':
      return facts.delegation === 'none' ? 'not-delegated' : holderRefusal(facts);
    case 'recall':
      if (facts.delegation === 'none') return 'not-delegated';
      return facts.delegation === 'by-caller' ? undefined : 'not-delegator';
    case 'add-approvers':
      if (isWaiting(facts)) return 'votes-open';
      return holderRefusal(facts) ?? (facts.delegation !== 'none' ? 'is-delegated' : undefined);
    case 'remove-approver':
      if (!isWaiting(facts)) return 'nobody-pending';
      if (!facts.approval.isCaller && !facts.isLeader) return 'not-their-caller';
      return facts.approval.hasPending ? undefined : 'nobody-pending';
    case 'vote':
      return voteRefusal(facts);
    case 'take-back':
      if (!facts.approval.isHeld) return 'not-held';
      return holderRefusal(facts) ?? (facts.approval.hasVotes ? 'voted-meanwhile' : undefined);
    case 'return':
      if (facts.returns.count === 0) return facts.returns.none;
      return holderRefusal(facts) ?? (facts.delegation !== 'none' ? 'is-delegated' : votesRefusal(facts));
    default:
      return verb satisfies never;
  }
}

// helpers

function isWaiting({ approval: { standing } }: VerbFacts): boolean {
  return standing !== 'none' && standing !== 'not-carried';
}

/** A step is not passed on over the heads of those who vote on it. */
function votesRefusal(facts: VerbFacts): VerbRefusal | undefined {
  return isWaiting(facts) ? 'votes-open' : undefined;
}

function actionRefusal({ action }: VerbFacts): VerbRefusal | undefined {
  return action.outcome === 'refused' ? action.reason : undefined;
}

function claimRefusal(facts: VerbFacts): VerbRefusal | undefined {
  if (facts.holder === 'caller') return 'claimed-already';
  return actionRefusal(facts) ?? (facts.holder === 'other' ? 'claimed-by-other' : undefined);
}

function holderRefusal(facts: VerbFacts): VerbRefusal | undefined {
  if (facts.holder !== 'caller') return 'not-holder';
  return actionRefusal(facts);
}

/** Whoever holds the step passes it on; a leader may for others. Who is barred from a step does not choose who takes it. */
function handingRefusal(facts: VerbFacts): VerbRefusal | undefined {
  if (facts.delegation !== 'none') return 'is-delegated';
  if (facts.holder === 'caller') return actionRefusal(facts);
  if (!facts.isLeader) return 'not-holder';
  return facts.action.outcome === 'refused' && facts.action.reason === 'four-eyes' ? 'four-eyes' : undefined;
}

function voteRefusal({ approval, action, holder }: VerbFacts): VerbRefusal | undefined {
  if (approval.vote === 'not-asked') return 'not-asked';
  if (approval.vote === 'cast') return 'voted-already';
  if (action.outcome === 'refused' && action.reason === 'four-eyes') return 'four-eyes';
  if (holder === 'caller') return 'not-asked';
  if (approval.standing === 'after' && !approval.isHeld) return 'not-your-turn';
  return approval.vote === 'not-yet' ? 'not-your-turn' : undefined;
}

function withdrawalRefusal(facts: VerbFacts): VerbRefusal | undefined {
  if (facts.state === 'open') return 'still-open';
  if (facts.state === 'cancelled') return 'cancelled';
  if (!facts.isAuthor) return 'not-author';
  if (!facts.isCaseOpen) return 'case-closed';
  if (facts.action.outcome === 'refused') return facts.action.reason;
  return facts.withdrawal;
}
