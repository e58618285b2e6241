import { decideListing, entryUntil, type Hearing, type ListingFacts } from './blacklist-entry';
import type { Measure } from './measure';

const proposed: Measure = { category: 'recruitment-fraud', scope: 'school', termDays: 365 };
const heard: Hearing = { servedOn: '2026-03-02', statement: 'upheld', window: 'open' };

/** Everything in order; each test changes the one fact it is about. */
function facts(change: Partial<ListingFacts> = {}): ListingFacts {
  return {
    proposed,
    hearing: heard,
    hasSchool: true,
    investigators: ['investigator-1', 'investigator-2'],
    drafters: ['investigator-1'],
    recused: [],
    legalReview: 'passed',
    votes: { result: 'carried', measure: { category: 'recruitment-fraud', scope: 'city', termDays: 365 } },
    decidedBy: 'decision-maker',
    decision: {
      outcome: 'list',
      measure: proposed,
      basis: '《人力资源市场暂行条例》第二十四条',
      reasons: '收取押金属实',
    },
    ...change,
  };
}

function listing(measure: Partial<Measure>, rest: { basis?: string; reasons?: string } = {}): ListingFacts {
  return facts({ decision: { outcome: 'list', measure, basis: '依据', reasons: '理由', ...rest } });
}

describe('decideListing', () => {
  it('should list when service is proven, the statement is reviewed and a second person decides', () => {
    expect(decideListing(facts())).toEqual({
      outcome: 'list',
      measure: proposed,
      basis: '《人力资源市场暂行条例》第二十四条',
      reasons: '收取押金属实',
    });
  });

  it.each<[Hearing, string]>([
    [{ servedOn: '2026-03-02', statement: 'upheld', window: 'open' }, 'list'],
    [{ servedOn: '2026-03-02', statement: 'upheld', window: 'elapsed' }, 'list'],
    [{ servedOn: '2026-03-02', statement: 'none', window: 'elapsed' }, 'list'],
    [{ servedOn: '2026-03-02', statement: 'none', window: 'waived' }, 'list'],
    [{ servedOn: null, statement: 'none', window: 'waived' }, 'service-not-proven'],
    [{ servedOn: '2026-03-02', statement: 'none', window: 'open' }, 'defence-not-heard'],
    [{ servedOn: '2026-03-02', statement: 'none', window: 'not-opened' }, 'defence-not-heard'],
    [{ servedOn: '2026-03-02', statement: 'unreviewed', window: 'open' }, 'defence-not-heard'],
    [{ servedOn: '2026-03-02', statement: 'unreviewed', window: 'elapsed' }, 'defence-not-heard'],
    [{ servedOn: '2026-03-02', statement: 'new-facts', window: 'elapsed' }, 'defence-not-heard'],
    [{ servedOn: null, statement: 'upheld', window: 'open' }, 'service-not-proven'],
    [{ servedOn: null, statement: 'none', window: 'elapsed' }, 'service-not-proven'],
  ])('should answer %j with %s', (hearing, expected) => {
    const decision = decideListing(facts({ hearing }));
    expect(decision.outcome === 'refuse' ? decision.reason : decision.outcome).toBe(expected);
  });

  it.each<[string, Partial<ListingFacts>, string]>([
    ['an investigator decides', { decidedBy: 'investigator-2' }, 'decider-investigated'],
    ['the drafter of the notice decides', { investigators: [], decidedBy: 'investigator-1' }, 'decider-drafted'],
    ['a recused person decides', { recused: ['decision-maker'] }, 'decider-recused'],
  ])('should refuse when %s', (_case, change, reason) => {
    expect(decideListing(facts(change))).toEqual({ outcome: 'refuse', reason });
  });

  it.each<[string, Partial<ListingFacts>, string]>([
    ['the legal review has not passed it', { legalReview: 'missing' }, 'legal-review-missing'],
    ['not all members have voted', { votes: 'missing' }, 'votes-missing'],
    ['the votes do not carry it', { votes: { result: 'not-carried', measure: proposed } }, 'votes-not-carried'],
    [
      'the members voted on less',
      { votes: { result: 'carried', measure: { ...proposed, termDays: 180 } } },
      'heavier-than-motion',
    ],
  ])('should refuse a listing when %s', (_case, change, reason) => {
    expect(decideListing(facts(change))).toEqual({ outcome: 'refuse', reason });
  });

  it('should ask neither for a review nor for votes in a case whose model has no such steps', () => {
    expect(decideListing(facts({ legalReview: 'not-asked', votes: 'not-asked' })).outcome).toBe('list');
  });

  it('should leave the employer off the list when the votes do not carry a listing', () => {
    const decision = { outcome: 'do-not-list', reasons: '表决未通过' } as const;
    expect(decideListing(facts({ decision, votes: { result: 'not-carried', measure: proposed } }))).toEqual(decision);
  });

  it('should refuse an investigator as decider also when the wish is not to list', () => {
    const decision = facts({ decidedBy: 'investigator-1', decision: { outcome: 'do-not-list', reasons: '证据不足' } });
    expect(decideListing(decision)).toEqual({ outcome: 'refuse', reason: 'decider-investigated' });
  });

  it.each<[Partial<Measure>]>([
    [{ category: 'recruitment-fraud', scope: 'school' }],
    [{ category: 'recruitment-fraud', termDays: 365 }],
    [{ scope: 'school', termDays: 365 }],
    [{ category: 'recruitment-fraud', scope: 'school', termDays: 0 }],
    [{ category: 'recruitment-fraud', scope: 'school', termDays: 1.5 }],
    [{ category: 'recruitment-fraud', scope: '' as Measure['scope'], termDays: 365 }],
    [{}],
  ])('should refuse the incomplete measure %j rather than fill it in', (measure) => {
    expect(decideListing(listing(measure))).toEqual({ outcome: 'refuse', reason: 'measure-incomplete' });
  });

  it('should refuse the reach of one school when the case concerns none', () => {
    expect(decideListing({ ...listing(proposed), hasSchool: false })).toEqual({
      outcome: 'refuse',
      reason: 'measure-incomplete',
    });
  });

  it.each<[Partial<Measure>, string]>([
    [{}, 'list'],
    [{ termDays: 180 }, 'list'],
    [{ termDays: 366 }, 'refuse'],
    [{ scope: 'city' }, 'refuse'],
    [{ category: 'discrimination' }, 'refuse'],
    [{ scope: 'city', termDays: 1 }, 'refuse'],
  ])('should hold the decision %j against the notice: %s', (change, outcome) => {
    const decision = decideListing(listing({ ...proposed, ...change }));
    expect(decision.outcome).toBe(outcome);
    if (decision.outcome === 'refuse') expect(decision.reason).toBe('heavier-than-notice');
  });

  it('should let the decision be narrower than the notice', () => {
    const wide = { ...listing({ ...proposed, scope: 'school' }), proposed: { ...proposed, scope: 'city' as const } };
    expect(decideListing(wide).outcome).toBe('list');
  });

  it('should refuse without a basis or without reasons', () => {
    expect(decideListing(listing(proposed, { basis: '  ' }))).toEqual({ outcome: 'refuse', reason: 'basis-missing' });
    expect(decideListing(listing(proposed, { reasons: '' }))).toEqual({ outcome: 'refuse', reason: 'reasons-missing' });
    expect(decideListing(facts({ decision: { outcome: 'do-not-list' } }))).toEqual({
      outcome: 'refuse',
      reason: 'reasons-missing',
    });
  });

  it('should leave the employer off the list with reasons', () => {
    const decision = facts({ decision: { outcome: 'do-not-list', reasons: '申辩成立' } });
    expect(decideListing(decision)).toEqual({ outcome: 'do-not-list', reasons: '申辩成立' });
  });
});

describe('term', () => {
  it.each([
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-02', 365, '2027-03-02'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 180, '2027-06-29'],
  ])('should end %s + %i days on %s', (listedOn, termDays, until) => {
    expect(entryUntil(listedOn, termDays)).toBe(until);
  });
});
