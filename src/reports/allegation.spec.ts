import { overallVerdict, type Verdict, type VerdictFacts, verdictRefusal, verifiesMore } from './allegation';

describe('overallVerdict', () => {
  it.each<[Verdict[], Verdict]>([
    [['verified', 'verified'], 'verified'],
    [['verified', 'not-verified'], 'partly'],
    [['partly', 'partly'], 'partly'],
    [['partly', 'not-determinable'], 'partly'],
    [['not-verified', 'not-determinable'], 'not-determinable'],
    [['not-verified', 'not-verified'], 'not-verified'],
  ])('should make of %j: %s', (verdicts, overall) => {
    expect(overallVerdict(verdicts)).toBe(overall);
  });
});

describe('verifiesMore', () => {
  it.each<[Verdict, Verdict, boolean]>([
    ['not-verified', 'partly', true],
    ['partly', 'verified', true],
    ['not-determinable', 'not-verified', false],
    ['verified', 'partly', false],
    ['verified', 'verified', false],
  ])('should say of %s → %s: %s', (before, after, isMore) => {
    expect(verifiesMore(['verified', before], ['verified', after])).toBe(isMore);
  });
});

describe('verdictRefusal', () => {
  const facts = (change: Partial<VerdictFacts> = {}): VerdictFacts => ({
    allegationIds: ['a', 'b'],
    verdicts: [
      { allegationId: 'a', verdict: 'verified', reasons: '属实' },
      { allegationId: 'b', verdict: 'not-verified', reasons: '无证据' },
    ],
    deciderId: 'decider',
    involvedIds: ['investigator'],
    recusedIds: ['recused'],
    isSchoolHeard: true,
    ...change,
  });

  it('should accept a second person with a verdict and reasons for every point', () => {
    expect(verdictRefusal(facts())).toBeUndefined();
  });

  it.each<[string, Partial<VerdictFacts>]>([
    ['decider-involved', { deciderId: 'investigator' }],
    ['decider-recused', { deciderId: 'recused' }],
    ['school-not-heard', { isSchoolHeard: false }],
    ['allegation-missing', { verdicts: facts().verdicts.slice(0, 1) }],
    ['allegation-missing', { verdicts: [facts().verdicts[0]!, facts().verdicts[0]!] }],
    ['reasons-missing', { verdicts: facts().verdicts.map((verdict) => ({ ...verdict, reasons: ' ' })) }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(verdictRefusal(facts(change))).toBe(reason);
  });
});
