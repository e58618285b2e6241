import { decideRetraction, type Recipient, unsettled } from './retraction';

describe('decideRetraction', () => {
  const facts = {
    proposedBy: 'officer',
    recused: ['head'],
    decidedBy: 'decision-maker',
    decision: { outcome: 'retract', reasons: '复议决定撤销' } as const,
  };

  it('should retract when somebody else than the proposer decides with reasons', () => {
    expect(decideRetraction(facts)).toEqual({ outcome: 'retract', reasons: '复议决定撤销' });
  });

  it('should leave the entry as it is with reasons', () => {
    const decision = { outcome: 'refuse', reasons: '对象无误' } as const;
    expect(decideRetraction({ ...facts, decision })).toEqual(decision);
  });

  it.each<[string, object, string]>([
    ['the proposer decides', { decidedBy: 'officer' }, 'decider-proposed'],
    ['a recused person decides', { decidedBy: 'head' }, 'decider-recused'],
    ['there are no reasons', { decision: { outcome: 'retract', reasons: ' ' } }, 'reasons-missing'],
  ])('should not decide when %s', (_case, change, reason) => {
    expect(decideRetraction({ ...facts, ...change })).toEqual({ outcome: 'not-decided', reason });
  });
});

describe('unsettled', () => {
  const recipients: Recipient[] = [
    { organisationId: 'a', settledAs: 'confirmed' },
    { organisationId: 'b', settledAs: 'written-off' },
    { organisationId: 'c', settledAs: 'fetched' },
  ];

  it('should let the retraction end when each recipient is settled', () => {
    expect(unsettled(['a', 'b', 'c'], recipients)).toEqual([]);
  });

  it.each<[string, string[], Recipient[], string[]]>([
    ['a recipient is open', ['a'], [{ organisationId: 'a', settledAs: null }], ['a']],
    ['somebody who was told is no recipient', ['a', 'd'], recipients, ['d']],
  ])('should keep it open when %s', (_case, informed, found, open) => {
    expect(unsettled(informed, found)).toEqual(open);
  });
});
