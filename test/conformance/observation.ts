import type { EngineEvent } from '../../src/engine/engine.port';
import { byKey, type ElementInstance, type InstanceState, type JobState } from '../../src/engine/embedded/state';

/** What listeners have heard of the instances of a scenario: order of creation, and how often elements ended. */
export class Observation {
  readonly roots: string[] = [];
  private readonly left = new Map<string, Map<string, number>>();
  private readonly ended = new Map<string, 'completed' | 'terminated'>();

  hear(events: EngineEvent[]): void {
    for (const event of events) {
      if (event.kind === 'instance-started' && event.parentInstanceKey === undefined)
        this.roots.push(event.instanceKey);
      if (event.kind === 'instance-ended' && event.instanceKey === event.rootInstanceKey)
        this.ended.set(event.instanceKey, event.state);
      if (event.kind === 'element-left' && event.elementType !== 'multiInstanceBody')
        this.count(event.rootInstanceKey, event.how, event.elementId);
    }
  }

  stateOf(rootKey: string): 'active' | 'completed' | 'terminated' {
    return this.ended.get(rootKey) ?? 'active';
  }

  times(rootKey: string, how: 'completed' | 'terminated', elementId: string): number {
    return this.left.get(`${rootKey} ${how}`)?.get(elementId) ?? 0;
  }

  private count(rootKey: string, how: string, elementId: string): void {
    const key = `${rootKey} ${how}`;
    const counts = this.left.get(key) ?? new Map<string, number>();
    counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
    this.left.set(key, counts);
  }
}

/** Active leaves: nothing inside, no called process under way. */
export function activeElements(state: InstanceState): string[] {
  return Object.values(state.elements)
    .filter((one) => one.type !== 'process' && one.children === 0 && !state.elements[one.calledKey ?? ''])
    .map((one) => one.elementId)
    .sort();
}

/** Active instances of an element, oldest first; bodies of multi-instances only when asked for. */
export function instancesOf(state: InstanceState, elementId: string, body = false): ElementInstance[] {
  return Object.values(state.elements)
    .filter((one) => one.elementId === elementId && (one.type === 'multiInstanceBody') === body)
    .sort(byKey);
}

export interface SeenJob {
  job: JobState;
  elementId: string;
}

export function jobsOf(state: InstanceState): SeenJob[] {
  return Object.values(state.jobs)
    .map((job) => ({ job, elementId: state.elements[job.elementKey]?.elementId ?? '' }))
    .sort((a, b) => (a.elementId < b.elementId ? -1 : a.elementId > b.elementId ? 1 : byKey(a.job, b.job)));
}
