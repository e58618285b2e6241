import type { EngineKey, Variables } from '../../engine.port';
import { elementOf, type GraphElement, type ProcessGraph } from '../../model/graph';
import type { ActivateInstruction } from '../command';
import { ChangeRefused, VariablesRefused } from '../../engine.errors';
import { Fault } from '../fault';
import { enter } from '../lifecycle';
import { scopesFrom, setLocal } from '../variables';
import type { ElementInstance } from '../state';
import type { Step } from '../step';
import { boundariesOf, eventStartsOf, subscribe } from '../subscriptions';

/** Where an activation has to go: the innermost active scope, and the scopes to open below it. */
interface Place {
  element: GraphElement;
  scope: ElementInstance;
  toOpen: GraphElement[];
}

/**
 * Puts new tokens at elements of a running process. Scopes on the way that are not active are opened without their start
 * event and without their input mappings (SEMANTICS 7). `leaving` are scopes about to end: whoever needs one is refused.
 * The tokens are queued; gives the scopes that wait for them.
 */
export function activateInside(
  step: Step,
  processKey: EngineKey,
  instructions: ActivateInstruction[],
  leaving: Set<EngineKey>,
): Set<EngineKey> {
  const needed = new Set<EngineKey>();
  const process = step.find(processKey);
  if (!process) return needed;
  instructions.forEach((instruction) => checkActivation(step, process, instruction));
  for (const instruction of instructions) {
    const place = findPlace(step, process, instruction, leaving);
    const local = (elementId: string): Variables =>
      Object.assign(
        {},
        ...(instruction.variables ?? []).filter((one) => one.scopeElementId === elementId).map((one) => one.values),
      ) as Variables;
    for (const one of instruction.variables ?? []) {
      if (one.scopeElementId === undefined) setLocal(step, processKey, one.values);
    }
    for (const active of scopesFrom(step.state, place.scope.key)) setLocal(step, active.key, local(active.elementId));
    // From here on the path goes its normal way, whatever interrupted the scope.
    if (place.scope.interruptedBy !== undefined) step.emit({ kind: 'resumed', key: place.scope.key });
    const scope = place.toOpen.reduce(
      (outer, element) => openScope(step, outer, element, local(element.id)),
      place.scope,
    );
    for (const one of scopesFrom(step.state, scope.key)) needed.add(one.key);
    enter(step, scope, place.element, { variables: local(place.element.id), forced: true });
  }
  if (process.openedFromInside) subscribeOrRefuse(step, process, eventStartsOf(step, step.elementOf(process), process));
  return needed;
}

/** Refusals that do not depend on what is active; made for all instructions before anything is changed. */
export function checkActivation(step: Step, process: ElementInstance, instruction: ActivateInstruction): void {
  const graph = step.graphOf(process);
  const element = graph.elements[instruction.elementId];
  const refuse = (reason: string): never => {
    throw new ChangeRefused('invalid-input', `the element '${instruction.elementId}' ${reason}`);
  };
  if (!element || element.type === 'process') return refuse('does not exist in the process');
  if (element.type === 'startEvent' || element.type === 'boundaryEvent')
    refuse(`is a ${element.type}, which cannot be activated`);
  if (isBehindEventGateway(graph, element))
    refuse('stands behind an event-based gateway and cannot be activated alone');
  const around = scopesAround(graph, element).map((scope) => scope.id);
  for (const { scopeElementId } of instruction.variables ?? []) {
    if (
      scopeElementId !== undefined &&
      scopeElementId !== element.id &&
      scopeElementId !== graph.processId &&
      !around.includes(scopeElementId)
    ) {
      throw new VariablesRefused(`'${scopeElementId}' is no scope of '${element.id}'`);
    }
  }
}

function isBehindEventGateway(graph: ProcessGraph, element: GraphElement): boolean {
  return element.incoming.some((id) => graph.elements[graph.flows[id]?.source ?? '']?.type === 'eventBasedGateway');
}

/** Enclosing sub-processes, outermost first, without the process. */
function scopesAround(graph: ProcessGraph, element: GraphElement): GraphElement[] {
  const scopes: GraphElement[] = [];
  for (let id = element.scope; id !== undefined && id !== graph.processId; id = elementOf(graph, id).scope)
    scopes.unshift(elementOf(graph, id));
  return scopes;
}

function findPlace(
  step: Step,
  process: ElementInstance,
  instruction: ActivateInstruction,
  leaving: Set<EngineKey>,
): Place {
  const graph = step.graphOf(process);
  const element = elementOf(graph, instruction.elementId);
  const scopes = scopesAround(graph, element);
  const ancestor =
    instruction.ancestorKey === undefined ? undefined : ancestorOf(step, process, instruction.ancestorKey, scopes);
  let scope = ancestor ?? process;
  let depth = ancestor ? scopes.findIndex((one) => one.id === ancestor.elementId) + 1 : 0;
  // Below a chosen ancestor everything is opened anew; otherwise active scopes are used.
  for (; !ancestor && depth < scopes.length; depth += 1) {
    const next = scopes[depth];
    const active = Object.values(step.state.elements).filter(
      (one) =>
        one.elementId === next?.id &&
        one.type !== 'multiInstanceBody' &&
        one.phase === 'activated' &&
        isWithin(step, one, scope),
    );
    if (active.length > 1) {
      throw new ChangeRefused(
        'invalid-input',
        `'${next?.id}' is active ${active.length} times, and the activation of '${element.id}' does not say in which`,
      );
    }
    if (!active[0]) break;
    scope = active[0];
  }
  if (isLeaving(step, scope, leaving)) {
    throw new ChangeRefused(
      'invalid-input',
      `'${element.id}' needs the scope '${scope.elementId}', which is to be terminated`,
    );
  }
  const toOpen = scopes.slice(depth);
  const loop = toOpen.find((one) => one.loop);
  if (loop)
    throw new ChangeRefused(
      'invalid-input',
      `'${element.id}' stands inside the multi-instance '${loop.id}', which is not active`,
    );
  return { element, scope, toOpen };
}

function ancestorOf(step: Step, process: ElementInstance, key: EngineKey, scopes: GraphElement[]): ElementInstance {
  const ancestor = step.find(key);
  if (!ancestor || ancestor.processKey !== process.key) {
    throw new ChangeRefused('invalid-input', `the ancestor ${key} is no active element instance of the process`);
  }
  if (ancestor.type === 'multiInstanceBody') {
    throw new ChangeRefused('invalid-input', `the ancestor ${key} is a multi-instance, to which nothing can be added`);
  }
  if (ancestor.key !== process.key && !scopes.some((scope) => scope.id === ancestor.elementId)) {
    throw new ChangeRefused('invalid-input', `the ancestor ${key} is no scope of the activated element`);
  }
  return ancestor;
}

function isWithin(step: Step, instance: ElementInstance, scope: ElementInstance): boolean {
  return scopesFrom(step.state, instance.scopeKey).some((one) => one.key === scope.key);
}

function isLeaving(step: Step, instance: ElementInstance, leaving: Set<EngineKey>): boolean {
  return scopesFrom(step.state, instance.key).some((one) => leaving.has(one.key));
}

function openScope(step: Step, outer: ElementInstance, element: GraphElement, variables: Variables): ElementInstance {
  const key = step.key();
  const { definitionKey, processKey } = outer;
  step.emit({
    kind: 'activating',
    element: {
      key,
      elementId: element.id,
      type: element.type,
      definitionKey,
      processKey,
      scopeKey: outer.key,
      openedFromInside: true,
    },
    tokens: 0,
    flows: [],
  });
  setLocal(step, key, variables);
  const opened = step.find(key);
  if (!opened) throw new Error(`Expected the scope ${element.id} to be open.`);
  subscribeOrRefuse(step, opened, [...boundariesOf(step, element, opened), ...eventStartsOf(step, element, opened)]);
  step.emit({ kind: 'activated', key });
  return opened;
}

function subscribeOrRefuse(step: Step, scope: ElementInstance, events: GraphElement[]): void {
  try {
    subscribe(step, scope, events);
  } catch (error) {
    if (error instanceof Fault)
      throw new ChangeRefused('invalid-input', `the events of '${scope.elementId}' cannot be opened: ${error.message}`);
    throw error;
  }
}
