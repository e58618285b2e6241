import { type Verb, type VerbFacts, type VerbRefusal, verbRefusal, VERBS } from './verb';
import { REFUSALS } from './verb.errors';

/** A step that the caller holds, after another one that it may go back to. */
const HELD: VerbFacts = {
  state: 'open',
  isCaseOpen: true,
  holder: 'caller',
  action: { outcome: 'allowed' },
  isLeader: false,
  delegation: 'none',
  isAuthor: false,
  approval: { standing: 'none', isHeld: false, isCaller: false, vote: 'not-asked', hasPending: false, hasVotes: false },
  isHandingOver: false,
  returns: { count: 1, none: 'no-earlier-step' },
  withdrawal: undefined,
};
const DONE: VerbFacts = { ...HELD, state: 'closed', isAuthor: true };
const CALLED: VerbFacts['approval'] = {
  standing: 'before',
  isHeld: false,
  isCaller: true,
  vote: 'open',
  hasPending: true,
  hasVotes: false,
};

describe('verbRefusal', () => {
  it('should allow the holder what a free step allows', () => {
    const allowed = VERBS.filter((verb) => verbRefusal(verb, HELD) === undefined);
    expect(allowed).toEqual(['release', 'transfer', 'delegate', 'add-approvers', 'return', 'copy']);
  });

  it('should allow the author of a finished step to withdraw it, and whoever sees it to send a copy', () => {
    expect(VERBS.filter((verb) => verbRefusal(verb, DONE) === undefined)).toEqual(['withdraw', 'copy']);
  });

  it.each<[Verb, VerbFacts, Partial<VerbFacts>, VerbRefusal]>([
    ['claim', { ...HELD, holder: 'nobody' }, { holder: 'other' }, 'claimed-by-other'],
    [
      'claim',
      { ...HELD, holder: 'nobody' },
      { action: { outcome: 'refused', reason: 'not-a-candidate' } },
      'not-a-candidate',
    ],
    ['claim', { ...HELD, holder: 'nobody' }, { state: 'closed' }, 'closed'],
    ['release', HELD, { holder: 'other' }, 'not-holder'],
    ['release', HELD, { delegation: 'by-other' }, 'is-delegated'],
    ['release', HELD, { approval: CALLED }, 'votes-open'],
    ['transfer', HELD, { holder: 'other' }, 'not-holder'],
    ['transfer', HELD, { delegation: 'by-other' }, 'is-delegated'],
    ['transfer', HELD, { action: { outcome: 'refused', reason: 'four-eyes', duties: ['investigator'] } }, 'four-eyes'],
    ['transfer', { ...HELD, holder: 'other', isLeader: true }, { isLeader: false }, 'not-holder'],
    [
      'transfer',
      { ...HELD, holder: 'other', isLeader: true, action: { outcome: 'refused', reason: 'not-a-candidate' } },
      { action: { outcome: 'refused', reason: 'four-eyes', duties: ['drafter'] } },
      'four-eyes',
    ],
    ['delegate', HELD, { delegation: 'by-other' }, 'is-delegated'],
    ['delegate', HELD, { state: 'cancelled' }, 'cancelled'],
    ['hand-back', { ...HELD, delegation: 'by-other' }, { delegation: 'none' }, 'not-delegated'],
    ['hand-back', { ...HELD, delegation: 'by-other' }, { holder: 'other' }, 'not-holder'],
    ['recall', { ...HELD, holder: 'other', delegation: 'by-caller' }, { delegation: 'by-other' }, 'not-delegator'],
    ['add-approvers', HELD, { approval: CALLED }, 'votes-open'],
    ['add-approvers', HELD, { holder: 'nobody' }, 'not-holder'],
    [
      'remove-approver',
      { ...HELD, approval: CALLED },
      { approval: { ...CALLED, hasPending: false } },
      'nobody-pending',
    ],
    [
      'remove-approver',
      { ...HELD, approval: CALLED },
      { approval: { ...CALLED, isCaller: false } },
      'not-their-caller',
    ],
    [
      'vote',
      { ...HELD, holder: 'other', approval: CALLED },
      { approval: { ...CALLED, vote: 'cast' } },
      'voted-already',
    ],
    [
      'vote',
      { ...HELD, holder: 'other', approval: CALLED },
      { approval: { ...CALLED, vote: 'not-yet' } },
      'not-your-turn',
    ],
    [
      'vote',
      { ...HELD, holder: 'other', approval: CALLED },
      { approval: { ...CALLED, standing: 'after' } },
      'not-your-turn',
    ],
    ['vote', { ...HELD, holder: 'other', approval: CALLED }, { holder: 'caller' }, 'not-asked'],
    [
      'vote',
      { ...HELD, holder: 'other', approval: CALLED },
      { action: { outcome: 'refused', reason: 'four-eyes', duties: ['drafter'] } },
      'four-eyes',
    ],
    [
      'take-back',
      { ...HELD, approval: { ...CALLED, isHeld: true } },
      { approval: { ...CALLED, isHeld: true, hasVotes: true } },
      'voted-meanwhile',
    ],
    ['return', HELD, { returns: { count: 0, none: 'none-safe' } }, 'none-safe'],
    ['return', HELD, { approval: CALLED }, 'votes-open'],
    ['return', HELD, { isHandingOver: true }, 'handing-over'],
    ['withdraw', DONE, { isHandingOver: true }, 'handing-over'],
    ['withdraw', DONE, { isAuthor: false }, 'not-author'],
    ['withdraw', DONE, { isCaseOpen: false }, 'case-closed'],
    ['withdraw', DONE, { withdrawal: 'past-irreversible' }, 'past-irreversible'],
    ['withdraw', DONE, { state: 'open' }, 'still-open'],
    ['withdraw', DONE, { action: { outcome: 'refused', reason: 'four-eyes', duties: ['drafter'] } }, 'four-eyes'],
    ['copy', HELD, { isCaseOpen: false }, 'case-closed'],
  ])('should allow %s, and refuse it when one fact is otherwise', (verb, facts, change, refusal) => {
    expect(verbRefusal(verb, facts)).toBeUndefined();
    expect(verbRefusal(verb, { ...facts, ...change })).toBe(refusal);
  });

  it('should refuse everything to who is recused', () => {
    const recused: VerbFacts = { ...HELD, action: { outcome: 'refused', reason: 'recused' } };
    expect(new Set(VERBS.map((verb) => verbRefusal(verb, recused)))).toEqual(new Set(['recused']));
  });

  it('should have words for every refusal in both languages', () => {
    for (const { text } of Object.values(REFUSALS)) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/^[a-z]/);
    }
  });
});
