import { percent, rateText, unitName } from './figure-words';

describe('rateText', () => {
  it('should cut, so that what lies below 50 % never reads as 50.00 %', () => {
    expect(rateText({ numerator: 4_999_999, denominator: 9_999_999 })).toBe('49.99%');
    expect(rateText({ numerator: 1, denominator: 2 })).toBe('50.00%');
    expect(percent({ numerator: 2, denominator: 3 })).toBe(66.66);
  });
});

describe('unitName', () => {
  const unit = { school: '某大学', name: '软件工程', majorCode: '080902', groupCode: null, level: 'major' } as const;

  it('should name a major with its code, a group by its words, a school as a whole', () => {
    expect(unitName(unit).zh).toBe('软件工程 080902');
    expect(unitName({ ...unit, level: 'group', majorCode: null, groupCode: 'disabled' }).en).toBe('Disabled graduates');
    expect(unitName({ ...unit, level: 'school', majorCode: null }).zh).toBe('全校');
  });
});
