import { evaluateFeel, FeelSyntaxError, parseFeel, parseUnaryTests } from './feel';

const CLOCK = { now: new Date('2026-03-02T01:30:00Z'), zone: 'Asia/Shanghai' };

function evaluate(source: string, variables: Record<string, unknown> = {}) {
  return evaluateFeel(parseFeel(source), (name) => variables[name], CLOCK);
}

describe('FEEL expression', () => {
  it.each([
    ['0.1 + 0.2 = 0.3', true],
    ['string(1.10 + 1.10)', '2.20'],
    ['[{状态: "已办"}, {状态: "未办"}][状态 = "未办"].状态', ['未办']],
    ['if missing > 3 then "a" else "b"', 'b'],
    ['for i in 3..1 return i', [3, 2, 1]],
    ['now()', '2026-03-02T09:30:00+08:00[Asia/Shanghai]'],
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['{a: 1, f: function(x) x + a, b: f(2)}', { a: 1, b: 3 }],
  ])('should give the stored value when %s is evaluated', (source, expected) => {
    expect(evaluate(source).json).toEqual(expected);
  });

  it('should name the variables it needs when names inside it are bound', () => {
    // given
    const source = '{x: a, y: x}.y + (for i in list return i + b) + count(c[item > limit])';
    // when
    const { names } = parseFeel(source);
    // then
    expect([...names].sort()).toEqual(['a', 'b', 'c', 'limit', 'list']);
  });

  it('should ask only for variables that the evaluation reaches when a branch is not taken', () => {
    // given
    const asked: string[] = [];
    // when
    evaluateFeel(parseFeel('if yes then a else b'), (name) => (asked.push(name), name === 'yes' ? true : 1), CLOCK);
    // then
    expect(asked).toEqual(['yes', 'a']);
  });

  it('should warn with code and text when the data do not fit', () => {
    // when
    const { json, warnings, findings, failure } = evaluate('amount + 1');
    // then
    expect(json).toBeNull();
    expect(warnings).toEqual(["No variable found with name 'amount'", "Can't add '1' to 'null'"]);
    expect(findings.map(({ code }) => code)).toEqual(['NO_VARIABLE_FOUND', 'INVALID_TYPE']);
    expect(failure).toBeUndefined();
  });

  it.each([
    ['assert(x, x != null, "x is needed")', { kind: 'assert', message: 'x is needed' }],
    ['substring("a", 5)', { kind: 'evaluation', message: 'begin 4, end 1, length 1' }],
  ])('should report a failure instead of a value when %s', (source, failure) => {
    expect(evaluate(source)).toMatchObject({ value: null, json: null, failure });
  });

  it('should round whole numbers beyond 2^53 to doubles and wrap at 2^63 when they are stored', () => {
    expect(evaluate('[9007199254740993, 2 ** 64]').json).toEqual([9007199254740992, 0]);
  });

  it('should keep a bigint exact when it comes as a variable', () => {
    expect(evaluate('string(x + 1)', { x: 9223372036854775807n }).json).toBe('9223372036854775808');
  });
});

describe('unary tests', () => {
  it.each([
    ['[1..5]', 3, true],
    ['not("a", "b")', 'a', false],
    ['? > limit and odd(?)', 7, true],
    ['-', null, true],
  ])('should test the input when the cell is %s', (cell, input, expected) => {
    // given
    const variables = new Map<string, unknown>([
      ['?', input],
      ['limit', 5],
    ]);
    // when
    const { json } = evaluateFeel(parseUnaryTests(cell), (name) => variables.get(name), CLOCK);
    // then
    expect(json).toBe(expected);
  });
});

describe('faulty expression', () => {
  it.each([
    ['x == 1', 3, 'write = once'],
    ['x && y', 2, 'write and'],
    ["'a'", 0, 'double quotes'],
    ['[1, 2', 5, 'close the bracket ['],
    ['f(1,)', 4, 'remove the comma'],
    ['金额 ＞ 5', 3, 'ASCII operators'],
    ['', 0, 'write an expression'],
    ['function(x) external {java: {class: "a", method signature: "b()"}}', 12, 'in FEEL'],
  ])('should be refused with position and hint when it is %s', (source, position, hint) => {
    // when
    const error = refusal(source);
    // then
    expect(error.position).toBe(position);
    expect(error.hint).toContain(hint);
  });
});

function refusal(source: string): FeelSyntaxError {
  try {
    parseFeel(source);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return error;
    throw error;
  }
  throw new Error(`Expected '${source}' to be refused`);
}
