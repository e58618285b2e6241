import type { Measure } from './measure';
import { decideProposal, type ProposalFacts } from './prior-notice';

const measure: Measure = { category: 'discrimination', scope: 'school', termDays: 180 };
const facts = (change: Partial<ProposalFacts> = {}): ProposalFacts => ({
  isSubstantiated: true,
  measure,
  hasSchool: true,
  earlier: [],
  defenceWorkingDays: 5,
  ...change,
});

describe('decideProposal', () => {
  it('should propose a complete measure on substantiated findings', () => {
    expect(decideProposal(facts())).toEqual({ outcome: 'propose', measure, defenceWorkingDays: 5 });
  });

  it.each<[string, Partial<ProposalFacts>]>([
    ['not-substantiated', { isSubstantiated: false }],
    ['measure-incomplete', { measure: { category: 'discrimination', termDays: 180 } }],
    ['measure-incomplete', { measure: { ...measure, termDays: Number.NaN } }],
    ['measure-incomplete', { hasSchool: false }],
    ['defence-days-missing', { defenceWorkingDays: undefined }],
    ['defence-days-missing', { defenceWorkingDays: 0 }],
    ['heavier-than-earlier', { earlier: [{ ...measure, termDays: 179 }] }],
    ['heavier-than-earlier', { earlier: [{ ...measure, category: 'recruitment-fraud' }] }],
    ['heavier-than-earlier', { measure: { ...measure, scope: 'city' }, earlier: [measure] }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(decideProposal(facts(change))).toEqual({ outcome: 'refuse', reason });
  });

  it('should let a second notice repeat or lighten the first', () => {
    expect(decideProposal(facts({ earlier: [measure] })).outcome).toBe('propose');
    expect(decideProposal(facts({ earlier: [{ ...measure, scope: 'city', termDays: 365 }] })).outcome).toBe('propose');
  });
});
