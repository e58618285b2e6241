import type { Transaction } from '../platform/database/transaction';

/**
 * The one file of the engine that the rest of the product may import: commands and events, no queries. Every screen reads
 * the product's own tables, which are filled from the events.
 *
 * Commands take the caller's transaction. Embedded, the step runs inside it, and a refusal rolls everything back with it.
 */

/** JSON only: ids and routing flags. Documents and personal data never enter the engine. */
export type Variables = Record<string, unknown>;

/** A key given by the engine: a bigint in decimal digits, in order of creation. */
export type EngineKey = string;

export interface Resource {
  /** File name with extension: `.bpmn` or `.dmn`. */
  name: string;
  content: string;
}

export interface DeployedProcess {
  definitionKey: EngineKey;
  processId: string;
  version: number;
  resourceName: string;
}

export interface EnginePort {
  readonly name: 'embedded' | 'zeebe';

  /** Checks and stores models as one unit; what the engine cannot run is refused with element, reason and hint. */
  deploy(tx: Transaction, resources: Resource[]): Promise<DeployedProcess[]>;
  /** Starts an instance of an exact deployed version (`definitionKey`), or of the latest one of `processId`. */
  start(
    tx: Transaction,
    command: {
      definitionKey?: EngineKey;
      processId?: string;
      variables: Variables;
      /** Begin at these elements instead of the start event. */
      before?: string[];
      /** A repeated id gets the first result, and nothing happens twice. */
      commandId?: string;
    },
  ): Promise<{ instanceKey: EngineKey }>;
  completeJob(
    tx: Transaction,
    command: { jobKey: EngineKey; variables?: Variables; commandId?: string },
  ): Promise<void>;
  failJob(
    tx: Transaction,
    command: { jobKey: EngineKey; retries: number; message: string; backOffMs?: number; commandId?: string },
  ): Promise<void>;
  throwError(
    tx: Transaction,
    command: { jobKey: EngineKey; code: string; message?: string; variables?: Variables; commandId?: string },
  ): Promise<void>;
  publish(
    tx: Transaction,
    command: {
      name: string;
      correlationKey: string;
      /** How long the message waits for a subscription; 0 means now or never. */
      timeToLiveMs?: number;
      /** A repeated id with the same name and key is ignored while the first is kept. */
      messageId?: string;
      variables?: Variables;
    },
  ): Promise<void>;
  broadcast(tx: Transaction, command: { signal: string; variables?: Variables }): Promise<void>;
  /**
   * `scopeKey` is an element instance or an instance itself; unless it is a root instance, `rootInstanceKey` says where to
   * find it.
   */
  setVariables(
    tx: Transaction,
    command: { scopeKey: EngineKey; rootInstanceKey?: EngineKey; variables: Variables; local?: boolean },
  ): Promise<void>;
  cancel(tx: Transaction, command: { instanceKey: EngineKey }): Promise<void>;
  modify(
    tx: Transaction,
    command: {
      instanceKey: EngineKey;
      /** Needed when the instance is a called one. */
      rootInstanceKey?: EngineKey;
      /** Element instances to terminate. */
      terminate: EngineKey[];
      activate: {
        elementId: string;
        variables?: { scopeElementId?: string; values: Variables }[];
        ancestorKey?: EngineKey;
      }[];
    },
  ): Promise<void>;
  migrate(
    tx: Transaction,
    command: {
      instanceKey: EngineKey;
      rootInstanceKey?: EngineKey;
      targetDefinitionKey: EngineKey;
      mapping: { from: string; to: string }[];
    },
  ): Promise<void>;
  resolveIncident(tx: Transaction, command: { incidentKey: EngineKey }): Promise<void>;
  updateRetries(tx: Transaction, command: { jobKey: EngineKey; retries: number }): Promise<void>;
}

/** What a command of the port is told beside the transaction. */
export type Command<K extends keyof EnginePort> = EnginePort[K] extends (tx: Transaction, command: infer C) => unknown
  ? C
  : never;

/** Nest injection token of the port. */
export const ENGINE = Symbol('ENGINE');

/** Facts about one instance, delivered in order, in the transaction of the step that made them. */
export type EngineEvent = EngineEventBase &
  (
    | {
        kind: 'instance-started';
        processId: string;
        definitionKey: EngineKey;
        parentInstanceKey?: EngineKey;
        variables: Variables;
      }
    | { kind: 'instance-ended'; state: 'completed' | 'terminated' }
    | ({ kind: 'element-entered' } & ElementFacts)
    /** `how: 'terminated'` covers interruption, cancellation and modification alike. */
    | ({ kind: 'element-left'; how: 'completed' | 'terminated' } & ElementFacts)
    | ({
        kind: 'task-opened';
        jobKey: EngineKey;
        /** As in the model, after evaluation: `party:role` entries, see the cases module. */
        candidateGroups: string[];
        candidateUsers: string[];
        assignee?: string;
        dueDate?: string;
        formKey?: string;
        headers: Record<string, string>;
        /** All variables the step can see at the moment it opened. */
        variables: Variables;
      } & ElementFacts)
    | ({ kind: 'task-closed'; jobKey: EngineKey; how: 'completed' | 'cancelled' | 'error' } & ElementFacts)
    | ({
        kind: 'incident-opened';
        incidentKey: EngineKey;
        type: string;
        message: string;
        jobKey?: EngineKey;
        /** All variables the element could see when it got stuck. */
        variables: Variables;
      } & ElementFacts)
    | { kind: 'incident-closed'; incidentKey: EngineKey }
  );

interface EngineEventBase {
  /** The root instance: the one a case belongs to. */
  rootInstanceKey: EngineKey;
  instanceKey: EngineKey;
  at: Date;
}

interface ElementFacts {
  elementId: string;
  /** BPMN local name with lower-case first letter: `userTask`, `endEvent`, `subProcess` … */
  elementType: string;
  elementInstanceKey: EngineKey;
  scopeKey: EngineKey;
}

/** Receives every step's events in one call, inside the step's transaction; throwing rolls the step back. */
export interface EngineListener {
  handle(tx: Transaction, events: EngineEvent[]): Promise<void>;
}

export interface Job {
  jobKey: EngineKey;
  type: string;
  elementId: string;
  instanceKey: EngineKey;
  rootInstanceKey: EngineKey;
  processId: string;
  headers: Record<string, string>;
  variables: Variables;
  retries: number;
}

/**
 * One automatic step. Runs in the transaction that opened its job, when everything else there is done, or in one of the engine's own;
 * the result is stored and the instance moves on in the same: it happens once by transaction. Other jobs may share it; when one
 * fails, each gets its own. No IO outside the database. Ends in one of three ways: returned variables; a `BusinessError`
 * (a BPMN error in the model); anything else thrown (retry with back-off, then an incident a person sees).
 */
export type JobHandler = (tx: Transaction, job: Job) => Promise<Variables | void>;

/** Where listeners and job handlers are announced at start, before the engine runs; handlers by exact job type. */
export interface EngineRegistry {
  addListener(listener: EngineListener): void;
  addJobHandler(type: string, handler: JobHandler): void;
  jobTypes(): string[];
}

/** Nest injection token of the registry. */
export const ENGINE_REGISTRY = Symbol('ENGINE_REGISTRY');
