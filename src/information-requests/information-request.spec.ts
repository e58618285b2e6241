import { answerRefusal, itemsInWords, MAX_ITEMS, requestRefusal, splitRefusal } from './information-request';

describe('requestRefusal', () => {
  const request = { items: ['2023届毕业生就业台账'], text: '请提供下列材料。', workingDays: 5, hasRecipient: true };

  it.each([1, 60])('should allow a plain request with %d working days', (workingDays) => {
    expect(requestRefusal({ ...request, workingDays })).toBeUndefined();
  });

  it.each([
    [{ items: [] }, 'items-missing'],
    [{ items: [' '] }, 'items-missing'],
    [{ items: Array.from({ length: MAX_ITEMS + 1 }, () => '台账') }, 'too-many-items'],
    [{ text: '  ' }, 'text-missing'],
    [{ workingDays: 0 }, 'days-out-of-range'],
    [{ workingDays: 61 }, 'days-out-of-range'],
    [{ workingDays: 2.5 }, 'days-out-of-range'],
    [{ hasRecipient: false }, 'no-recipient'],
  ])('should refuse %j as %s', (change, reason) => {
    expect(requestRefusal({ ...request, ...change })).toBe(reason);
  });
});

describe('splitRefusal', () => {
  it('should allow colleges of the school only, at least one', () => {
    expect(splitRefusal(['a', 'b'], ['a', 'b', 'c'])).toBeUndefined();
    expect(splitRefusal([], ['a'])).toBe('no-college');
    expect(splitRefusal(['a', 'z'], ['a', 'b'])).toBe('not-a-college');
  });
});

describe('answerRefusal', () => {
  const answer = { state: 'asked' as const, text: '见附件。', draftedBy: 'p1', signedBy: 'p2' };

  it('should allow an answer that somebody else signed', () => {
    expect(answerRefusal(answer)).toBeUndefined();
  });

  it.each([
    [{ signedBy: 'p1' }, 'signed-by-drafter'],
    [{ signedBy: null }, 'not-signed'],
    [{ text: ' ' }, 'answer-missing'],
    [{ text: null }, 'answer-missing'],
    [{ state: 'overdue' as const }, 'settled'],
    [{ state: 'answered' as const }, 'settled'],
  ])('should refuse %j as %s', (change, reason) => {
    expect(answerRefusal({ ...answer, ...change })).toBe(reason);
  });
});

describe('itemsInWords', () => {
  it('should number the points', () => {
    expect(itemsInWords(['台账', '协议'])).toBe('1. 台账\n2. 协议');
  });
});
