import type { EngineKey, Variables } from '../engine.port';
import type { ElementInstance, InstanceState } from './state';
import type { Step } from './step';

/** The scopes a name is looked up in, innermost first, up to the process. */
export function scopesFrom(state: InstanceState, key: EngineKey | undefined): ElementInstance[] {
  const scopes: ElementInstance[] = [];
  for (
    let at = key === undefined ? undefined : state.elements[key];
    at;
    at = at.scopeKey === undefined ? undefined : state.elements[at.scopeKey]
  ) {
    scopes.push(at);
  }
  return scopes;
}

/** The value of a name as seen from a scope; undefined when there is no such variable (null is a value). */
export function lookUp(state: InstanceState, key: EngineKey | undefined, name: string): unknown {
  return scopesFrom(state, key).find((scope) => Object.hasOwn(scope.variables, name))?.variables[name];
}

/** Every variable that can be seen from a scope. */
export function visibleVariables(state: InstanceState, key: EngineKey): Variables {
  return Object.assign(
    {},
    ...scopesFrom(state, key)
      .reverse()
      .map((scope) => scope.variables),
  ) as Variables;
}

/** Sets variables in exactly this scope. */
export function setLocal(step: Step, key: EngineKey, values: Variables): void {
  if (Object.keys(values).length > 0) step.emit({ kind: 'variables-set', scopeKey: key, values });
}

/**
 * Hands values up from a scope: the first scope that has a variable of the name with **another** value takes it, and what
 * nobody takes lands in the process. An equal value is no update and climbs on (observed on Zeebe, SEMANTICS 2).
 */
export function propagate(step: Step, from: EngineKey, values: Variables): void {
  const rest = new Map(Object.entries(values));
  const scopes = scopesFrom(step.state, from);
  const root = scopes.pop();
  for (const scope of scopes) {
    const taken: Variables = {};
    for (const [name, value] of rest) {
      if (Object.hasOwn(scope.variables, name) && !sameValue(scope.variables[name], value)) {
        taken[name] = value;
        rest.delete(name);
      }
    }
    setLocal(step, scope.key, taken);
  }
  if (root) setLocal(step, root.key, Object.fromEntries(rest));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
