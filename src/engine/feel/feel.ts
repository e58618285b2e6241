import { BUILTINS } from './builtins/builtins';
import { compile } from './compile/compile';
import type { Run } from './compile/run';
import { EvaluationFailure, FeelLimitError, FeelSyntaxError } from './errors';
import { toJson } from './json';
import { Budget } from './limits';
import { freeNames } from './syntax/free-names';
import { parse } from './syntax/parser';
import { Evaluation, INPUT, INPUT_SYMBOL } from './scope';
import { FeelError, type FeelValue, type Warning } from './values';

export { FeelLimitError, FeelSyntaxError } from './errors';
export type { FeelValue } from './values';

/** Time is data: the evaluator reads no clock of its own. */
export type FeelClock = { now: Date; zone: string };

/** A parsed expression: made once at deployment, evaluated any number of times. */
export interface FeelExpression {
  readonly source: string;
  /** Names that are looked up among the variables. A name that is only sometimes bound inside counts as free. */
  readonly names: ReadonlySet<string>;
}

export interface FeelResult {
  /** Null when the evaluation failed. */
  value: FeelValue;
  /** The value as Zeebe would store it in a variable. Whole numbers beyond 2^53 are rounded to doubles. */
  json: unknown;
  /** Why something became null, in order; the texts explain incidents. */
  warnings: string[];
  /** The same with their codes. */
  findings: readonly Warning[];
  /** The evaluation as a whole failed: `assert` was not fulfilled, or an operation has no result (`log(0)`). */
  failure?: { kind: 'evaluation' | 'assert'; message: string };
}

/** Reads an expression, without leading `=`. @throws FeelSyntaxError */
export function parseFeel(source: string): FeelExpression {
  return new ParsedExpression(source, 'expression');
}

/** Reads a cell of a decision table; its input value is the variable `?`. @throws FeelSyntaxError */
export function parseUnaryTests(source: string): FeelExpression {
  return new ParsedExpression(source, 'unary tests');
}

/**
 * Evaluates with the caller's variables: `variables` gives JSON, or undefined for a name that does not exist.
 * A fault in the data never throws, it gives null and warnings. @throws FeelLimitError when a limit is exhausted
 */
export function evaluateFeel(
  expression: FeelExpression,
  variables: (name: string) => unknown,
  clock: FeelClock,
): FeelResult {
  const { value, findings, failure } = evaluateValue(expression, variables, clock, new Budget());
  const warnings = findings.map(({ message }) => message);
  return { value, json: toJson(value, new Budget()), warnings, findings, ...(failure && { failure }) };
}

/** As evaluateFeel, but on a budget that several expressions share, and without the stored form. */
export function evaluateValue(
  expression: FeelExpression,
  variables: (name: string) => unknown,
  clock: FeelClock,
  budget: Budget,
): Pick<FeelResult, 'value' | 'findings' | 'failure'> {
  if (!(expression instanceof ParsedExpression)) {
    throw new TypeError('Expected an expression of parseFeel or parseUnaryTests');
  }
  const millis = clock.now.getTime();
  const second = Math.floor(millis / 1000);
  const now = { second, nano: (millis - second * 1000) * 1_000_000 };
  const read = expression.form === 'unary tests' ? withInput(variables) : variables;
  const evaluation = new Evaluation(now, clock.zone, read, BUILTINS, budget);
  const failed = (kind: 'evaluation' | 'assert', message: string) => {
    return { value: null, findings: evaluation.warnings, failure: { kind, message } };
  };
  try {
    const value = expression.run(evaluation.rootScope());
    if (evaluation.assertion !== undefined) return failed('assert', evaluation.assertion);
    if (value instanceof FeelError) return failed('evaluation', value.message);
    return { value, findings: evaluation.warnings };
  } catch (error) {
    if (error instanceof EvaluationFailure) return failed('evaluation', error.message);
    if (error instanceof RangeError) throw new FeelLimitError('it nests too deeply');
    throw error;
  }
}

class ParsedExpression implements FeelExpression {
  readonly names: ReadonlySet<string>;
  readonly run: Run;

  constructor(
    readonly source: string,
    readonly form: 'expression' | 'unary tests',
  ) {
    try {
      const node = parse(source, form);
      this.names = freeNames(node);
      this.run = compile(node);
    } catch (error) {
      // the stack of JavaScript is the last limit of a long chain of operators
      if (error instanceof RangeError) throw new FeelSyntaxError(source, 0, 'cut it into smaller expressions');
      if (error instanceof FeelLimitError) throw new FeelSyntaxError(source, 0, 'write shorter numbers');
      throw error;
    }
  }
}

// helpers

/** Tests find their input under the evaluator's own name; `?` is bound where a test uses it. */
function withInput(variables: (name: string) => unknown): (name: string) => unknown {
  return (name) => (name === INPUT ? variables(INPUT_SYMBOL) : name === INPUT_SYMBOL ? undefined : variables(name));
}
