import { decideRow, needsDecision, statedLines } from './look-up';

const LISTED = { isByCode: true, binds: true, isInForce: true };

describe('deciding on an employer of a list', () => {
  it('should refuse to admit who is listed by code, and let it be refused or asked about', () => {
    expect(decideRow('admit', 'exact', [LISTED])).toEqual({ outcome: 'refuse', reason: 'listed' });
    expect(decideRow('refuse', 'exact', [LISTED])).toEqual({ outcome: 'take' });
    expect(decideRow('ask', 'exact', [LISTED])).toEqual({ outcome: 'take' });
  });

  it.each([
    ['the hit is by name alone', { ...LISTED, isByCode: false }],
    ['the entry reaches another school', { ...LISTED, binds: false }],
    ['the entry is over by now', { ...LISTED, isInForce: false }],
  ])('should let a person admit when %s', (_, hit) => {
    expect(decideRow('admit', 'exact', [hit])).toEqual({ outcome: 'take' });
  });

  it('should be barred by one hit among several', () => {
    const verdict = decideRow('admit', 'exact', [{ ...LISTED, binds: false }, LISTED]);
    expect(verdict).toEqual({ outcome: 'refuse', reason: 'listed' });
  });

  it('should ask for a decision on hits and names alike, not on branches', () => {
    const asked = (['exact', 'probable', 'alike', 'branch', 'none'] as const).filter(needsDecision);
    expect(asked).toEqual(['exact', 'probable', 'alike']);
    expect(decideRow('refuse', 'branch', [])).toEqual({ outcome: 'take' });
    expect(decideRow('refuse', 'none', [])).toEqual({ outcome: 'refuse', reason: 'no-hit' });
  });
});

describe('pasted lines', () => {
  const CODE = '91350100M000100Y43';

  it.each([
    ['云帆科技有限公司', '云帆科技有限公司', null],
    ['  12、云帆科技有限公司 ', '云帆科技有限公司', null],
    ['(3) 云帆科技有限公司', '云帆科技有限公司', null],
    [`云帆科技有限公司，${CODE}`, '云帆科技有限公司', CODE],
    [`${CODE}\t云帆科技有限公司`, '云帆科技有限公司', CODE],
    ['云帆科技有限公司 ９１350100m000100y43', '云帆科技有限公司', CODE],
    [CODE, '', CODE],
    ['ABC Co., Ltd.', 'ABC Co., Ltd.', null],
    ['360 云帆科技有限公司', '云帆科技有限公司', null],
  ])('should read %j', (line, name, creditCode) => {
    expect(statedLines(line)).toEqual([{ line: 1, name, creditCode, codeFault: false }]);
  });

  it('should keep the lines of the text and leave out the empty ones', () => {
    expect(statedLines('甲公司\r\n\r\n  \n乙公司').map(({ line, name }) => [line, name])).toEqual([
      [1, '甲公司'],
      [4, '乙公司'],
    ]);
  });

  it('should note a code whose check fails', () => {
    expect(statedLines('云帆公司 91350100M000100Y44')[0]).toMatchObject({
      creditCode: '91350100M000100Y44',
      codeFault: true,
    });
  });
});
