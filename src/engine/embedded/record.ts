import type { EngineKey } from '../engine.port';
import type { StateEvent } from './state-event';
import type { Step } from './step';
import type { StepRecord } from './store';

type Closing = Extract<StateEvent, { key: EngineKey }>['kind'];

/** What a step changed in the tables beside the document: net, so that what it opened and closed again leaves no trace. */
export function changesOf(step: Step): Pick<StepRecord, 'jobs' | 'timers' | 'messages' | 'signals' | 'incidents'> {
  const { events, state } = step;
  const opened = new Set(events.flatMap(openedKey));
  const changed = new Set(
    events.flatMap((event) => (event.kind === 'job-changed' || event.kind === 'retargeted' ? [event.key] : [])),
  );
  const net = <T extends { key: EngineKey }>(all: Record<EngineKey, T>, closing: Closing) => ({
    opened: Object.values(all).filter((one) => opened.has(one.key)),
    changed: Object.values(all).filter((one) => changed.has(one.key) && !opened.has(one.key)),
    closed: events.flatMap((event) =>
      event.kind === closing && 'key' in event && !opened.has(event.key) ? [event.key] : [],
    ),
  });
  return {
    jobs: net(state.jobs, 'job-closed'),
    timers: net(state.timers, 'timer-closed'),
    messages: net(state.messages, 'message-closed'),
    signals: net(state.signals, 'signal-closed'),
    incidents: net(state.incidents, 'incident-closed'),
  };
}

function openedKey(event: StateEvent): EngineKey[] {
  switch (event.kind) {
    case 'job-opened':
      return [event.job.key];
    case 'timer-opened':
      return [event.timer.key];
    case 'message-opened':
    case 'signal-opened':
      return [event.subscription.key];
    case 'incident-opened':
      return [event.incident.key];
    default:
      return [];
  }
}
