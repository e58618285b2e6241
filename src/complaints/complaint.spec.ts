import { complaintTitle, decideReceipt, decideReporter } from './complaint';
import { digitsOf, newDigits, shownCode } from './receipt-code';

describe('receipt of a complaint', () => {
  const now = new Date('2026-03-10T09:00:00+08:00');

  it('should accept a receipt on the day of registration without a reason', () => {
    const receivedAt = new Date('2026-03-10T00:00:00+08:00');
    expect(decideReceipt({ receivedAt, now })).toEqual({ outcome: 'accept', backDated: false });
    expect(decideReceipt({ receivedAt: now, now })).toEqual({ outcome: 'accept', backDated: false });
  });

  it('should ask for a reason when it was received a day earlier, and accept it with one', () => {
    const receivedAt = new Date('2026-03-09T23:59:59+08:00');
    expect(decideReceipt({ receivedAt, now })).toEqual({ outcome: 'refuse', reason: 'reason-missing' });
    expect(decideReceipt({ receivedAt, now, backDatingReason: '  ' })).toEqual({
      outcome: 'refuse',
      reason: 'reason-missing',
    });
    expect(decideReceipt({ receivedAt, now, backDatingReason: '值班电话记录' })).toEqual({
      outcome: 'accept',
      backDated: true,
    });
  });

  it('should refuse a receipt in the future, with or without a reason', () => {
    const receivedAt = new Date('2026-03-10T09:00:00.001+08:00');
    expect(decideReceipt({ receivedAt, now })).toEqual({ outcome: 'refuse', reason: 'in-future' });
    expect(decideReceipt({ receivedAt, now, backDatingReason: '原因' })).toEqual({
      outcome: 'refuse',
      reason: 'in-future',
    });
  });

  it('should take the day in Shanghai, not in UTC', () => {
    // 2026-03-09T20:00Z is already 10 March in Shanghai.
    expect(decideReceipt({ receivedAt: new Date('2026-03-09T20:00:00Z'), now })).toEqual({
      outcome: 'accept',
      backDated: false,
    });
  });
});

describe('identity of the reporter', () => {
  it.each([[undefined], [{}], [{ name: ' ', phone: '' }]])(
    'should be anonymous with nothing to seal for %j',
    (given) => {
      expect(decideReporter(given)).toEqual({ kind: 'anonymous' });
    },
  );

  it('should be by real name when a name is given, and seal what is not blank', () => {
    expect(decideReporter({ name: ' 某人 ', phone: ' ', email: 'a@example.test' })).toEqual({
      kind: 'real-name',
      identity: { name: '某人', email: 'a@example.test' },
    });
  });

  it('should be anonymous when only a contact is given, and still seal it', () => {
    expect(decideReporter({ phone: '000-0000' })).toEqual({ kind: 'anonymous', identity: { phone: '000-0000' } });
  });
});

describe('title of the case', () => {
  it('should name employer and matter only', () => {
    expect(complaintTitle('云帆测试科技有限公司', 'discrimination')).toBe('云帆测试科技有限公司涉嫌就业歧视');
  });
});

describe('receipt codes', () => {
  it.each([
    '1234-5678-9012-3456',
    '1234567890123456',
    ' 1234 5678 9012 3456 ',
    '１２３４－５６７８－９０１２－３４５６',
    '1234–5678–9012–3456',
  ])('should read %p', (written) => expect(digitsOf(written)).toBe('1234567890123456'));

  it.each(['', '1234-5678-9012-345', '1234-5678-9012-34567', '1234-5678-9012-345X', "1' OR '1'='1"])(
    'should not take %p for a code',
    (written) => expect(digitsOf(written)).toBeUndefined(),
  );

  it('should be shown in groups of four and read back the same', () => {
    expect(shownCode('1234567890123456')).toBe('1234-5678-9012-3456');
    expect(digitsOf(shownCode('0000000000000001'))).toBe('0000000000000001');
  });

  it('should use every drawn number, zeros in front included', () => {
    let next = 0;
    expect(newDigits(() => next++ % 10)).toBe('0123456789012345');
  });
});
