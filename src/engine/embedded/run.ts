import type { InstanceCommand } from './command';
import { cancel, resolveIncident, setVariables, start } from './commands/instance-commands';
import { completeJob, failJob, throwError, updateRetries } from './commands/job-commands';
import { migrate } from './commands/migrate';
import { modify } from './commands/modify';
import { correlate, fireTimer, receiveSignal } from './commands/event-commands';
import { rulesOf } from './rules/rules-of';
import type { InstanceState } from './state';
import type { StateEvent } from './state-event';
import { Step, type World } from './step';
import { drain } from './transitions';

/** Begins a step on a state it may change; throws a DomainError when the command is refused. */
export function begin(world: World, state: InstanceState, now: Date, firstKey: bigint): Step {
  return new Step({ world, state, now, firstKey, rulesOf });
}

/** Carries out one command and everything that follows from it. A step may carry out several, one after the other. */
export function carryOut(step: Step, command: InstanceCommand): void {
  dispatch(step, command);
  drain(step);
}

/**
 * The engine as a function: what happens when this command comes at this moment. The state given is left alone; applying
 * the events to it gives the state after.
 */
export function step(
  world: World,
  state: InstanceState,
  command: InstanceCommand,
  now: Date,
  firstKey: bigint,
): StateEvent[] {
  const working = begin(world, structuredClone(state), now, firstKey);
  carryOut(working, command);
  return working.events;
}

function dispatch(step: Step, command: InstanceCommand): void {
  switch (command.kind) {
    case 'start':
      return start(step, command);
    case 'complete-job':
      return completeJob(step, command);
    case 'fail-job':
      return failJob(step, command);
    case 'throw-error':
      return throwError(step, command);
    case 'update-retries':
      return updateRetries(step, command);
    case 'fire-timer':
      return fireTimer(step, command);
    case 'correlate':
      return correlate(step, command);
    case 'signal':
      return receiveSignal(step, command);
    case 'set-variables':
      return setVariables(step, command);
    case 'resolve-incident':
      return resolveIncident(step, command);
    case 'cancel':
      return cancel(step, command);
    case 'modify':
      return modify(step, command);
    case 'migrate':
      return migrate(step, command);
  }
}
