import { checkRefusal, extractRefusal, identityTraces } from './extract';

describe('identityTraces', () => {
  it.each([
    ['电话13800000000', ['phone']],
    ['电话 138 0000 0000', ['phone']],
    ['座机022-12345678', ['phone']],
    ['身份证12010119900101123X', ['id-number']],
    ['邮箱 someone@example.org', ['email']],
    ['据举报人所述', ['reporter']],
    ['见 JB-2026-000123', ['case-number']],
    ['当天 14:35 来电', ['clock-time']],
    ['当天14点35分来电', ['clock-time']],
    ['代号举报人-7K3M', ['pseudonym', 'reporter']],
    ['２０２６年某学院登记不实', []],
  ])('should find in "%s": %j', (text, traces) => {
    expect(identityTraces(text, '举报人-7K3M')).toEqual(traces);
  });

  it('should see through full-width digits', () => {
    expect(identityTraces('１３８００００００００', null)).toEqual(['phone']);
  });
});

describe('extractRefusal', () => {
  const items = [
    { allegationId: 'a', text: '某学院登记不实。' },
    { allegationId: 'b', text: '某学院要求签订虚假协议。' },
  ];

  it('should accept one de-identified text per point', () => {
    expect(extractRefusal({ allegationIds: ['a', 'b'], items, pseudonym: null })).toBeUndefined();
  });

  it('should refuse a point left out and a text that shows the reporter', () => {
    expect(extractRefusal({ allegationIds: ['a', 'b', 'c'], items, pseudonym: null })).toEqual({
      reason: 'item-missing',
    });
    const shown = [{ allegationId: 'a', text: '举报人称登记不实。' }, items[1]!];
    expect(extractRefusal({ allegationIds: ['a', 'b'], items: shown, pseudonym: null })).toEqual({
      reason: 'identity',
      traces: ['reporter'],
    });
  });
});

describe('checkRefusal', () => {
  const check = { draftedBy: 'a', checkedBy: 'b', isChecked: false, outcome: 'passed' } as const;

  it('should accept another person, who needs reasons only to send it back', () => {
    expect(checkRefusal(check)).toBeUndefined();
    expect(checkRefusal({ ...check, outcome: 'returned', opinion: '学院人数少' })).toBeUndefined();
  });

  it('should refuse the drafter, a second check and a return without reasons', () => {
    expect(checkRefusal({ ...check, checkedBy: 'a' })).toBe('own-extract');
    expect(checkRefusal({ ...check, isChecked: true })).toBe('checked-already');
    expect(checkRefusal({ ...check, outcome: 'returned', opinion: ' ' })).toBe('opinion-missing');
  });
});
