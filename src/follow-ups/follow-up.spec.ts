import { answerRefusal, askInstant, type FollowUpAnswer, isFollowedUp, partRefusal, whatWasSaid } from './follow-up';

describe('askInstant', () => {
  it('should be nine in the morning in China, so many days after the day of closing', () => {
    // 00:30 on 3 March in China is still 2 March in UTC.
    expect(askInstant(new Date('2026-03-02T16:30:00Z'), 30).toISOString()).toBe('2026-04-02T01:00:00.000Z');
  });
});

describe('answerRefusal', () => {
  const facts = { isAsked: true, isAnswered: false, isOpen: true };
  const whole: FollowUpAnswer = { declined: false, retaliation: 'none', rating: 'satisfied' };

  it('should take a whole answer, and the wish to give none', () => {
    expect(answerRefusal(whole, facts)).toBeUndefined();
    expect(answerRefusal({ declined: true }, facts)).toBeUndefined();
  });

  it.each<[FollowUpAnswer, Partial<typeof facts>, string]>([
    [whole, { isAsked: false }, 'not-asked'],
    [whole, { isAnswered: true }, 'answered-already'],
    [whole, { isOpen: false }, 'ended'],
    [{ ...whole, rating: undefined }, {}, 'incomplete'],
    [{ ...whole, retaliation: 'suspected', account: ' ' }, {}, 'account-missing'],
  ])('should refuse %j when %j', (answer, changed, reason) => {
    expect(answerRefusal(answer, { ...facts, ...changed })).toBe(reason);
  });
});

describe('whatWasSaid', () => {
  it('should tell silence, refusal, peace and signs apart', () => {
    expect([
      whatWasSaid(undefined),
      whatWasSaid({ declined: true }),
      whatWasSaid({ declined: false, retaliation: 'none' }),
      whatWasSaid({ declined: false, retaliation: 'suspected' }),
    ]).toEqual(['none', 'declined', 'no-sign', 'suspected']);
  });
});

describe('partRefusal', () => {
  const facts = { duties: [] as string[], isRecused: false, isVaultOfficer: true, hasSigns: true };

  it('should let a vault officer without a part reach the reporter', () => {
    expect(partRefusal('contact', facts)).toBeUndefined();
    expect(partRefusal('contact', { ...facts, isVaultOfficer: false })).toBe('no-vault-officer');
    expect(partRefusal('contact', { ...facts, duties: ['screener'] })).toBe('handled');
  });

  it('should let a head who neither investigated nor decided judge what was told', () => {
    expect(partRefusal('assess', { ...facts, duties: ['screener'], isVaultOfficer: false })).toBeUndefined();
    expect(partRefusal('assess', { ...facts, duties: ['decider'] })).toBe('handled');
    expect(partRefusal('assess', { ...facts, isRecused: true })).toBe('recused');
    expect(partRefusal('assess', { ...facts, hasSigns: false })).toBe('no-signs');
  });
});

describe('isFollowedUp', () => {
  it('should ask those who brought a case in, and nobody about a case of the authority itself', () => {
    expect([isFollowedUp('complaint'), isFollowedUp('report'), isFollowedUp('supervision')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
