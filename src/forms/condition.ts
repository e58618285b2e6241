import { evaluateFeel, type FeelClock, parseFeel } from '../engine/feel/feel';
import type { ConditionCheck } from './submission';

/**
 * Conditions of a form in FEEL, over the values of its fields; only a clear `true` hides a field.
 * The browser evaluates them with the same code.
 */
export function feelConditions(clock: FeelClock): ConditionCheck {
  return (expression, values) => evaluateFeel(parseFeel(expression), (name) => values[name], clock).json === true;
}

/** Why a condition cannot be evaluated, or undefined. */
export function conditionFault(expression: string): string | undefined {
  try {
    parseFeel(expression);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
