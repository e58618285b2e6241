import { FeelLimitError } from './errors';

/**
 * Limits of one expression. They are far above what a process model needs and low enough that an uploaded model
 * can neither hang nor exhaust the process: the budget is worked off within a second or two.
 */
export const LIMITS = {
  sourceLength: 20_000,
  /** Brackets, branches and calls inside each other. */
  depth: 120,
  /** Work units: one per evaluated node, per list item produced and per 16 characters produced. */
  steps: 1_000_000,
  listSize: 100_000,
  stringLength: 1_000_000,
  /** Attempts of one evaluation's regular expressions to match, all calls together. */
  regexSteps: 1_000_000,
  /** Digits of a number, before or after the point. */
  digits: 1_000,
} as const;

/** What one evaluation may still use. */
export class Budget {
  private steps: number = LIMITS.steps;
  private regexSteps: number = LIMITS.regexSteps;

  spend(amount: number): void {
    this.steps -= amount;
    if (this.steps < 0) throw new FeelLimitError(`it needs more than ${LIMITS.steps} steps`);
  }

  spendOnRegex(amount: number): void {
    this.regexSteps -= amount;
    if (this.regexSteps < 0)
      throw new FeelLimitError(`a regular expression needs more than ${LIMITS.regexSteps} attempts`);
  }

  /** To be called before a list of this size is made. */
  list(size: number): void {
    if (size > LIMITS.listSize) throw new FeelLimitError(`a list has more than ${LIMITS.listSize} items`);
    this.spend(size);
  }

  /** To be called before a list gets its next item. */
  grow(size: number): void {
    if (size > LIMITS.listSize) throw new FeelLimitError(`a list has more than ${LIMITS.listSize} items`);
    this.spend(1);
  }

  /** To be called when a string in the making has reached this length. */
  growText(length: number): void {
    if (length > LIMITS.stringLength)
      throw new FeelLimitError(`a text has more than ${LIMITS.stringLength} characters`);
    this.spend(1);
  }

  /** To be called before a string of this length is made. */
  text(length: number): void {
    if (length > LIMITS.stringLength)
      throw new FeelLimitError(`a text has more than ${LIMITS.stringLength} characters`);
    this.spend(length >> 4);
  }
}
