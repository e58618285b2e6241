import type { Evaluation } from '../scope';
import { FeelError, FeelFunction, type FeelValue } from '../values';

/** Gives undefined for arguments the function does not take. */
export type Body = (args: readonly FeelValue[], evaluation: Evaluation) => FeelValue | undefined;

/** One signature of a built-in function. */
export interface Signature {
  parameters: readonly string[];
  body: Body;
  variadic: boolean;
}

/** The functions of one group by name; of several signatures the first that fits the call counts. */
export type Group = Readonly<Record<string, readonly Signature[]>>;

export function signature(parameters: readonly string[], body: Body): Signature {
  return { parameters, body, variadic: false };
}

/** The last parameter collects further arguments; a single list stands for its items. */
export function variadic(parameters: readonly string[], body: Body): Signature {
  return { parameters, body, variadic: true };
}

/** All functions of the groups by name. */
export function define(groups: readonly Group[]): ReadonlyMap<string, readonly FeelFunction[]> {
  return new Map(groups.flatMap((group) => Object.entries(group).map(([name, all]) => [name, all.map(toFunction)])));
}

// helpers

function toFunction({ parameters, body, variadic }: Signature): FeelFunction {
  const invoke = (args: readonly FeelValue[], evaluation: Evaluation) => {
    const result = body(args, evaluation);
    return result === undefined ? illegal(args, evaluation) : result;
  };
  return new FeelFunction(parameters, invoke, variadic);
}

function illegal(args: readonly FeelValue[], evaluation: Evaluation): FeelError {
  return new FeelError(`Illegal arguments: ${args.map((value) => `'${evaluation.describe(value)}'`).join(', ')}`);
}
