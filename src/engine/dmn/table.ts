import { isSame } from '../feel/compare';
import { Decimal } from '../feel/decimal';
import type { Budget } from '../feel/limits';
import { describeValue } from '../feel/text';
import { FeelContext, type FeelValue } from '../feel/values';
import { DecisionFailure } from './failure';
import type { DecisionTable, TableOutput, TableRule } from './model';

/** Evaluates an expression of the table; with an input, a test of it. */
export type Evaluate = (expression: NonNullable<TableRule['tests'][number]>, input?: FeelValue) => FeelValue;

/** The results of one rule, in the order of the outputs. */
type Row = readonly FeelValue[];

/** Compares inputs with rules and combines the matching ones by hit policy. @throws DecisionFailure */
export function evaluateTable(table: DecisionTable, evaluate: Evaluate, budget: Budget): FeelValue {
  const inputs = table.inputs.map((input) => evaluate(input));
  const matches = (rule: TableRule) =>
    rule.tests.every((test, index) => test === undefined || passes(evaluate(test, inputs[index]!)));
  const matching = table.rules.filter(matches);
  if (matching.length === 0) return fallback(table.outputs, evaluate);
  const applied = table.hitPolicy === 'FIRST' ? matching.slice(0, 1) : matching;
  const rows = applied.map(({ results }) => results.map((result) => evaluate(result)));
  return combine(table, rows, budget);
}

// helpers

function passes(result: FeelValue): boolean {
  if (typeof result === 'boolean' || result === null) return result === true;
  throw new DecisionFailure(`input entry must return true, false, or null, but found '${describeValue(result)}'`);
}

/** The default outputs; null when there are none. */
function fallback(outputs: readonly TableOutput[], evaluate: Evaluate): FeelValue {
  const given = outputs.filter((output) => output.fallback);
  if (given.length === 0) return null;
  return toResult(
    given,
    given.map((output) => evaluate(output.fallback!)),
  );
}

function combine(table: DecisionTable, rows: readonly Row[], budget: Budget): FeelValue {
  const { hitPolicy, outputs } = table;
  const one = (row: Row) => toResult(outputs, row);
  switch (hitPolicy) {
    case 'FIRST':
      return one(rows[0]!);
    case 'UNIQUE':
      if (rows.length === 1) return one(rows[0]!);
      throw new DecisionFailure(
        `multiple values aren't allowed for UNIQUE hit policy. found: '${describeValue(rows.map(one))}'`,
      );
    case 'ANY':
      if (rows.every((row) => isSame(row, rows[0]!, budget))) return one(rows[0]!);
      throw new DecisionFailure(
        `different values aren't allowed for ANY hit policy. found: '${describeValue(rows.map(one))}'`,
      );
    case 'PRIORITY':
      return one(byPriority(rows, outputs)[0]!);
    case 'OUTPUT ORDER':
      return byPriority(rows, outputs).map(one);
    case 'RULE ORDER':
      return rows.map(one);
    case 'COLLECT':
      return collect(table, rows);
  }
}

function collect({ aggregation, outputs }: DecisionTable, rows: readonly Row[]): FeelValue {
  if (aggregation === undefined) return rows.map((row) => toResult(outputs, row));
  if (aggregation === 'COUNT') return Decimal.of(rows.length);
  const numbers = rows.map(([value]) => expectNumber(value!));
  switch (aggregation) {
    case 'SUM':
      return numbers.reduce((sum, number) => sum.plus(number), Decimal.ZERO);
    case 'MIN':
      return numbers.reduce((least, number) => (least.compare(number) <= 0 ? least : number));
    case 'MAX':
      return numbers.reduce((most, number) => (most.compare(number) >= 0 ? most : number));
  }
}

function expectNumber(value: FeelValue): Decimal {
  if (value instanceof Decimal) return value;
  throw new DecisionFailure(`expected number but found '${describeValue(value)}'`);
}

/** One output stands for itself, several become a context. */
function toResult(outputs: readonly TableOutput[], row: Row): FeelValue {
  if (outputs.length === 1) return row[0]!;
  return new FeelContext(new Map(outputs.map(({ name }, index) => [name, row[index]!])), undefined, true);
}

/**
 * Rows with the most important listed output first, unlisted ones last. As in Zeebe the places in the list are compared
 * as texts, so that of more than ten values the eleventh comes before the third.
 */
function byPriority(rows: readonly Row[], outputs: readonly TableOutput[]): Row[] {
  const keyOf = (row: Row) => row.map((value, index) => priority(value, outputs[index]!.values)).join('');
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}

function priority(value: FeelValue, listed: readonly string[]): string {
  const text = typeof value === 'string' || value instanceof Decimal ? String(value) : undefined;
  const place = text === undefined ? -1 : listed.lastIndexOf(text);
  return place < 0 ? '_' : String(place);
}
