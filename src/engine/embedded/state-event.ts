import type { EngineKey, Variables } from '../engine.port';
import type {
  CompensationState,
  ElementInstance,
  IncidentState,
  JobState,
  MessageSubscription,
  SignalSubscription,
  TimerState,
  Trigger,
} from './state';

/** What an element instance starts its life with; the rest is empty. */
export type NewElement = Pick<ElementInstance, 'key' | 'elementId' | 'type' | 'definitionKey' | 'processKey'> &
  Partial<Pick<ElementInstance, 'scopeKey' | 'callerKey' | 'loopCounter' | 'compensatesFor' | 'openedFromInside'>>;

/** The facts of a step, in order. The state is nothing but these, applied one after the other. */
export type StateEvent =
  | { kind: 'activating'; element: NewElement; tokens: number; flows: string[] }
  | { kind: 'activated'; key: EngineKey }
  | { kind: 'completing'; key: EngineKey }
  | { kind: 'completed'; key: EngineKey }
  | { kind: 'terminating'; key: EngineKey }
  | { kind: 'terminated'; key: EngineKey }
  | { kind: 'flow-taken'; scopeKey: EngineKey; flowId: string; waits: boolean }
  | { kind: 'variables-set'; scopeKey: EngineKey; values: Variables }
  | { kind: 'trigger-queued'; key: EngineKey; trigger: Trigger }
  | { kind: 'trigger-taken'; key: EngineKey; elementId: string }
  | { kind: 'interrupted'; key: EngineKey; by: string }
  /** A modification has put a new token into a scope that was interrupted. */
  | { kind: 'resumed'; key: EngineKey }
  | { kind: 'job-opened'; job: JobState }
  | { kind: 'job-changed'; key: EngineKey; retries: number; status: JobState['status']; notBefore?: number }
  | { kind: 'job-closed'; key: EngineKey; how: 'completed' | 'cancelled' | 'error' }
  | { kind: 'timer-opened'; timer: TimerState }
  | { kind: 'timer-closed'; key: EngineKey }
  | { kind: 'message-opened'; subscription: MessageSubscription }
  | { kind: 'message-closed'; key: EngineKey }
  | { kind: 'signal-opened'; subscription: SignalSubscription }
  | { kind: 'signal-closed'; key: EngineKey }
  | { kind: 'incident-opened'; incident: IncidentState }
  | { kind: 'incident-closed'; key: EngineKey }
  | { kind: 'called'; key: EngineKey; calledKey: EngineKey }
  | { kind: 'loop-started'; key: EngineKey; items: unknown[] }
  | { kind: 'loop-done'; key: EngineKey }
  | { kind: 'compensation-offered'; compensation: CompensationState }
  | { kind: 'compensation-taken'; key: EngineKey }
  | { kind: 'compensation-started'; key: EngineKey; handlers: EngineKey[] }
  | { kind: 'compensation-finished'; key: EngineKey; handler: EngineKey }
  | {
      kind: 'migrated';
      key: EngineKey;
      elementId: string;
      definitionKey: EngineKey;
      waiting: Record<string, number>;
      /** Events that have happened to it and are still to be followed, by their old id. */
      renamed?: Record<string, string>;
    }
  | { kind: 'retargeted'; of: 'timers' | 'messages' | 'signals'; key: EngineKey; targetId: string; processId?: string }
  | { kind: 'compensation-retargeted'; key: EngineKey; activityId: string; handlerId?: string }
  /** Comes before the root leaves, whose variables are the result. */
  | { kind: 'ended'; state: 'completed' | 'terminated' };
