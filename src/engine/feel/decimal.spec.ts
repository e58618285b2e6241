import { Decimal } from './decimal';

const read = (text: string) => Decimal.parse(text)!;

describe('Decimal', () => {
  it.each([
    ['1.10', '1.10', '2.20'],
    ['0', '1.10', '1.10'],
    ['0.00', '0', '0.00'],
    ['99999999999999999999', '0.00000000000000000001', '99999999999999999999.00000000000000'],
    ['1E+40', '-1', '1.000000000000000000000000000000000E+40'],
  ])('should keep scale and 34 digits when %s and %s are added', (left, right, sum) => {
    expect(read(left).plus(read(right)).toString()).toBe(sum);
  });

  it.each([
    ['1', '3', '0.3333333333333333333333333333333333'],
    ['2', '3', '0.6666666666666666666666666666666667'],
    ['-2', '3', '-0.6666666666666666666666666666666667'],
    ['5', '2.5', '2'],
    ['1000', '10.0', '1.0E+2'],
    ['10.00', '4', '2.50'],
  ])('should divide half even when %s is divided by %s', (left, right, quotient) => {
    expect(read(left).dividedBy(read(right)).toString()).toBe(quotient);
  });

  it.each([
    ['HALF_EVEN', '2.5', '2'],
    ['HALF_EVEN', '3.5', '4'],
    ['HALF_UP', '-2.5', '-3'],
    ['HALF_DOWN', '-2.5', '-2'],
    ['CEILING', '-2.1', '-2'],
    ['FLOOR', '-2.1', '-3'],
    ['UP', '0.000000000001', '1'],
    ['DOWN', '-2.9', '-2'],
  ] as const)('should round %s when the number is %s', (mode, number, rounded) => {
    expect(read(number).withScale(0, mode).toString()).toBe(rounded);
  });

  it.each([
    [1, '1.0'],
    [1e20, '1.0E+20'],
    [1e-7, '1.0E-7'],
    [123456.789, '123456.789'],
    [0.07, '0.07'],
  ])('should be spelled as Java spells doubles when it is made of %d', (double, text) => {
    expect(Decimal.ofDouble(double).toString()).toBe(text);
  });

  it('should wrap to 64 and 32 bits when a whole number is too large', () => {
    expect(read('18446744073709551617').toLong()).toBe(1n);
    expect(read('4294967297').toInt()).toBe(1);
    expect(read('1E+64').toLong()).toBe(0n);
  });
});
