import type { Limit } from './deadline';
import type { DeadlineState } from './deadline-record';
import { allowanceFor, decideAsk, toldOf } from './extension';

const endsAt = new Date('2023-04-28T00:00:00+08:00');
const days = (amount: number): Limit => ({ amount, unit: 'calendar-days' });
const facts = {
  state: 'open' as DeadlineState,
  endsAt,
  allowance: allowanceFor('finish', days(60)),
  granted: 0,
  waiting: false,
};
const before = new Date(endsAt.getTime() - 1);

describe('asking for an extension', () => {
  it('should be allowed in the last millisecond, as long as the basis says', () => {
    expect(decideAsk(days(30), facts, before)).toEqual({ outcome: 'ask' });
  });

  it.each([
    ['not-allowed', days(5), { ...facts, allowance: allowanceFor('reply', days(5)) }, before],
    ['already-ended', days(30), facts, endsAt],
    ['already-ended', days(30), { ...facts, state: 'passed' as const }, before],
    ['already-ended', days(30), { ...facts, state: 'satisfied' as const }, before],
    ['waiting', days(30), { ...facts, waiting: true }, before],
    ['used-up', days(1), { ...facts, granted: 1 }, before],
    ['other-unit', { amount: 5, unit: 'working-days' } as Limit, facts, before],
    ['too-long', days(31), facts, before],
  ])('should be refused as %s', (reason, asked, given, now) => {
    expect(decideAsk(asked, given, now)).toEqual({ outcome: 'refuse', reason });
  });

  it('should never let a window be more than doubled', () => {
    const limit: Limit = { amount: 5, unit: 'working-days' };
    expect(allowanceFor('defend', limit)).toMatchObject({ amount: 5, unit: 'working-days', times: 1 });
  });
});

describe('who was told', () => {
  it('should be the reporter for replies, the employer for its defence, nobody outside for inner dates', () => {
    expect([toldOf('reply'), toldOf('defend'), toldOf('provide')]).toEqual(['reporter', 'employer', undefined]);
  });
});
