import type { EngineKey } from '../engine.port';
import { evaluateFeel, FeelLimitError, type FeelExpression } from '../feel/feel';
import type { Expression } from '../model/graph';
import { Fault } from './fault';
import type { IncidentType } from './state';
import type { Step } from './step';
import { lookUp } from './variables';

/** The zone of `now()` and of dates without one. */
export const ENGINE_ZONE = 'UTC';

export type Lookup = (name: string) => unknown;

/** Values the engine knows by itself in some places, such as `numberOfInstances`. */
export function lookupFrom(step: Step, scopeKey: EngineKey | undefined, own: Record<string, unknown> = {}): Lookup {
  return (name) => (Object.hasOwn(own, name) ? own[name] : lookUp(step.state, scopeKey, name));
}

/** Evaluates an expression to JSON; a failure is an incident of the given type. */
export function evaluate(
  step: Step,
  expression: Expression,
  lookup: Lookup,
  type: IncidentType = 'EXTRACT_VALUE_ERROR',
): unknown {
  if (expression.kind === 'text') return expression.text;
  return evaluateSource(step, expression.feel, lookup, type).json ?? null;
}

function evaluateSource(
  step: Step,
  feel: FeelExpression,
  lookup: Lookup,
  type: IncidentType,
): ReturnType<typeof evaluateFeel> {
  let result: ReturnType<typeof evaluateFeel>;
  try {
    result = evaluateFeel(feel, lookup, { now: step.now, zone: ENGINE_ZONE });
  } catch (error) {
    if (error instanceof FeelLimitError)
      throw new Fault('LIMIT_EXCEEDED', `The expression '${feel.source}' takes too long: ${error.message}`);
    throw error;
  }
  if (result.failure !== undefined)
    throw new Fault(type, `The expression '${feel.source}' failed: ${result.failure.message}`);
  return result;
}

function wrong(expression: Expression, expected: string, found: unknown): Fault {
  const source = expression.kind === 'text' ? expression.text : `=${expression.feel.source}`;
  return new Fault(
    'EXTRACT_VALUE_ERROR',
    `Expected the expression '${source}' to give ${expected}, but it gives ${kindOf(found)}.`,
  );
}

export function evaluateString(step: Step, expression: Expression, lookup: Lookup): string {
  const value = evaluate(step, expression, lookup);
  if (typeof value !== 'string') throw wrong(expression, 'a string', value);
  return value;
}

export function evaluateBoolean(step: Step, expression: Expression, lookup: Lookup): boolean {
  const value = evaluate(step, expression, lookup);
  if (typeof value !== 'boolean') throw wrong(expression, 'a boolean', value);
  return value;
}

export function evaluateNumber(step: Step, expression: Expression, lookup: Lookup): number {
  const value = evaluate(step, expression, lookup);
  const number = typeof value === 'string' && expression.kind === 'text' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) throw wrong(expression, 'a number', value);
  return number;
}

export function evaluateList(step: Step, expression: Expression, lookup: Lookup): unknown[] {
  const value = evaluate(step, expression, lookup);
  if (!Array.isArray(value)) throw wrong(expression, 'a list', value);
  return value;
}

/** Fixed text is a list separated by commas. */
export function evaluateStrings(step: Step, expression: Expression, lookup: Lookup): string[] {
  if (expression.kind === 'text')
    return expression.text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const list = evaluateList(step, expression, lookup);
  if (!list.every((one) => typeof one === 'string')) throw wrong(expression, 'a list of strings', list);
  return list;
}

/** A correlation key: text, or a number written out without its fraction. */
export function evaluateKey(step: Step, expression: Expression, lookup: Lookup): string {
  const value = evaluate(step, expression, lookup);
  if (typeof value === 'number') return BigInt(Math.trunc(value)).toString();
  if (typeof value !== 'string') throw wrong(expression, 'a string or a number', value);
  return value;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
