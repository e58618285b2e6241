import type { InstanceCommand } from '../command';
import {
  IncidentNeedsRetries,
  IncidentNotFound,
  InstanceIsCalled,
  InstanceNotFound,
  StartRefused,
} from '../../engine.errors';
import type { Step } from '../step';
import { drain } from '../transitions';
import { propagate, setLocal } from '../variables';
import { activateInside } from './activate-inside';

type Command<K extends InstanceCommand['kind']> = Extract<InstanceCommand, { kind: K }>;

export function start(step: Step, command: Command<'start'>): void {
  const graph = step.world.graph(command.definitionKey);
  const hasNone = graph.elements[graph.processId]?.starts.some((id) => graph.elements[id]?.event.kind === 'none');
  if (!hasNone && !command.trigger && !command.before)
    throw new StartRefused('it has no start event without a trigger');
  const key = command.instanceKey;
  step.todo({
    kind: 'activate',
    element: {
      key,
      elementId: graph.processId,
      type: 'process',
      definitionKey: command.definitionKey,
      processKey: key,
      ...(command.before ? { openedFromInside: true } : {}),
    },
    tokens: 0,
    flows: [],
    variables: command.variables,
    ...(command.trigger ? { trigger: command.trigger } : {}),
  });
  if (!command.before) return;
  drain(step);
  activateInside(
    step,
    key,
    command.before.map((elementId) => ({ elementId })),
    new Set(),
  );
}

export function setVariables(step: Step, command: Command<'set-variables'>): void {
  if (!step.find(command.scopeKey)) throw new InstanceNotFound(command.scopeKey);
  if (command.local) setLocal(step, command.scopeKey, command.variables);
  else propagate(step, command.scopeKey, command.variables);
}

export function cancel(step: Step, command: Command<'cancel'>): void {
  const process = step.find(command.instanceKey);
  if (process?.type !== 'process') throw new InstanceNotFound(command.instanceKey);
  if (process.callerKey !== undefined) throw new InstanceIsCalled(command.instanceKey);
  step.todo({ kind: 'terminate', key: process.key });
}

/** Takes the incident away and tries again what failed: the job, or the transition of the element. */
export function resolveIncident(step: Step, command: Command<'resolve-incident'>): void {
  const incident = step.state.incidents[command.incidentKey];
  const owner = step.find(incident?.elementKey);
  if (!incident || !owner) throw new IncidentNotFound(command.incidentKey);
  const job = incident.jobKey === undefined ? undefined : step.state.jobs[incident.jobKey];
  if (job && job.retries <= 0) throw new IncidentNeedsRetries(incident.key);
  step.emit({ kind: 'incident-closed', key: incident.key });
  if (job) step.emit({ kind: 'job-changed', key: job.key, retries: job.retries, status: 'open' });
  else if (owner.phase === 'activating') step.todo({ kind: 'reactivate', key: owner.key });
  else if (owner.phase === 'completing') step.todo({ kind: 'complete', key: owner.key });
}
