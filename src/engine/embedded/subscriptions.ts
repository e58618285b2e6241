import type { EngineKey } from '../engine.port';
import { elementOf, flowOf, type GraphElement } from '../model/graph';
import { evaluate, evaluateKey, evaluateString, lookupFrom } from './evaluate';
import { Fault } from './fault';
import type { ElementInstance } from './state';
import type { StateEvent } from './state-event';
import type { Step } from './step';
import { planTimer } from '../model/timer-text';

/**
 * Opens what an element instance waits for. All expressions are evaluated before anything is opened, so that a wrong one
 * leaves nothing half open behind its incident.
 */
export function subscribe(step: Step, instance: ElementInstance, targets: GraphElement[]): void {
  const planned = targets.flatMap((target) => plan(step, instance, target));
  planned.forEach((event) => step.emit(event));
}

/** The events an activity waits for beside its work; inner instances of a loop leave that to the body. */
export function boundariesOf(step: Step, element: GraphElement, instance: ElementInstance): GraphElement[] {
  if (instance.loopCounter !== undefined) return [];
  return elementsOf(step, instance, element.boundaries);
}

/** The start events of the event sub-processes of a scope. */
export function eventStartsOf(step: Step, element: GraphElement, instance: ElementInstance): GraphElement[] {
  const eventSubProcesses = elementsOf(step, instance, element.eventSubProcesses);
  return eventSubProcesses.flatMap((one) => elementsOf(step, instance, one.starts));
}

/** The catch events behind an event-based gateway. */
export function eventsBehind(step: Step, gateway: GraphElement, instance: ElementInstance): GraphElement[] {
  const graph = step.graphOf(instance);
  return gateway.outgoing.map((id) => elementOf(graph, flowOf(graph, id).target));
}

function elementsOf(step: Step, instance: ElementInstance, ids: string[]): GraphElement[] {
  const graph = step.graphOf(instance);
  return ids.flatMap((id) => graph.elements[id] ?? []);
}

/** Closes everything an instance waits for, or only what `which` names. */
export function unsubscribe(step: Step, key: EngineKey, which: (targetId: string) => boolean = () => true): void {
  const { timers, messages, signals } = step.state;
  const mine = <T extends { key: EngineKey; elementKey: EngineKey; targetId: string }>(
    all: Record<EngineKey, T>,
  ): T[] => Object.values(all).filter((one) => one.elementKey === key && which(one.targetId));
  mine(timers).forEach((timer) => step.emit({ kind: 'timer-closed', key: timer.key }));
  mine(messages).forEach((message) => step.emit({ kind: 'message-closed', key: message.key }));
  mine(signals).forEach((signal) => step.emit({ kind: 'signal-closed', key: signal.key }));
}

function plan(step: Step, instance: ElementInstance, target: GraphElement): StateEvent[] {
  const definition = target.event;
  const lookup = lookupFrom(step, instance.key);
  const base = { elementKey: instance.key, targetId: target.id };
  switch (definition.kind) {
    case 'timer': {
      const text = evaluate(step, definition.expression, lookup);
      const timer =
        typeof text === 'string' ? planTimer(definition.timer, inZone(text), step.now.getTime()) : undefined;
      if (!timer) {
        throw new Fault(
          'EXTRACT_VALUE_ERROR',
          `Expected the timer of '${target.id}' to give a ${definition.timer}, but it gives something else.`,
        );
      }
      return [{ kind: 'timer-opened', timer: { key: step.key(), ...base, ...timer } }];
    }
    case 'message': {
      if (!definition.correlationKey) return [];
      const name = evaluateString(step, definition.name, lookup);
      const correlationKey = evaluateKey(step, definition.correlationKey, lookup);
      const { processId } = step.graphOf(instance);
      return [{ kind: 'message-opened', subscription: { key: step.key(), ...base, name, correlationKey, processId } }];
    }
    case 'signal':
      return [
        {
          kind: 'signal-opened',
          subscription: { key: step.key(), ...base, name: evaluateString(step, definition.name, lookup) },
        },
      ];
    default:
      return [];
  }
}

/** A date of FEEL without a zone is meant in the engine's, UTC; texts of models have one. */
function inZone(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text) ? `${text}Z` : text;
}
