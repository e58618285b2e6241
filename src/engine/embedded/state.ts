import type { EngineKey, Variables } from '../engine.port';
import type { ElementType } from '../model/graph';

/** Where an element instance stands in its life. A failed transition leaves it here, with an incident. */
export type Phase = 'activating' | 'activated' | 'completing' | 'terminating';

/** Something that happened to an element instance and that it takes into account at its next transition. */
export interface Trigger {
  /** The event that happened: the element itself, one of its boundary events, a start of an event sub-process … */
  elementId: string;
  variables: Variables;
}

export interface ElementInstance {
  key: EngineKey;
  elementId: string;
  /** The kind of element; a multi-instance activity has one `multiInstanceBody` with one inner instance per item. */
  type: ElementType | 'multiInstanceBody';
  definitionKey: EngineKey;
  /** The process instance it belongs to (itself, for a process). */
  processKey: EngineKey;
  /** The enclosing element instance; a process has none. */
  scopeKey?: EngineKey;
  /** Of a called process: the call activity that waits for it. */
  callerKey?: EngineKey;
  /** Of a call activity: the process it called. */
  calledKey?: EngineKey;
  phase: Phase;
  variables: Variables;
  /** Element instances directly inside. */
  children: number;
  /** Tokens on sequence flows directly inside that have not reached an element. */
  tokens: number;
  /** Of these, the ones that wait at a join, by sequence flow. */
  waiting: Record<string, number>;
  /** What ended the normal course of this scope: an interrupting event sub-process or a terminate end event. */
  interruptedBy?: string;
  triggers: Trigger[];
  jobKey?: EngineKey;
  /** Of an inner instance of a multi-instance: its number, from 1. */
  loopCounter?: number;
  /** Of a multi-instance body: what it runs over, and how far it is. */
  loop?: { items: unknown[]; completed: number; terminated: number; done: boolean };
  /** Of a compensation throw event: the handlers it waits for. Of a handler: the throw event. */
  compensating?: EngineKey[];
  compensatesFor?: EngineKey;
  /** Opened by a modification: neither its start event nor its mappings run. */
  openedFromInside?: boolean;
}

export interface JobState {
  key: EngineKey;
  elementKey: EngineKey;
  type: string;
  retries: number;
  headers: Record<string, string>;
  /** `open` can be worked on; `failed` has no retries left; `error` threw an error nobody caught. */
  status: 'open' | 'failed' | 'error';
  /** Milliseconds since 1970; the job is offered again after it. */
  notBefore?: number;
  user?: { candidateGroups: string[]; candidateUsers: string[]; assignee?: string; dueDate?: string; formKey?: string };
}

export interface TimerState {
  key: EngineKey;
  /** The element instance that waits. */
  elementKey: EngineKey;
  /** The event in the model. */
  targetId: string;
  due: number;
  /** Repetitions still to come after this one; -1 is without end, 0 is the last. */
  repetitions: number;
  cycle?: string;
}

export interface MessageSubscription {
  key: EngineKey;
  elementKey: EngineKey;
  targetId: string;
  name: string;
  correlationKey: string;
  /** The process that waits, by BPMN id: a message goes to each process once. */
  processId: string;
}

export interface SignalSubscription {
  key: EngineKey;
  elementKey: EngineKey;
  targetId: string;
  name: string;
}

export interface IncidentState {
  key: EngineKey;
  elementKey: EngineKey;
  type: IncidentType;
  message: string;
  jobKey?: EngineKey;
}

export type IncidentType =
  | 'IO_MAPPING_ERROR'
  | 'JOB_NO_RETRIES'
  | 'CONDITION_ERROR'
  | 'EXTRACT_VALUE_ERROR'
  | 'CALLED_ELEMENT_ERROR'
  | 'CALLED_DECISION_ERROR'
  | 'UNHANDLED_ERROR_EVENT'
  | 'DECISION_EVALUATION_ERROR'
  | 'LIMIT_EXCEEDED';

/** A completed activity that can be taken back. */
export interface CompensationState {
  key: EngineKey;
  activityId: string;
  /** Scope in which it was completed. */
  scopeKey: EngineKey;
  /** The activity that takes back; a sub-process without one of its own only passes on. */
  handlerId?: string;
  /** Of a completed sub-process: its instance, to which the entries inside point. */
  instanceKey: EngineKey;
}

/** Everything the engine knows about one root instance and the processes it called: one document. */
export interface InstanceState {
  rootKey: EngineKey;
  elements: Record<EngineKey, ElementInstance>;
  jobs: Record<EngineKey, JobState>;
  timers: Record<EngineKey, TimerState>;
  messages: Record<EngineKey, MessageSubscription>;
  signals: Record<EngineKey, SignalSubscription>;
  incidents: Record<EngineKey, IncidentState>;
  compensations: Record<EngineKey, CompensationState>;
  /** Set when the root instance has ended; its last variables stay readable. */
  ended?: { state: 'completed' | 'terminated'; variables: Variables };
}

export function emptyState(rootKey: EngineKey): InstanceState {
  return {
    rootKey,
    elements: {},
    jobs: {},
    timers: {},
    messages: {},
    signals: {},
    incidents: {},
    compensations: {},
  };
}

/** Keys are decimal digits; longer is later. */
export function byKey(a: { key: EngineKey }, b: { key: EngineKey }): number {
  return a.key.length - b.key.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

export function childrenOf(state: InstanceState, key: EngineKey): ElementInstance[] {
  return Object.values(state.elements).filter((one) => one.scopeKey === key);
}
