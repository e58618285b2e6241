/** Who writes: the person behind the receipt code, or somebody who handles the case. */
export type ThreadSide = 'reporter' | 'handler';

export const MAX_MESSAGE_LENGTH = 5_000;
export const MAX_MESSAGE_FILES = 10;

/**
 * How many messages a reporter may write before a handler answers. Our choice: enough for one who adds what comes to mind,
 * too few to bury a case.
 */
export const MOST_UNANSWERED = 20;

export interface PostFacts {
  from: ThreadSide;
  text: string;
  isCaseClosed: boolean;
  /** Somebody holds a receipt code and can read what is written. */
  hasReporter: boolean;
  /** Messages of the reporter since the last one of a handler. */
  unanswered: number;
}

export type PostRefusal = 'empty' | 'too-long' | 'case-closed' | 'no-reporter' | 'too-many';

/**
 * Whether a message may be posted. The thread is the only way between the two sides, and it ends with the case: what comes
 * later is a new matter with a clock of its own (信访工作条例 (2022) Art. 30: nothing of the reporter leaves this way).
 * @example handler, case open, code issued → undefined
 */
export function postRefusal({ from, text, isCaseClosed, hasReporter, unanswered }: PostFacts): PostRefusal | undefined {
  if (text.trim() === '') return 'empty';
  if ([...text].length > MAX_MESSAGE_LENGTH) return 'too-long';
  if (isCaseClosed) return 'case-closed';
  if (from === 'handler') return hasReporter ? undefined : 'no-reporter';
  return unanswered >= MOST_UNANSWERED ? 'too-many' : undefined;
}

/** Facts about a person and a case, as far as the right to the thread depends on them. */
export interface ThreadRelation {
  mayReadCase: boolean;
  /** The person holds a duty in the school that the case is about, or below it. */
  isOfAccusedSchool: boolean;
}

/**
 * Handlers alone: what a reporter writes can show who it is, and nobody of the reported school learns even that something
 * was written, whatever duty on the case the person has (信访工作条例 Art. 30, 46(5)).
 */
export function canUseThread({ mayReadCase, isOfAccusedSchool }: ThreadRelation): boolean {
  return mayReadCase && !isOfAccusedSchool;
}
