import { checkRefusal, decideRepair, earliestRepair, type RepairFacts } from './repair';

/** Everything in order; each test changes the one fact it is about. */
function facts(change: Partial<RepairFacts> = {}): RepairFacts {
  return {
    listedOn: '2026-03-02',
    appliedOn: '2026-08-30',
    isCommitted: true,
    isInForce: true,
    check: { outcome: 'met', cooldownDays: 180, verification: 'confirmed' },
    checkers: ['officer'],
    verifiers: ['investigator'],
    recused: [],
    decidedBy: 'decision-maker',
    decision: { outcome: 'grant', reasons: '整改到位' },
    ...change,
  };
}
const met = facts().check!;
const refuse = { outcome: 'refuse', reasons: '整改不到位' } as const;

describe('earliestRepair', () => {
  it.each([
    ['2026-03-02', 180, '2026-08-30'],
    ['2026-03-02', 1, '2026-03-04'],
    ['2028-02-28', 1, '2028-03-01'],
  ])('should follow %s + %i full days with %s', (listedOn, days, earliest) => {
    expect(earliestRepair(listedOn, days)).toBe(earliest);
  });
});

describe('decideRepair', () => {
  it('should grant what was checked and verified when a second person decides', () => {
    expect(decideRepair(facts())).toEqual({ outcome: 'grant', reasons: '整改到位' });
  });

  it.each<[string, Partial<RepairFacts>, string]>([
    ['the checker decides', { decidedBy: 'officer' }, 'decider-checked'],
    ['the verifier decides', { decidedBy: 'investigator' }, 'decider-verified'],
    ['a recused person decides', { recused: ['decision-maker'] }, 'decider-recused'],
    ['nobody checked', { check: null }, 'not-checked'],
    ['there are no reasons', { decision: { outcome: 'grant', reasons: ' ' } }, 'reasons-missing'],
    ['it was applied for a day too early', { appliedOn: '2026-08-29' }, 'before-cooldown'],
    ['the cool-down is unknown', { check: { ...met, cooldownDays: null } }, 'before-cooldown'],
    ['a condition is not met', { check: { ...met, outcome: 'not-met' } }, 'conditions-not-met'],
    ['there is no commitment', { isCommitted: false }, 'conditions-not-met'],
    ['nobody verified the correction', { check: { ...met, verification: null } }, 'correction-not-verified'],
    ['the correction was not found', { check: { ...met, verification: 'not-confirmed' } }, 'correction-not-verified'],
    ['the entry is out of force', { isInForce: false }, 'not-in-force'],
  ])('should not grant when %s', (_case, change, reason) => {
    expect(decideRepair(facts(change))).toEqual({ outcome: 'not-decided', reason });
  });

  it.each<[string, Partial<RepairFacts>]>([
    ['before the cool-down', { appliedOn: '2026-04-01' }],
    ['with conditions not met', { check: { ...met, outcome: 'not-met', verification: null } }],
    ['with an unverified correction', { check: { ...met, verification: null } }],
  ])('should refuse the repair with reasons %s', (_case, change) => {
    expect(decideRepair(facts({ ...change, decision: refuse }))).toEqual(refuse);
  });

  it('should not let the checker refuse either', () => {
    expect(decideRepair(facts({ decidedBy: 'officer', decision: refuse }))).toEqual({
      outcome: 'not-decided',
      reason: 'decider-checked',
    });
  });
});

describe('checkRefusal', () => {
  const check = { listedOn: '2026-03-02', appliedOn: '2026-08-30', cooldownDays: 180, isCommitted: true, evidence: 1 };

  it('should take conditions as met when all of them are', () => {
    expect(checkRefusal(check)).toBeUndefined();
  });

  it.each([
    [{ cooldownDays: undefined }, 'cooldown-unanswered'],
    [{ appliedOn: '2026-08-29' }, 'before-cooldown'],
    [{ isCommitted: false }, 'not-committed'],
    [{ evidence: 0 }, 'evidence-missing'],
  ])('should refuse %j as %s', (change, reason) => {
    expect(checkRefusal({ ...check, ...change })).toBe(reason);
  });
});
