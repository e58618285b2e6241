import { readFileSync } from 'node:fs';
import { Decimal } from '../../src/engine/feel/decimal';
import {
  evaluateFeel,
  FeelLimitError,
  FeelSyntaxError,
  parseUnaryTests,
  type FeelExpression,
} from '../../src/engine/feel/feel';
import { toJson } from '../../src/engine/feel/json';
import { Budget } from '../../src/engine/feel/limits';
import { parseModelText } from '../../src/engine/feel/model-text';
import {
  DateValue,
  DayDuration,
  LocalDateTime,
  MonthDuration,
  ZonedDateTime,
} from '../../src/engine/feel/temporal/values';
import { FeelContext, isList, type FeelValue } from '../../src/engine/feel/values';

/** A number of the file as it is spelled: `1.0` and 9223372036854775807 survive reading. */
class Spelled {
  constructor(readonly text: string) {}
}

interface Expectation {
  result: unknown;
  type: string;
  failureKind?: 'parse' | 'evaluation' | 'assert' | null;
  warnings: string[];
}

export interface Vector extends Expectation {
  id: string;
  group: string;
  expression: string;
  kind?: 'unary';
  input?: unknown;
  context?: Record<string, unknown>;
  differs?: { '8.8'?: Partial<Expectation> };
}

export interface VectorFile {
  clock: string;
  timeZone: string;
  vectors: Vector[];
}

export interface Verdict {
  vector: Vector;
  passed: boolean;
  /** Expected and found, in short. */
  explanation: string;
}

export function readVectors(file: string): VectorFile {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const [first, ...rest] = lines.map(parseSpelled) as [Record<string, unknown>, ...unknown[]];
  const header = first['header'] === true ? first : {};
  return {
    clock: (header['clock'] as string | undefined) ?? '2026-03-02T09:30:00+08:00',
    timeZone: (header['timeZone'] as string | undefined) ?? 'Asia/Shanghai',
    vectors: (first['header'] === true ? rest : [first, ...rest]) as Vector[],
  };
}

/** Evaluates one vector; what Zeebe 8.8 gives counts. */
export function check(vector: Vector, { clock, timeZone }: VectorFile): Verdict {
  const expected: Expectation = { ...vector, ...vector.differs?.['8.8'] };
  let found: Expectation;
  try {
    found = evaluate(vector, { now: new Date(clock), zone: timeZone });
  } catch (error) {
    return { vector, passed: false, explanation: `expected ${describe(expected)}, but it broke: ${String(error)}` };
  }
  const passed =
    (expected.failureKind ?? null) === (found.failureKind ?? null) &&
    expected.type === found.type &&
    equalJson(expected.result, found.result) &&
    (expected.result !== null || sameSet(expected.warnings ?? [], found.warnings));
  return { vector, passed, explanation: `expected ${describe(expected)}, found ${describe(found)}` };
}

// helpers

function evaluate(vector: Vector, clock: { now: Date; zone: string }): Expectation {
  const nothing = { result: null, type: 'NULL', warnings: [] };
  let expression: FeelExpression;
  try {
    if (vector.kind === 'unary') expression = parseUnaryTests(vector.expression);
    else {
      const text = parseModelText(vector.expression);
      if ('value' in text)
        return { ...nothing, result: text.value, type: typeof text.value === 'string' ? 'STRING' : 'NUMBER' };
      expression = text.expression;
    }
  } catch (error) {
    if (error instanceof FeelSyntaxError) return { ...nothing, failureKind: 'parse' };
    throw error;
  }
  const variables = new Map(Object.entries({ ...vector.context, ...('input' in vector ? { '?': vector.input } : {}) }));
  try {
    const { value, findings, failure } = evaluateFeel(expression, (name) => toVariable(variables.get(name)), clock);
    return {
      result: toJson(value, new Budget(), 'bigint'),
      type: typeOf(value),
      failureKind: failure?.kind,
      warnings: findings.map(({ code }) => code),
    };
  } catch (error) {
    if (error instanceof FeelLimitError)
      return { ...nothing, failureKind: 'evaluation', warnings: [`LIMIT: ${error.message}`] };
    throw error;
  }
}

/** As a variable comes from MessagePack: whole numbers as 64-bit integers, others as doubles. */
function toVariable(value: unknown): unknown {
  if (value instanceof Spelled)
    return /^-?\d+$/.test(value.text) ? BigInt(value.text) : Decimal.ofDouble(Number(value.text));
  if (Array.isArray(value)) return value.map(toVariable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toVariable(entry)]));
}

function typeOf(value: FeelValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (typeof value === 'string') return 'STRING';
  if (value instanceof Decimal) return 'NUMBER';
  if (isList(value)) return 'ARRAY';
  if (value instanceof FeelContext) return 'OBJECT';
  if (value instanceof DateValue) return 'DATE';
  if (value instanceof LocalDateTime || value instanceof ZonedDateTime) return 'DATE_TIME';
  if (value instanceof DayDuration) return 'DURATION';
  return value instanceof MonthDuration ? 'PERIOD' : 'UNKNOWN';
}

function equalJson(expected: unknown, found: unknown): boolean {
  if (expected instanceof Spelled) {
    if (/^-?\d+$/.test(expected.text))
      return (typeof found === 'number' && Number.isSafeInteger(found)) || typeof found === 'bigint'
        ? BigInt(found) === BigInt(expected.text)
        : false;
    return typeof found === 'bigint' ? Number(found) === Number(expected.text) : found === Number(expected.text);
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) &&
      expected.length === found.length &&
      expected.every((item, index) => equalJson(item, found[index]))
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
    const [left, right] = [Object.entries(expected), new Map(Object.entries(found))];
    return (
      left.length === right.size && left.every(([key, value]) => right.has(key) && equalJson(value, right.get(key)))
    );
  }
  return expected === found;
}

function sameSet(left: string[], right: string[]): boolean {
  const [a, b] = [new Set(left), new Set(right)];
  return a.size === b.size && [...a].every((code) => b.has(code));
}

function describe({ failureKind, type, result, warnings }: Expectation): string {
  if (failureKind) return `failure ${failureKind}`;
  const text = JSON.stringify(result, (_, value: unknown) =>
    value instanceof Spelled ? value.text : typeof value === 'bigint' ? String(value) : value,
  );
  return `${type} ${text}${result === null ? ` [${[...new Set(warnings ?? [])].join(' ')}]` : ''}`;
}

/** JSON.parse that keeps the spelling of numbers: each becomes a tagged text first. */
function parseSpelled(line: string): unknown {
  const tagged = line.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : `{"\\u0000number":"${token}"}`,
  );
  return JSON.parse(tagged, (_, value: unknown) => {
    const text = typeof value === 'object' && value !== null && '\0number' in value ? value['\0number'] : undefined;
    return typeof text === 'string' ? new Spelled(text) : value;
  });
}
