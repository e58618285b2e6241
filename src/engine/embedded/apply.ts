import type { ElementInstance, InstanceState } from './state';
import type { StateEvent } from './state-event';

/**
 * Applies one fact to the state, in place. Never decides and never fails for a fact the engine itself recorded:
 * folding the stored facts gives the stored state again.
 */
export function apply(state: InstanceState, event: StateEvent): InstanceState {
  switch (event.kind) {
    case 'activating':
      activate(state, event);
      break;
    case 'activated':
    case 'completing':
    case 'terminating':
      instance(state, event.key).phase = event.kind;
      break;
    case 'completed':
    case 'terminated':
      remove(state, event.key, event.kind);
      break;
    case 'flow-taken': {
      const scope = instance(state, event.scopeKey);
      scope.tokens += 1;
      if (event.waits) scope.waiting[event.flowId] = (scope.waiting[event.flowId] ?? 0) + 1;
      break;
    }
    case 'variables-set':
      Object.assign(instance(state, event.scopeKey).variables, event.values);
      break;
    case 'trigger-queued':
      instance(state, event.key).triggers.push(event.trigger);
      break;
    case 'trigger-taken': {
      const { triggers } = instance(state, event.key);
      const index = triggers.findIndex((trigger) => trigger.elementId === event.elementId);
      if (index >= 0) triggers.splice(index, 1);
      break;
    }
    case 'interrupted': {
      const scope = instance(state, event.key);
      scope.interruptedBy = event.by;
      scope.tokens = 0;
      scope.waiting = {};
      break;
    }
    case 'resumed':
      delete instance(state, event.key).interruptedBy;
      break;
    case 'job-opened':
      state.jobs[event.job.key] = { ...event.job };
      instance(state, event.job.elementKey).jobKey = event.job.key;
      break;
    case 'job-changed': {
      const job = state.jobs[event.key];
      if (!job) break;
      job.retries = event.retries;
      job.status = event.status;
      delete job.notBefore;
      if (event.notBefore !== undefined) job.notBefore = event.notBefore;
      break;
    }
    case 'job-closed': {
      const owner = state.elements[state.jobs[event.key]?.elementKey ?? ''];
      if (owner) delete owner.jobKey;
      delete state.jobs[event.key];
      break;
    }
    case 'timer-opened':
      state.timers[event.timer.key] = { ...event.timer };
      break;
    case 'timer-closed':
      delete state.timers[event.key];
      break;
    case 'message-opened':
      state.messages[event.subscription.key] = { ...event.subscription };
      break;
    case 'message-closed':
      delete state.messages[event.key];
      break;
    case 'signal-opened':
      state.signals[event.subscription.key] = { ...event.subscription };
      break;
    case 'signal-closed':
      delete state.signals[event.key];
      break;
    case 'incident-opened':
      state.incidents[event.incident.key] = event.incident;
      break;
    case 'incident-closed':
      delete state.incidents[event.key];
      break;
    case 'called':
      instance(state, event.key).calledKey = event.calledKey;
      break;
    case 'loop-started':
      instance(state, event.key).loop = { items: event.items, completed: 0, terminated: 0, done: false };
      break;
    case 'loop-done': {
      const { loop } = instance(state, event.key);
      if (loop) loop.done = true;
      break;
    }
    case 'compensation-offered':
      state.compensations[event.compensation.key] = event.compensation;
      break;
    case 'compensation-taken':
      delete state.compensations[event.key];
      break;
    case 'compensation-started':
      instance(state, event.key).compensating = [...event.handlers];
      break;
    case 'compensation-finished': {
      const thrower = instance(state, event.key);
      thrower.compensating = (thrower.compensating ?? []).filter((key) => key !== event.handler);
      break;
    }
    case 'migrated': {
      const moved = instance(state, event.key);
      moved.elementId = event.elementId;
      moved.definitionKey = event.definitionKey;
      moved.waiting = { ...event.waiting };
      const { renamed = {} } = event;
      if (moved.interruptedBy !== undefined) moved.interruptedBy = renamed[moved.interruptedBy] ?? moved.interruptedBy;
      moved.triggers = moved.triggers.map((one) => ({ ...one, elementId: renamed[one.elementId] ?? one.elementId }));
      break;
    }
    case 'compensation-retargeted': {
      const offer = state.compensations[event.key];
      if (offer) offer.activityId = event.activityId;
      if (offer && event.handlerId !== undefined) offer.handlerId = event.handlerId;
      break;
    }
    case 'retargeted': {
      const waiting = state[event.of][event.key];
      if (waiting) waiting.targetId = event.targetId;
      if (waiting && event.processId !== undefined && 'processId' in waiting) waiting.processId = event.processId;
      break;
    }
    case 'ended':
      state.ended = { state: event.state, variables: { ...instance(state, state.rootKey).variables } };
      break;
  }
  return state;
}

function instance(state: InstanceState, key: string): ElementInstance {
  const found = state.elements[key];
  if (!found) throw new Error(`Expected element instance ${key} in instance ${state.rootKey}, but it is not there.`);
  return found;
}

function activate(state: InstanceState, event: Extract<StateEvent, { kind: 'activating' }>): void {
  const { element } = event;
  state.elements[element.key] = {
    ...element,
    phase: 'activating',
    variables: {},
    children: 0,
    tokens: 0,
    waiting: {},
    triggers: [],
  };
  const scope = element.scopeKey === undefined ? undefined : instance(state, element.scopeKey);
  if (!scope) return;
  scope.children += 1;
  scope.tokens = Math.max(0, scope.tokens - event.tokens);
  for (const flow of event.flows) {
    const left = (scope.waiting[flow] ?? 0) - 1;
    if (left > 0) scope.waiting[flow] = left;
    else delete scope.waiting[flow];
  }
}

function remove(state: InstanceState, key: string, how: 'completed' | 'terminated'): void {
  const gone = instance(state, key);
  delete state.elements[key];
  const scope = gone.scopeKey === undefined ? undefined : state.elements[gone.scopeKey];
  if (!scope) return;
  scope.children -= 1;
  if (scope.loop && gone.loopCounter !== undefined) scope.loop[how] += 1;
}
