import type { EngineEvent } from '../engine.port';
import type { ElementInstance } from './state';
import type { StateEvent } from './state-event';
import type { Step } from './step';
import { visibleVariables } from './variables';

type Stamped = { rootInstanceKey: string; instanceKey: string; at: Date };

/** What listeners hear of a fact, taken from the state before it is applied: the leaving element is still there. */
export function factsBefore(step: Step, event: StateEvent): EngineEvent[] {
  switch (event.kind) {
    case 'completed':
    case 'terminated': {
      const leaving = step.find(event.key);
      if (!leaving) return [];
      const facts: EngineEvent[] = [
        { ...stamp(step, leaving), kind: 'element-left', how: event.kind, ...elementFacts(leaving) },
      ];
      if (leaving.type === 'process')
        facts.push({ ...stamp(step, leaving), kind: 'instance-ended', state: event.kind });
      return facts;
    }
    case 'job-closed': {
      const job = step.state.jobs[event.key];
      const owner = step.find(job?.elementKey);
      if (!job?.user || !owner) return [];
      return [{ ...stamp(step, owner), kind: 'task-closed', jobKey: job.key, how: event.how, ...elementFacts(owner) }];
    }
    case 'incident-closed': {
      const owner = step.find(step.state.incidents[event.key]?.elementKey);
      return [{ ...stamp(step, owner), kind: 'incident-closed', incidentKey: event.key }];
    }
    default:
      return [];
  }
}

/** What listeners hear of a fact once it is applied. */
export function factsAfter(step: Step, event: StateEvent): EngineEvent[] {
  switch (event.kind) {
    case 'activating': {
      const entered = step.find(event.element.key);
      // A process is announced with its variables, which come right after.
      if (!entered || entered.type === 'process') return [];
      return [{ ...stamp(step, entered), kind: 'element-entered', ...elementFacts(entered) }];
    }
    case 'activated': {
      const process = step.find(event.key);
      return process?.type === 'process' ? processFacts(step, process) : [];
    }
    case 'job-opened': {
      const { job } = event;
      const owner = step.find(job.elementKey);
      if (!job.user || !owner) return [];
      return [
        {
          ...stamp(step, owner),
          kind: 'task-opened',
          jobKey: job.key,
          ...job.user,
          headers: job.headers,
          variables: visibleVariables(step.state, owner.key),
          ...elementFacts(owner),
        },
      ];
    }
    case 'incident-opened': {
      const { incident } = event;
      const owner = step.find(incident.elementKey);
      if (!owner) return [];
      return [
        {
          ...stamp(step, owner),
          kind: 'incident-opened',
          incidentKey: incident.key,
          type: incident.type,
          message: incident.message,
          variables: visibleVariables(step.state, owner.key),
          ...(incident.jobKey === undefined ? {} : { jobKey: incident.jobKey }),
          ...elementFacts(owner),
        },
      ];
    }
    default:
      return [];
  }
}

function processFacts(step: Step, process: ElementInstance): EngineEvent[] {
  const caller = step.find(process.callerKey);
  return [
    {
      ...stamp(step, process),
      kind: 'instance-started',
      processId: process.elementId,
      definitionKey: process.definitionKey,
      ...(caller ? { parentInstanceKey: caller.processKey } : {}),
      variables: { ...process.variables },
    },
    { ...stamp(step, process), kind: 'element-entered', ...elementFacts(process) },
  ];
}

function stamp(step: Step, instance: ElementInstance | undefined): Stamped {
  return { rootInstanceKey: step.state.rootKey, instanceKey: instance?.processKey ?? step.state.rootKey, at: step.now };
}

function elementFacts(instance: ElementInstance): {
  elementId: string;
  elementType: string;
  elementInstanceKey: string;
  scopeKey: string;
} {
  return {
    elementId: instance.elementId,
    elementType: instance.type,
    elementInstanceKey: instance.key,
    scopeKey: instance.scopeKey ?? instance.callerKey ?? instance.key,
  };
}
