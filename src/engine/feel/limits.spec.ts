import { evaluateFeel, FeelLimitError, FeelSyntaxError, parseFeel } from './feel';

const CLOCK = { now: new Date('2026-03-02T01:30:00Z'), zone: 'UTC' };
/** Far above what the budget takes on a slow machine; an unlimited evaluation would never end. */
const PATIENCE_MS = 15_000;

const doubling = (step: (name: string) => string, start: string) =>
  `{a0: ${start}, ${Array.from({ length: 60 }, (_, i) => `a${i + 1}: ${step(`a${i}`)}`).join(', ')}}`;

describe('limits of FEEL', () => {
  it.each([
    ['a huge range', 'for i in 1..1000000000 return i', {}],
    ['a huge product of lists', 'some i in 1..9999, j in 1..9999 satisfies i + j = 0', {}],
    ['nested loops', 'for i in 1..9999 return for j in 1..9999 return i', {}],
    ['quadratic use of partial', 'for i in 1..99999 return partial', {}],
    ['doubled texts', doubling((name) => `${name} + ${name}`, '"x"'), {}],
    ['doubled lists', doubling((name) => `concatenate(${name}, ${name})`, '[1]'), {}],
    ['shared lists that are written out', doubling((name) => `[${name}, ${name}]`, '[1]'), {}],
    ['shared lists in a text', `string(${doubling((name) => `[${name}, ${name}]`, '[1]')})`, {}],
    ['too many digits', 'decimal(1, 1000000000)', {}],
    ['a remainder of a huge number', 'modulo(10 ** 99999999, 7)', {}],
    ['catastrophic repetition', 'matches(x, "(a+)+$")', { x: `${'a'.repeat(60)}b` }],
    ['catastrophic choice', 'replace(x, "^(a|a)*$", "")', { x: `${'a'.repeat(60)}b` }],
    ['deep repetition of a group', 'matches(x, "(.|x)*z")', { x: 'x'.repeat(200_000) }],
    ['a replacement that explodes', 'replace(x, "", x)', { x: 'x'.repeat(100_000) }],
  ])('should stop with FeelLimitError when there is %s', (_, source, variables: Record<string, unknown>) => {
    // given
    const start = Date.now();
    // when
    const evaluation = () => evaluateFeel(parseFeel(source), (name) => variables[name], CLOCK);
    // then
    expect(evaluation).toThrow(FeelLimitError);
    expect(Date.now() - start).toBeLessThan(PATIENCE_MS);
  });

  it.each([
    ['brackets', `${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['lists as arguments', `${'f(['.repeat(2000)}1${'])'.repeat(2000)}`],
    ['filters in a row', `x${'[1]'.repeat(6000)}`],
    ['a long text', `"${'x'.repeat(30_000)}"`],
    ['a long number', '1'.repeat(5000)],
  ])('should refuse the expression when it has too many %s', (_, source) => {
    expect(() => parseFeel(source)).toThrow(FeelSyntaxError);
  });

  it('should read a hundred nested brackets when they are closed', () => {
    // given
    const source = `${'(['.repeat(50)}1${'])'.repeat(50)}`;
    // when
    const { json } = evaluateFeel(parseFeel(source), () => undefined, CLOCK);
    // then
    expect(JSON.stringify(json)).toBe(`${'['.repeat(50)}1${']'.repeat(50)}`);
  });

  it.each([
    ['10 ** 999999999 + 1', 0],
    ['1.5 ** 999999999', 0],
    ['string(1 + 10 ** -999999999)', '1.000000000000000000000000000000000'],
  ])('should compute with huge exponents at once when the expression is %s', (source, expected) => {
    expect(evaluateFeel(parseFeel(source), () => undefined, CLOCK).json).toBe(expected);
  });
});
