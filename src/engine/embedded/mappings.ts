import type { Variables } from '../engine.port';
import type { Expression, GraphElement, Mapping } from '../model/graph';
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
  return build(step, targetsOf(mappings), outside, merges ? outside : () => undefined);
}

/**
 * As Zeebe does it, all mappings are one context: a target given twice stands where it was first and has what it got last, and
 * targets inside one object are put together before anybody sees the object.
 */
interface Target {
  source?: Expression;
  inside: Targets;
}
type Targets = Map<string, Target>;

/** Mappings belong to a graph and never change. */
const known = new WeakMap<Mapping[], Targets>();

function targetsOf(mappings: Mapping[]): Targets {
  const found = known.get(mappings);
  if (found) return found;
  const targets: Targets = new Map();
  for (const { source, target } of mappings) {
    let level = targets;
    for (const [depth, name] of target.entries()) {
      const isLast = depth === target.length - 1;
      const next: Target = isLast ? { source, inside: new Map() } : { inside: level.get(name)?.inside ?? new Map() };
      level.set(name, next);
      level = next.inside;
    }
  }
  known.set(mappings, targets);
  return targets;
}

/** `existing` is what an object is merged into; what is there and is no object becomes null. */
function build(
  step: Step,
  targets: Targets,
  outside: (name: string) => unknown,
  existing: (name: string) => unknown,
): Variables {
  const result: Variables = {};
  const lookup = (name: string): unknown => (Object.hasOwn(result, name) ? result[name] : outside(name));
  for (const [name, { source, inside }] of targets) {
    if (source) {
      result[name] = evaluate(step, source, lookup, 'IO_MAPPING_ERROR');
      continue;
    }
    const there = existing(name) ?? {};
    const kept = typeof there === 'object' && !Array.isArray(there) ? (there as Variables) : undefined;
    result[name] = kept
      ? { ...kept, ...build(step, inside, lookup, (part) => (Object.hasOwn(kept, part) ? kept[part] : undefined)) }
      : null;
  }
  return result;
}
