import { decideCode, maskAddress, tidyAddress } from './mail-address';

describe('tidyAddress', () => {
  it.each([
    [' liu.yang@Example.EDU.cn ', 'liu.yang@example.edu.cn'],
    ['Chen+duban@example.gov.cn', 'Chen+duban@example.gov.cn'],
    ['ｌiu@example.cn', 'liu@example.cn'],
  ])('should take %s', (given, kept) => {
    expect(tidyAddress(given)).toBe(kept);
  });

  it.each([
    'liu',
    'liu@example',
    'liu@example.cn, chen@example.cn',
    'liu@example.cn\r\nBcc: all@example.cn',
    'Liu <liu@example.cn>',
    '"liu yang"@example.cn',
    '.liu@example.cn',
    'liu@-example.cn',
    'liu@example..cn',
    `${'a'.repeat(65)}@example.cn`,
    `liu@${'a.'.repeat(130)}cn`,
    '',
  ])('should refuse %j', (given) => {
    expect(tidyAddress(given)).toBeUndefined();
  });
});

describe('maskAddress', () => {
  it('should leave enough to recognise it', () => {
    expect(maskAddress('liu.yang@example.edu.cn')).toBe('l•••@example.edu.cn');
  });
});

describe('decideCode', () => {
  const now = new Date('2026-03-02T02:00:00Z');
  const entered = { until: new Date('2026-03-02T02:00:01Z'), attempts: 4, isRight: true };

  it('should confirm with the right code in time', () => {
    expect(decideCode(entered, now)).toEqual({ outcome: 'confirm' });
  });

  it.each([
    ['nothing-entered', undefined],
    ['wrong', { ...entered, isRight: false }],
    ['too-late', { ...entered, until: now }],
    ['too-many', { ...entered, attempts: 5 }],
  ])('should refuse: %s', (reason, facts) => {
    expect(decideCode(facts, now)).toEqual({ outcome: 'refuse', reason });
  });
});
