import { complaintFrom, isBackDated, isInFuture, type EnteredComplaint } from './complaint-entry';

const now = new Date('2026-03-02T01:00:00Z'); // 09:00 in China
const entered: EnteredComplaint = {
  channel: 'telephone',
  receivedAt: '2026-3-2 8:30',
  employerName: ' 示例公司 ',
  category: 'discrimination',
  postingText: '仅限男性',
  description: '  ',
};

describe('isBackDated', () => {
  it('should ask for a reason only when the day of receipt in China is over', () => {
    expect(isBackDated('2026-03-01 23:59', now)).toBe(true);
    expect(isBackDated('2026-03-02 00:00', now)).toBe(false);
    expect(isBackDated('2026-03-0', now)).toBe(false);
  });
});

describe('isInFuture', () => {
  it('should refuse a receipt after now', () => {
    expect(isInFuture('2026-03-02T09:01', now)).toBe(true);
    expect(isInFuture('2026-03-02T09:00', now)).toBe(false);
  });
});

describe('complaintFrom', () => {
  it('should leave out what was not entered, also the whole reporter', () => {
    const sent = complaintFrom(entered, ['d1']);
    expect(sent).toEqual({
      employer: { name: '示例公司' },
      category: 'discrimination',
      postingText: '仅限男性',
      channel: 'telephone',
      receivedAt: '2026-03-02T00:30:00.000Z',
      documentIds: ['d1'],
    });
  });

  it('should send the reporter when one detail is known', () => {
    expect(complaintFrom({ ...entered, reporterPhone: '000-0000' }, []).reporter).toEqual({ phone: '000-0000' });
  });
});
