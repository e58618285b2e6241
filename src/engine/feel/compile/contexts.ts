import type { Evaluation, Scope } from '../scope';
import type { Node } from '../syntax/ast';
import { propertiesOf } from '../temporal/properties';
import { isTemporal } from '../types';
import { FeelContext, FeelError, FeelFunction, isList, type FeelValue } from '../values';
import type { Compile, Run } from './run';
import { asPlainError } from './errors-as-values';

export function compileList(itemNodes: readonly Node[], compile: Compile): Run {
  const items = itemNodes.map(compile);
  return (scope) => {
    const values: FeelValue[] = [];
    for (const item of items) {
      const value = item(scope);
      if (value instanceof FeelError) return asPlainError(value);
      values.push(value);
    }
    return values;
  };
}

/** Each entry sees the ones before it. */
export function compileContext(entryNodes: readonly (readonly [string, Node])[], compile: Compile): Run {
  const compiled = entryNodes.map(([key, node]) => [key, compile(node)] as const);
  return (scope) => {
    const entries = new Map<string, FeelValue>();
    const functions = new Map<string, FeelFunction[]>();
    const context = new FeelContext(entries, functions);
    const inner = scope.withContext(context);
    for (const [key, run] of compiled) {
      const value = run(inner);
      if (value instanceof FeelError) return asPlainError(value);
      if (value instanceof FeelFunction) functions.set(key, [...(functions.get(key) ?? []), value]);
      else entries.set(key, value);
    }
    return context;
  };
}

export function compileReference(names: readonly string[]): Run {
  const [name, ...keys] = names as readonly [string, ...string[]];
  return (scope: Scope) => {
    const { evaluation } = scope;
    const value = scope.variable(name);
    if (value === undefined || (value instanceof FeelError && !value.fatal)) {
      evaluation.warn('NO_VARIABLE_FOUND', `No variable found with name '${name}'`);
      return null;
    }
    return keys.reduce((current, key) => readPath(current, key, evaluation), value);
  };
}

export function compilePath(valueNode: Node, key: string, compile: Compile): Run {
  const value = compile(valueNode);
  return (scope) => readPath(value(scope), key, scope.evaluation);
}

// helpers

/** An entry of a context, a property of a temporal value; over a list, of each item. */
function readPath(value: FeelValue, key: string, evaluation: Evaluation): FeelValue {
  if (value instanceof FeelError) return value;
  if (isList(value)) {
    evaluation.budget.spend(value.length);
    return value.map((item) => readPath(item, key, evaluation));
  }
  if (value instanceof FeelContext) {
    const entry = value.entries.get(key);
    if (entry !== undefined) return entry;
    evaluation.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. ${describeKeys(value)}`);
    return null;
  }
  if (value === null) {
    evaluation.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. The context is null`);
    return null;
  }
  const properties = isTemporal(value) ? propertiesOf(value) : new Map<string, FeelValue>();
  const property = properties.get(key);
  if (property !== undefined) return property;
  const known = [...properties.keys()].map((name) => `'${name}'`).join(', ');
  evaluation.warn(
    'NO_PROPERTY_FOUND',
    `No property found with name '${key}' of value '${evaluation.describe(value)}'. Available properties: ${known}`,
  );
  return null;
}

function describeKeys(context: FeelContext): string {
  const keys = [...context.entries.keys()].slice(0, 50);
  return keys.length === 0 ? 'The context is empty' : `Available keys: ${keys.map((key) => `'${key}'`).join(', ')}`;
}
