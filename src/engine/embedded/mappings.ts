import type { Variables } from '../engine.port';
import type { GraphElement, Mapping } from '../model/graph';
import { elementOf } from '../model/graph';
import { evaluate } from './evaluate';
import type { ElementInstance } from './state';
import type { Step } from './step';
import { lookUp, propagate, setLocal } from './variables';

/** Gives an element its own variables; later mappings see the results of earlier ones. */
export function applyInputs(step: Step, element: GraphElement, instance: ElementInstance): void {
  if (element.inputs.length === 0) return;
  // An inner instance of a loop sees its item; everything else reads from outside.
  const from = instance.loopCounter === undefined ? instance.scopeKey : instance.key;
  setLocal(
    step,
    instance.key,
    map(step, element.inputs, (name) => lookUp(step.state, from, name), false),
  );
}

/**
 * Hands results out of an element. What happened brought variables: with output mappings they are local and only the
 * mappings leave; without, they all leave. Some events carry theirs as local variables instead.
 */
export function applyOutputs(step: Step, element: GraphElement, instance: ElementInstance): void {
  const brought = instance.triggers.find((trigger) => trigger.elementId === element.id)?.variables ?? {};
  const hasBrought = Object.keys(brought).length > 0;
  if (element.outputs.length > 0) {
    if (hasBrought) setLocal(step, instance.key, brought);
    const result = map(step, element.outputs, (name) => lookUp(step.state, instance.key, name), true);
    const to = instance.loopCounter === undefined ? instance.scopeKey : instance.key;
    propagate(step, to ?? instance.key, result);
    return;
  }
  if (hasBrought) propagate(step, instance.key, brought);
  else if (instance.scopeKey !== undefined && carriesVariables(step, element, instance)) {
    propagate(step, instance.scopeKey, instance.variables);
  }
}

/** Boundary events (but not of errors: SEMANTICS 3) and events behind an event-based gateway. */
function carriesVariables(step: Step, element: GraphElement, instance: ElementInstance): boolean {
  if (element.type === 'boundaryEvent') return element.event.kind !== 'error';
  if (element.type !== 'intermediateCatchEvent') return false;
  const graph = step.graphOf(instance);
  return element.incoming.some((id) => elementOf(graph, graph.flows[id]?.source ?? '').type === 'eventBasedGateway');
}

function map(step: Step, mappings: Mapping[], outside: (name: string) => unknown, merges: boolean): Variables {
  const result: Variables = {};
  for (const { source, target } of mappings) {
    const value = evaluate(
      step,
      source,
      (name) => (Object.hasOwn(result, name) ? result[name] : outside(name)),
      'IO_MAPPING_ERROR',
    );
    const [first = '', ...path] = target;
    const existing = Object.hasOwn(result, first) ? result[first] : merges ? outside(first) : undefined;
    result[first] = put(existing, path, value);
  }
  return result;
}

/** A dotted target changes one place of an object and keeps the rest. */
function put(existing: unknown, path: string[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const object =
    typeof existing === 'object' && existing !== null && !Array.isArray(existing)
      ? (existing as Record<string, unknown>)
      : {};
  return { ...object, [first]: put(Object.hasOwn(object, first) ? object[first] : undefined, rest, value) };
}
