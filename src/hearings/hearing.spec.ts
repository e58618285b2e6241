import {
  type ArrangementFacts,
  arrangementRefusal,
  earliestHearing,
  type HearingRecordFacts,
  hearingRecordRefusal,
} from './hearing';

describe('arrangementRefusal', () => {
  const facts: ArrangementFacts = {
    presiderId: 'p',
    investigators: ['i'],
    drafters: ['d'],
    recused: ['r'],
    qualified: ['p', 'i', 'd', 'r'],
    noticeWorkingDays: 7,
    hearingOn: '2026-03-12',
    earliestOn: '2026-03-12',
  };

  it('should let somebody preside who had no part in the case, on the first day that keeps the notice', () => {
    expect(arrangementRefusal(facts)).toBeUndefined();
  });

  it.each<[string, Partial<ArrangementFacts>]>([
    ['presider-investigated', { presiderId: 'i' }],
    ['presider-drafted', { presiderId: 'd' }],
    ['presider-recused', { presiderId: 'r' }],
    ['presider-without-role', { presiderId: 'z' }],
    ['notice-days-missing', { noticeWorkingDays: undefined }],
    ['too-soon', { hearingOn: '2026-03-11' }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(arrangementRefusal({ ...facts, ...change })).toBe(reason);
  });
});

it('should hold a hearing after the last day of notice, not on it', () => {
  expect(earliestHearing('2026-03-11')).toBe('2026-03-12');
});

describe('hearingRecordRefusal', () => {
  const facts: HearingRecordFacts = {
    outcome: 'held',
    presiderId: 'p',
    recordedBy: 'p',
    hearingOn: '2026-03-12',
    today: '2026-03-12',
    noticeServedOn: '2026-03-02',
    earliestOn: '2026-03-12',
    attendees: '用人单位代表一人',
    points: '各方陈述了意见。',
  };

  it('should take the record of a hearing that was announced in time', () => {
    expect(hearingRecordRefusal(facts)).toBeUndefined();
    expect(hearingRecordRefusal({ ...facts, outcome: 'absent', attendees: '' })).toBeUndefined();
  });

  it('should take a postponement before the day and without service', () => {
    const early = { today: '2026-03-03', noticeServedOn: null, earliestOn: null, attendees: '' } as const;
    expect(hearingRecordRefusal({ ...facts, ...early, outcome: 'postponed' })).toBeUndefined();
  });

  it.each<[string, Partial<HearingRecordFacts>]>([
    ['not-the-presider', { recordedBy: 'i' }],
    ['points-missing', { points: ' ' }],
    ['not-yet', { today: '2026-03-11' }],
    ['notice-not-served', { noticeServedOn: null }],
    ['notice-too-short', { earliestOn: '2026-03-13' }],
    ['notice-too-short', { outcome: 'absent', earliestOn: '2026-03-13' }],
    ['attendees-missing', { attendees: '' }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(hearingRecordRefusal({ ...facts, ...change })).toBe(reason);
  });
});
