import { Decimal } from '../decimal';
import type { Evaluation } from '../scope';
import { FeelError, FeelFunction, isList, type FeelList, type FeelValue } from '../values';

/** Operators give null for what could not be made; a fatal error passes. */
export function orNull(value: FeelValue): FeelValue {
  return value instanceof FeelError && !value.fatal ? null : value;
}

/** The number, or an error: the given one, or a warning about the wrong type. */
export function expectNumber(value: FeelValue, evaluation: Evaluation): Decimal | FeelError {
  return value instanceof Decimal ? value : unexpected('number', value, evaluation);
}

export function expectBoolean(value: FeelValue, evaluation: Evaluation): boolean | FeelError {
  return typeof value === 'boolean' ? value : unexpected('boolean', value, evaluation);
}

export function expectList(value: FeelValue, evaluation: Evaluation): FeelList | FeelError {
  return isList(value) ? value : unexpected('list', value, evaluation);
}

export function expectFunction(value: FeelFunction | FeelError, evaluation: Evaluation): FeelFunction | FeelError {
  return value instanceof FeelFunction ? value : unexpected('function', value, evaluation);
}

export function unexpected(type: string, value: FeelValue, evaluation: Evaluation): FeelError {
  if (value instanceof FeelError) return value;
  return evaluation.refuse('INVALID_TYPE', `Expected ${type} but found '${evaluation.describe(value)}'`);
}

/** Inside lists and contexts an error, fatal or not, replaces the whole. */
export function asPlainError(error: FeelError): FeelError {
  return error.fatal ? new FeelError(`fatal error("${error.message}")`) : error;
}
