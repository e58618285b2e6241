import type { Decimal } from './decimal';
import type { Evaluation } from './scope';
import type { Temporal } from './temporal/values';

/** Every value of FEEL. Plain null, booleans and strings stand for themselves. */
export type FeelValue =
  null | boolean | string | Decimal | FeelList | FeelContext | FeelRange | FeelFunction | FeelError | Temporal;

export type FeelList = readonly FeelValue[];

/** Entries in their order. Functions live beside the entries: they can be called, but are neither read nor stored. */
export class FeelContext {
  constructor(
    readonly entries: ReadonlyMap<string, FeelValue>,
    readonly functions: ReadonlyMap<string, readonly FeelFunction[]> = new Map(),
    /** Made by a function (`context put`): equal by content in `list contains`; others are the same only to themselves. */
    readonly comparable = false,
  ) {}
}

export interface RangeEnd {
  value: FeelValue;
  closed: boolean;
}

export class FeelRange {
  constructor(
    readonly start: RangeEnd,
    readonly end: RangeEnd,
  ) {}
}

/** A function value; `invoke` gets exactly as many arguments as there are parameters. */
export class FeelFunction {
  constructor(
    readonly parameters: readonly string[],
    readonly invoke: (args: readonly FeelValue[], evaluation: Evaluation) => FeelValue,
    /** The last parameter collects all further arguments in one list. */
    readonly variadic = false,
  ) {}
}

/**
 * A value that could not be made. Most operators turn it into null; where none does, the whole evaluation fails.
 * `fatal` passes through operators too: `?` outside of a unary test.
 */
export class FeelError {
  constructor(
    readonly message: string,
    readonly fatal = false,
  ) {}
}

/** Codes of warnings, as Zeebe names them. */
export type WarningCode =
  | 'NO_VARIABLE_FOUND'
  | 'NO_CONTEXT_ENTRY_FOUND'
  | 'NO_PROPERTY_FOUND'
  | 'NOT_COMPARABLE'
  | 'INVALID_TYPE'
  | 'NO_FUNCTION_FOUND'
  | 'FUNCTION_INVOCATION_FAILURE'
  | 'ASSERT_FAILURE';

export interface Warning {
  code: WarningCode;
  message: string;
}

export function isList(value: FeelValue): value is FeelList {
  return Array.isArray(value);
}
