import type { LocalText } from '../platform/errors/domain-error';
import type { Limit } from './deadline';
import type { DeadlineState, Duty } from './deadline-record';

/** How far a basis lets a limit be extended: by at most `amount`, at most so many `times`. */
export interface ExtensionAllowance extends Limit {
  times: number;
  /** Where that is said. */
  source: LocalText;
}

/**
 * What may be extended when the caller names nothing else.
 *
 * - `finish`: once, by at most 30 days (信访工作条例 Art. 34).
 * - `provide`, `answer`, `state`, `correct`, `respond`, `plan`, `progress`, `milestone`: a date that the handling authority set itself; once, at most as long again.
 *   A choice of this product: no notice sets it.
 * - `defend`: in favour of the employer, once, at most as long again; 行政处罚法 Art. 44, 45 name no number. A choice too.
 * - All others: not at all, because their basis allows none.
 */
export function allowanceFor(duty: Duty, limit: Limit): ExtensionAllowance | null {
  switch (duty) {
    case 'finish':
      return {
        amount: 30,
        unit: 'calendar-days',
        times: 1,
        source: { zh: '《信访工作条例》第三十四条', en: '信访工作条例 Art. 34' },
      };
    case 'provide':
    case 'answer':
    case 'defend':
    case 'state':
    case 'correct':
    case 'respond':
    case 'plan':
    case 'progress':
    case 'milestone':
    case 'amend':
      return {
        ...limit,
        times: 1,
        source: {
          zh: '期限由办理机关确定，可延长一次，不超过原期限',
          en: 'set by the handling authority: once, at most as long again',
        },
      };
    case 'tell':
    case 'reply':
    case 'hear':
    case 'decide':
    case 'serve':
    case 'retract':
    case 'object':
    case 'revisit':
    case 'attend':
    case 'late-plan':
      return null;
  }
}

/** Who outside learned the date by the duty, and so has to learn the new one; a school sees it on its task. */
export function toldOf(duty: Duty): 'reporter' | 'employer' | undefined {
  switch (duty) {
    case 'tell':
    case 'reply':
    case 'finish':
    case 'object':
      return 'reporter';
    case 'defend':
    case 'hear':
    case 'retract':
      return 'employer';
    case 'provide':
    case 'answer':
    case 'decide':
    case 'serve':
    case 'state':
    case 'correct':
    case 'respond':
    case 'revisit':
    case 'attend':
    case 'plan':
    case 'progress':
    case 'amend':
    case 'late-plan':
    case 'milestone':
      return undefined;
  }
}

export type ExtensionRefusal = 'not-allowed' | 'already-ended' | 'used-up' | 'waiting' | 'other-unit' | 'too-long';

/**
 * Whether an extension may be asked for: before the end only, as often and as long as the basis allows, one at a time.
 * Example: `finish` of 60 days on its 60th day, 30 more days → allowed; on the 61st → `already-ended`.
 */
export function decideAsk(
  asked: Limit,
  facts: {
    state: DeadlineState;
    endsAt: Date;
    allowance: ExtensionAllowance | null;
    granted: number;
    waiting: boolean;
  },
  now: Date,
): { outcome: 'ask' } | { outcome: 'refuse'; reason: ExtensionRefusal } {
  const { allowance } = facts;
  const refuse = (reason: ExtensionRefusal) => ({ outcome: 'refuse', reason }) as const;
  if (allowance === null) return refuse('not-allowed');
  if (facts.state !== 'open' || now >= facts.endsAt) return refuse('already-ended');
  if (facts.waiting) return refuse('waiting');
  if (facts.granted >= allowance.times) return refuse('used-up');
  if (asked.unit !== allowance.unit) return refuse('other-unit');
  if (asked.amount > allowance.amount) return refuse('too-long');
  return { outcome: 'ask' };
}
