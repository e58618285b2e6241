import { correctionRefusal, countText, readFigures } from './correction';
import { readSamples } from './sample';

describe('readSamples', () => {
  it('should read one graduate per line, with tabs or commas', () => {
    expect(readSamples('S-001，就业协议，社保记录，不符\n\nS-002\t劳动合同\t相符')).toEqual({
      samples: [
        { graduateRef: 'S-001', evidence: '就业协议，社保记录', result: 'inconsistent' },
        { graduateRef: 'S-002', evidence: '劳动合同', result: 'consistent' },
      ],
    });
  });

  it('should name each line that cannot be read, a name or number instead of an id among them', () => {
    expect(
      readSamples(
        '张三，协议，相符\n2020123456，协议，相符\nS-1，协议\nS-2，协议，好\nS-3，协议，相符\nS-3，协议，相符',
      ),
    ).toEqual({
      faults: [
        { line: 1, reason: 'reference' },
        { line: 2, reason: 'reference' },
        { line: 3, reason: 'parts' },
        { line: 4, reason: 'result' },
        { line: 6, reason: 'repeated' },
      ],
    });
  });
});

describe('readFigures', () => {
  const line = '毕业去向落实率，2023届，全校，2023-08-31，1820/2000，1650/2000';

  it('should read a rate with all that makes it one', () => {
    expect(readFigures(line)).toEqual({
      figures: [
        {
          metric: '毕业去向落实率',
          cohort: '2023届',
          unit: '全校',
          asOf: '2023-08-31',
          before: { numerator: 1820, denominator: 2000 },
          after: { numerator: 1650, denominator: 2000 },
        },
      ],
    });
    expect(countText({ numerator: 1650, denominator: 2000 })).toBe('1650/2000（82.50%）');
  });

  it.each([
    ['parts', '毕业去向落实率，2023届，2023-08-31，1820/2000，1650/2000'],
    ['date', line.replace('2023-08-31', '8月底')],
    ['count', line.replace('1650/2000', '82.5%')],
    ['count', line.replace('1650/2000', '2100/2000')],
    ['count', line.replace('1650/2000', '0/0')],
    ['unchanged', line.replace('1650/2000', '1820/2000')],
  ])('should refuse as %s: %s', (reason, text) => {
    expect(readFigures(text)).toEqual({ faults: [{ line: 1, reason }] });
  });
});

describe('correctionRefusal', () => {
  const facts = {
    figures: 1,
    signedBy: 'leader',
    verifiedBy: 'officer',
    schoolPeople: ['office', 'leader'],
    isChecked: false,
  };

  it('should accept signed figures, verified by the authority', () => {
    expect(correctionRefusal(facts)).toBeUndefined();
  });

  it.each([
    ['no-figures', { figures: 0 }],
    ['not-signed', { signedBy: null }],
    ['verified-by-school', { verifiedBy: 'leader' }],
    ['checked-already', { isChecked: true }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(correctionRefusal({ ...facts, ...change })).toBe(reason);
  });
});
