import fc from 'fast-check';
import { evaluateFeel, FeelLimitError, FeelSyntaxError, parseFeel, parseUnaryTests } from './feel';

const CLOCK = { now: new Date('2026-03-02T01:30:00Z'), zone: 'Asia/Shanghai' };
const SEED = 20260302;
const PIECES = [
  ...[
    '1',
    '0',
    '-1',
    '2.50',
    '99999999999999999999',
    '"a"',
    '"x|y"',
    '"("',
    'true',
    'null',
    'x',
    'l',
    'c',
    'missing',
    '?',
    'item',
  ],
  ...['+', '-', '*', '/', '**', '=', '!=', '<', '>=', 'and', 'or', 'in', 'between', 'instance of', '.', '..', ',', ':'],
  ...['(', ')', '[', ']', '{', '}', '[1..3]', 'if', 'then', 'else', 'for i in', 'return', 'some i in', 'satisfies'],
  ...[
    'function(a, b)',
    'count(',
    'substring(',
    'matches(',
    'replace(',
    'split(',
    'sort(',
    'date(',
    'duration("P1M")',
    '@"2026-03-02"',
  ],
  ...[
    'date and time("2026-03-29T02:30:00@Europe/Berlin")',
    'now()',
    'today()',
    'string(',
    'number(',
    'min(',
    'flatten(',
    'context put(',
  ],
];

const json = fc.jsonValue({ maxDepth: 3 });
const soup = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(' '));

/** A tree of calls and operators that always can be read. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      '1',
      '-2.5',
      '"ab"',
      'true',
      'null',
      'x',
      'l',
      'c.a',
      '@"P1D"',
      '@"2026-03-02"',
      '@"10:00:00Z"',
      '[]',
      '{}',
    ),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '**', '=', '<', 'and', 'or', 'in'),
        tie('expression'),
      )
      .map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `[${a}, ${b}][${b}]`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `for i in [${a}] return {v: i, w: ${b}}.v`),
    fc
      .tuple(
        fc.constantFrom(
          'count',
          'sum',
          'min',
          'string',
          'not',
          'abs',
          'upper case',
          'flatten',
          'get entries',
          'is defined',
        ),
        tie('expression'),
      )
      .map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(
        fc.constantFrom('matches', 'split', 'append', 'index of', 'modulo', 'round up', 'date and time', 'before'),
        tie('expression'),
        tie('expression'),
      )
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
  ),
}));

describe('any text', () => {
  it('should give a value, a refusal or a limit and nothing else when it is evaluated', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), json, json, (source, x, input) => {
        for (const parse of [parseFeel, parseUnaryTests])
          outcomeOf(() => parse(source), { x, l: [x, input], c: { a: x }, '?': input });
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  it('should give JSON when a well-formed expression meets any data', () => {
    fc.assert(
      fc.property(expression, json, (source, x) => {
        // when
        const value = outcomeOf(() => parseFeel(source), { x, l: [x, 1], c: { a: x } });
        // then
        expect(value).not.toBe('refused');
        expect(() => JSON.stringify(value)).not.toThrow();
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  it('should give the same result when it is evaluated twice', () => {
    fc.assert(
      fc.property(expression, json, (source, x) => {
        const parsed = parseFeel(source);
        const run = () => outcomeOf(() => parsed, { x, l: [x], c: { a: x } });
        expect(run()).toEqual(run());
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('arithmetic', () => {
  it('should be exact when whole numbers are added and multiplied', () => {
    const whole = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const { json: result } = evaluateFeel(
          parseFeel('[string(a + b), string(a * b), string(a - b)]'),
          (name) => (name === 'a' ? a : b),
          CLOCK,
        );
        expect(result).toEqual([a + b, a * b, a - b].map(String));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

function outcomeOf(parse: () => ReturnType<typeof parseFeel>, variables: Record<string, unknown>): unknown {
  try {
    return evaluateFeel(parse(), (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined), CLOCK).json;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return 'refused';
    if (error instanceof FeelLimitError) return 'limited';
    throw error;
  }
}
