import type { Variables } from '../engine.port';
import type { GraphElement } from '../model/graph';
import { occur } from './occurrences';
import type { ElementInstance } from './state';
import type { Step } from './step';
import { boundariesOf, eventStartsOf } from './subscriptions';

type Kind = 'error' | 'escalation';

interface Catcher {
  instance: ElementInstance;
  event: GraphElement;
}

/** The nearest event that catches a code: from the throwing element outwards, through calling processes too. */
export function findCatcher(step: Step, from: ElementInstance, kind: Kind, code: string): Catcher | undefined {
  for (let at: ElementInstance | undefined = from; at; at = step.find(at.scopeKey ?? at.callerKey)) {
    if (at.phase !== 'activated' && at !== from) continue;
    const element = step.elementOf(at);
    const inside =
      at.interruptedBy === undefined && at.type !== 'multiInstanceBody' ? eventStartsOf(step, element, at) : [];
    const event = matching(inside, kind, code) ?? matching(boundariesOf(step, element, at), kind, code);
    if (event) return { instance: at, event };
  }
  return undefined;
}

/** The event with the code goes before the one that catches everything. */
function matching(events: GraphElement[], kind: Kind, code: string): GraphElement | undefined {
  const caught = (event: GraphElement): string | undefined => {
    if (event.event.kind !== kind) return undefined;
    const expression = event.event.code;
    return expression?.kind === 'text' ? expression.text : '';
  };
  return events.find((event) => caught(event) === code) ?? events.find((event) => caught(event) === '');
}

/** Hands an error or escalation to the event that catches it. */
export function throwTo(step: Step, catcher: Catcher, variables: Variables): void {
  occur(step, catcher.instance, catcher.event, variables);
}
