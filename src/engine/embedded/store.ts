import type { EngineKey, Variables } from '../engine.port';
import type { Transaction } from '../../platform/database/transaction';
import type {
  InstanceState,
  JobState,
  MessageSubscription,
  SignalSubscription,
  TimerState,
  IncidentState,
} from './state';
import type { StateEvent } from './state-event';

/** What a step begins with: the moment, fresh keys, and how far deployments have come. */
export interface StepGround {
  now: Date;
  /** First of a block of free keys. */
  firstKey: bigint;
  /** Changes with every deployment that this transaction can see. */
  deployments: string;
}

export interface LoadedInstance extends StepGround {
  state: InstanceState;
  lock?: StartLock;
}

export interface TakenJob {
  loaded: LoadedInstance;
  jobKey: EngineKey;
}

/** By what an instance is looked for; the root's row is locked. */
export type Selector = { root: EngineKey } | { job: EngineKey } | { incident: EngineKey };

/** An instance that a message started keeps further messages of its key from starting another one. */
export interface StartLock {
  processId: string;
  correlationKey: string;
}

/** Everything one step changes about one instance; written in one go. */
export interface StepRecord {
  isNew: boolean;
  state: InstanceState;
  /** Stands for the step in the history: later steps have higher ones. */
  stepKey: EngineKey;
  at: Date;
  command: string;
  events: StateEvent[];
  lock?: StartLock;
  jobs: { opened: JobState[]; changed: JobState[]; closed: EngineKey[] };
  timers: { opened: TimerState[]; closed: EngineKey[] };
  messages: { opened: MessageSubscription[]; changed: MessageSubscription[]; closed: EngineKey[] };
  signals: { opened: SignalSubscription[]; closed: EngineKey[] };
  incidents: { opened: IncidentState[]; closed: EngineKey[] };
  /** A command id and its result, kept so that a repeat gets the same answer. */
  commandId?: { id: string; result: unknown };
}

/** A deployed process or a deployed file of decisions; never changed. */
export interface StoredResource {
  key: EngineKey;
  kind: 'process' | 'decisions';
  /** Of a process; empty for decisions. */
  processId: string;
  version: number;
  resourceName: string;
  hash: string;
  /** Absent when the caller said it knows this one. */
  content?: string;
}

/** What starts new instances of a definition: timers, messages and signals of process start events. */
export interface StartEventRow {
  key: EngineKey;
  definitionKey: EngineKey;
  processId: string;
  elementId: string;
  kind: 'timer' | 'message' | 'signal';
  name?: string;
  due?: number;
  repetitions?: number;
  cycle?: string;
}

export interface BufferedMessage {
  key: EngineKey;
  name: string;
  correlationKey: string;
  messageId?: string;
  variables: Variables;
  expiresAt: number;
  /** Processes (by BPMN id) it already went to. */
  correlated: string[];
}

export interface WaitingSubscription {
  key: EngineKey;
  rootKey: EngineKey;
  processId: string;
}

/** Work on another instance, done once in a transaction of its own after the step that asked for it. */
export type DeferredWork =
  | { kind: 'signal'; rootKey: EngineKey; name: string; variables: Variables }
  | { kind: 'signal-start'; startKey: EngineKey; variables: Variables }
  | { kind: 'message-start'; lock: StartLock };

/** Timers are named by their root instance, start timers and deferred work by their own key. */
export type PostponedKind = 'timers' | 'start' | 'deferred';

export interface DueWork {
  deferred: boolean;
  timers: boolean;
  starts: boolean;
  jobs: boolean;
}

/** Where instances live. One implementation keeps them in PostgreSQL, one in memory for tests of models and rules. */
export interface EngineStore {
  ground(tx: Transaction): Promise<StepGround>;
  /** Locks and loads; undefined when there is no such instance or it has ended. */
  load(tx: Transaction, selector: Selector): Promise<LoadedInstance | undefined>;
  /** One step each of one or several instances. */
  save(tx: Transaction, records: StepRecord[]): Promise<void>;
  /** The result of a command id that was carried out before. */
  repeated(tx: Transaction, commandId: string): Promise<{ result: unknown } | undefined>;

  /** Every deployed file in order of deployment, without the text of those the caller knows already. */
  resources(tx: Transaction, known: EngineKey[]): Promise<StoredResource[]>;
  /** Serialises deployments. */
  lockDeployments(tx: Transaction): Promise<void>;
  addResources(tx: Transaction, added: StoredResource[]): Promise<void>;
  /** The start events of a process are replaced by those of its newest version. */
  replaceStartEvents(tx: Transaction, processId: string, starts: StartEventRow[]): Promise<void>;
  startEvents(
    tx: Transaction,
    kind: 'message' | 'signal',
    which: { name: string } | { processId: string },
  ): Promise<StartEventRow[]>;
  startEvent(tx: Transaction, key: EngineKey): Promise<StartEventRow | undefined>;

  /** From here to the end of the transaction nobody else publishes or subscribes for these names and keys; gives what is kept for them. */
  lockMessages(tx: Transaction, names: { name: string; correlationKey: string }[]): Promise<BufferedMessage[]>;
  subscriptions(tx: Transaction, name: string, correlationKey: string): Promise<WaitingSubscription[]>;
  buffer(tx: Transaction, message: BufferedMessage): Promise<void>;
  markCorrelated(tx: Transaction, key: EngineKey, processId: string): Promise<void>;
  /** Whether an instance that a message with this key started is still running. */
  isLocked(tx: Transaction, lock: StartLock): Promise<boolean>;
  removeExpired(tx: Transaction): Promise<void>;

  signalTargets(tx: Transaction, name: string): Promise<EngineKey[]>;
  defer(tx: Transaction, work: DeferredWork[]): Promise<void>;
  /** One piece of deferred work, taken for good. */
  takeDeferred(tx: Transaction): Promise<{ key: EngineKey; work: DeferredWork } | undefined>;
  /** Due work that fails is left alone for a minute, so that it does not hold up the rest. */
  postpone(tx: Transaction, kind: PostponedKind, key: EngineKey): Promise<void>;

  /** Which kinds of work are due; one look for the loop that asks often and mostly for nothing. */
  due(tx: Transaction, jobTypes: string[]): Promise<DueWork>;
  /** Instances with due timers that nobody else works on, locked. */
  takeDueTimers(tx: Transaction, limit: number): Promise<LoadedInstance[]>;
  /** A due start timer, locked. */
  takeDueStart(tx: Transaction): Promise<{ start: StartEventRow; ground: StepGround } | undefined>;
  rescheduleStart(
    tx: Transaction,
    key: EngineKey,
    next: { due: number; repetitions: number } | undefined,
  ): Promise<void>;
  /** Jobs of these types that nobody else works on, at most one per instance, with their instances locked. */
  takeJobs(tx: Transaction, types: string[], limit: number): Promise<TakenJob[]>;
}
