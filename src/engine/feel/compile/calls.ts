import type { Evaluation, Scope } from '../scope';
import type { Arguments, Node } from '../syntax/ast';
import { FeelContext, FeelError, FeelFunction, isList, type FeelValue } from '../values';
import type { Compile, Run } from './run';
import { expectFunction, orNull, unexpected } from './errors-as-values';

/** `name(…)`: an error of the function becomes null and a warning; an unfulfilled `assert` fails the evaluation. */
export function compileCall(name: string, args: Arguments, compile: Compile): Run {
  const call = compileArguments(args, compile);
  return (scope) => {
    const { evaluation } = scope;
    const candidate = scope.findFunction(name, call.fits) ?? missing(name, args, evaluation);
    const target = expectFunction(candidate, evaluation);
    if (target instanceof FeelError) return orNull(target);
    const result = call.invoke(target, scope);
    if (!(result instanceof FeelError) || result.fatal) return result;
    if (name === 'assert') evaluation.warn('ASSERT_FAILURE', result.message);
    else evaluation.warn('FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${name}': ${result.message}`);
    return null;
  };
}

/** `context.name(…)`: its errors are not caught here. */
export function compileMethodCall(targetNode: Node, name: string, args: Arguments, compile: Compile): Run {
  const target = compile(targetNode);
  const call = compileArguments(args, compile);
  return (scope) => {
    const { evaluation } = scope;
    const context = target(scope);
    if (!(context instanceof FeelContext)) return unexpected('context', context, evaluation);
    const candidate = context.functions.get(name)?.find(call.fits) ?? missing(name, args, evaluation);
    const method = expectFunction(candidate, evaluation);
    return method instanceof FeelError ? method : call.invoke(method, scope);
  };
}

/** A function sees the names around its definition, not those around its call. */
export function compileFunction(parameters: readonly string[], bodyNode: Node, compile: Compile): Run {
  const body = compile(bodyNode);
  return (scope) =>
    new FeelFunction(parameters, (args) =>
      body(scope.withVariables(new Map(parameters.map((name, index) => [name, args[index] ?? null])))),
    );
}

// helpers

interface CompiledArguments {
  fits(candidate: FeelFunction): boolean;
  invoke(target: FeelFunction, scope: Scope): FeelValue;
}

function compileArguments(args: Arguments, compile: Compile): CompiledArguments {
  return 'named' in args ? compileNamed(args.named, compile) : compilePositional(args.positional, compile);
}

function compilePositional(nodes: readonly Node[], compile: Compile): CompiledArguments {
  const runs = nodes.map(compile);
  return {
    fits: ({ parameters, variadic }) =>
      parameters.length === runs.length || (variadic && parameters.length < runs.length),
    invoke(target, scope) {
      const values = runs.map((run) => run(scope));
      if (!target.variadic) return invoke(target, values, scope);
      const fixed = target.parameters.length - 1;
      const rest = values.slice(fixed);
      const [only] = rest;
      const collected = fixed === 0 && rest.length === 1 && isList(only!) ? only : rest;
      return invoke(target, [...values.slice(0, fixed), collected], scope);
    },
  };
}

/** A parameter that is not named is null. */
function compileNamed(nodes: ReadonlyMap<string, Node>, compile: Compile): CompiledArguments {
  const runs = new Map([...nodes].map(([name, node]) => [name, compile(node)]));
  return {
    fits: ({ parameters }) => [...runs.keys()].every((name) => parameters.includes(name)),
    invoke: (target, scope) =>
      invoke(
        target,
        target.parameters.map((name) => runs.get(name)?.(scope) ?? null),
        scope,
      ),
  };
}

function invoke(target: FeelFunction, args: readonly FeelValue[], { evaluation }: Scope): FeelValue {
  const fatal = args.find((value) => value instanceof FeelError && value.fatal);
  const error = fatal ?? args.find((value) => value instanceof FeelError);
  return error ?? target.invoke(args, evaluation);
}

function missing(name: string, args: Arguments, evaluation: Evaluation): FeelError {
  const given =
    'named' in args ? `parameters: ${[...args.named.keys()].join(',')}` : `${args.positional.length} parameters`;
  return evaluation.refuse('NO_FUNCTION_FOUND', `No function found with name '${name}' and ${given}`);
}
