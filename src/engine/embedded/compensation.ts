import type { EngineKey } from '../engine.port';
import { elementOf, type GraphElement } from '../model/graph';
import type { CompensationState, ElementInstance } from './state';
import type { Step } from './step';

/**
 * Remembers that an activity is complete and can be taken back. A sub-process with such activities inside is remembered
 * too, so that an event outside reaches them.
 */
export function offerCompensation(step: Step, element: GraphElement, instance: ElementInstance): void {
  if (instance.scopeKey === undefined || instance.compensatesFor !== undefined) return;
  const graph = step.graphOf(instance);
  const event = element.boundaries
    .map((id) => elementOf(graph, id))
    .find((boundary) => boundary.event.kind === 'compensation');
  const handlerId = instance.loopCounter === undefined ? event?.compensationHandler : undefined;
  const passesOn = offersIn(step, instance.key).length > 0;
  if (handlerId === undefined && !passesOn) return;
  step.emit({
    kind: 'compensation-offered',
    compensation: {
      key: step.key(),
      activityId: element.id,
      scopeKey: instance.scopeKey,
      instanceKey: instance.key,
      ...(handlerId === undefined ? {} : { handlerId }),
    },
  });
}

function offersIn(step: Step, scopeKey: EngineKey): CompensationState[] {
  return Object.values(step.state.compensations).filter((one) => one.scopeKey === scopeKey);
}

/** A scope that ends for good takes its offers with it. */
export function dropOffers(step: Step, scopeKey: EngineKey): void {
  for (const offer of offersIn(step, scopeKey)) {
    dropOffers(step, offer.instanceKey);
    step.emit({ kind: 'compensation-taken', key: offer.key });
  }
}

/** Starts the handlers a throw event asks for; gives their keys. From an event sub-process it reaches the scope around it too. */
export function compensate(step: Step, thrower: ElementInstance, activityId: string | undefined): EngineKey[] {
  const offers: CompensationState[] = [];
  for (
    let scope = step.find(thrower.scopeKey);
    scope;
    scope = scope.type === 'eventSubProcess' ? step.find(scope.scopeKey) : undefined
  ) {
    offers.push(...offersIn(step, scope.key));
  }
  const chosen = offers.filter((offer) => activityId === undefined || offer.activityId === activityId);
  return chosen.flatMap((offer) => start(step, thrower, offer));
}

function start(step: Step, thrower: ElementInstance, offer: CompensationState): EngineKey[] {
  const { scopeKey, definitionKey, processKey } = thrower;
  const inside = offersIn(step, offer.instanceKey).flatMap((inner) => start(step, thrower, inner));
  step.emit({ kind: 'compensation-taken', key: offer.key });
  if (offer.handlerId === undefined || scopeKey === undefined) return inside;
  const handler = elementOf(step.graphOf(thrower), offer.handlerId);
  passEvent(step, thrower, offer);
  const key = step.key();
  step.todo({
    kind: 'activate',
    element: {
      key,
      elementId: handler.id,
      type: handler.loop ? 'multiInstanceBody' : handler.type,
      definitionKey,
      processKey,
      scopeKey,
      compensatesFor: thrower.key,
    },
    tokens: 0,
    flows: [],
  });
  return [...inside, key];
}

/** The boundary event of the activity is passed on the way to its handler. */
function passEvent(step: Step, thrower: ElementInstance, offer: CompensationState): void {
  const graph = step.graphOf(thrower);
  const activity = elementOf(graph, offer.activityId);
  const elementId = activity.boundaries.find((id) => graph.elements[id]?.event.kind === 'compensation');
  const { scopeKey, definitionKey, processKey } = thrower;
  if (elementId === undefined || scopeKey === undefined) return;
  const key = step.key();
  const element = { key, elementId, type: 'boundaryEvent' as const, definitionKey, processKey, scopeKey };
  step.emit({ kind: 'activating', element, tokens: 0, flows: [] });
  for (const kind of ['activated', 'completing', 'completed'] as const) step.emit({ kind, key });
}
