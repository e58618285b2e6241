import type { EngineEvent, EngineKey } from '../engine.port';
import { USER_TASK_JOB } from '../reserved-names';
import { type ElementState, type InstanceState, type ProcessState, visibleVariables } from './instance-state';
import { type FeedRecord, hasKey, keyOf } from './record';
import { assignmentOf, assignmentOfNative } from './user-task';

/** What becomes of a job beside the events: its row is what workers and commands go by. */
export type JobChange =
  | { kind: 'opened'; jobKey: EngineKey; type: string; isUser: boolean; retries: number }
  | { kind: 'retries'; jobKey: EngineKey; retries: number }
  | { kind: 'state'; jobKey: EngineKey; state: 'open' | 'pausing' | 'failed' | 'thrown'; retries?: number }
  | { kind: 'closed'; jobKey: EngineKey };

export type IncidentChange =
  { kind: 'opened'; incidentKey: EngineKey; jobKey?: EngineKey } | { kind: 'closed'; incidentKey: EngineKey };

export interface Projected {
  events: EngineEvent[];
  jobs: JobChange[];
  incidents: IncidentChange[];
  isEnded: boolean;
}

/** What callers know instances and definitions by. */
export interface Names {
  rootKey: EngineKey;
  definition: (zeebeKey: EngineKey) => EngineKey;
}

/** The element of an error that nobody catches, as the cluster calls it. */
const NOBODY = 'NO_CATCH_EVENT_FOUND';

/** Takes one record into the state and tells what follows from it. Records of one instance come in the order of its log. */
export function project(state: InstanceState, record: FeedRecord, names: Names): Projected {
  return new Projection(state, record, names).run();
}

class Projection {
  private readonly out: Projected = { events: [], jobs: [], incidents: [], isEnded: false };

  constructor(
    private readonly state: InstanceState,
    private readonly record: FeedRecord,
    private readonly names: Names,
  ) {}

  run(): Projected {
    switch (this.record.valueType) {
      case 'PROCESS_INSTANCE':
        this.takeElement();
        break;
      case 'VARIABLE':
        this.takeVariable();
        break;
      case 'JOB':
        this.takeJob();
        break;
      case 'USER_TASK':
        this.takeUserTask();
        break;
      case 'INCIDENT':
        this.takeIncident();
        break;
    }
    return this.out;
  }

  private takeElement(): void {
    const { key, value, intent } = this.record;
    switch (intent) {
      case 'ELEMENT_ACTIVATING':
        this.state.elements[key] = this.elementOf();
        if (this.isProcess()) this.state.processes[key] = this.processOf();
        else this.tell({ kind: 'element-entered', ...this.factsOf(key) });
        return;
      case 'ELEMENT_ACTIVATED':
        if (this.isProcess()) this.tellStart();
        return;
      case 'ELEMENT_COMPLETED':
        this.leave('completed');
        return;
      case 'ELEMENT_TERMINATED':
        this.leave('terminated');
        return;
      case 'ELEMENT_MIGRATED': {
        const element = this.state.elements[key];
        if (element) element.id = value.elementId ?? element.id;
        const process = this.state.processes[key];
        if (process) this.state.processes[key] = { ...process, ...this.processOf() };
        return;
      }
    }
  }

  private tellStart(): void {
    const { key } = this.record;
    const { processId, definitionKey, parent } = this.state.processes[key] ?? this.processOf();
    this.tell({
      kind: 'instance-started',
      processId,
      definitionKey: this.names.definition(definitionKey),
      ...(parent ? { parentInstanceKey: this.named(parent.instanceKey) } : {}),
      variables: visibleVariables(this.state, key),
    });
    this.tell({ kind: 'element-entered', ...this.factsOf(key) });
  }

  private leave(how: 'completed' | 'terminated'): void {
    const { key } = this.record;
    this.state.elements[key] ??= this.elementOf();
    this.tell({ kind: 'element-left', how, ...this.factsOf(key) });
    if (this.isProcess()) {
      this.tell({ kind: 'instance-ended', state: how });
      this.out.isEnded = key === this.state.rootZeebeKey;
    }
    delete this.state.elements[key];
    delete this.state.variables[key];
    delete this.state.processes[key];
  }

  private takeVariable(): void {
    if (this.record.intent !== 'CREATED' && this.record.intent !== 'UPDATED') return;
    const { name = '', value = 'null', scopeKey } = this.record.value;
    const scope = keyOf(scopeKey);
    (this.state.variables[scope] ??= {})[name] = JSON.parse(value) as unknown;
  }

  private takeJob(): void {
    const { key, intent, value } = this.record;
    const { type = '', retries = 0, customHeaders = {} } = value;
    switch (intent) {
      case 'CREATED': {
        const element = keyOf(value.elementInstanceKey);
        this.state.jobs[key] = { element, type, headers: customHeaders };
        this.out.jobs.push({ kind: 'opened', jobKey: key, type, isUser: type === USER_TASK_JOB, retries });
        if (type === USER_TASK_JOB) this.openTask(key, element, assignmentOf(customHeaders));
        return;
      }
      case 'FAILED': {
        const state = retries === 0 ? 'failed' : Number(value.retryBackoff) > 0 ? 'pausing' : 'open';
        this.out.jobs.push({ kind: 'state', jobKey: key, state, retries });
        return;
      }
      case 'RECURRED_AFTER_BACKOFF':
        this.out.jobs.push({ kind: 'state', jobKey: key, state: 'open', retries });
        return;
      case 'RETRIES_UPDATED':
        this.out.jobs.push({ kind: 'retries', jobKey: key, retries });
        return;
      case 'COMPLETED':
        this.closeJob(key, 'completed');
        return;
      case 'CANCELED':
        this.closeJob(key, 'cancelled');
        return;
      case 'ERROR_THROWN':
        if (value.elementId === NOBODY) this.out.jobs.push({ kind: 'state', jobKey: key, state: 'thrown' });
        else this.closeJob(key, 'error');
        return;
    }
  }

  /** Tasks that the cluster keeps itself. Models of ours do not have them; one that was deployed past us may. */
  private takeUserTask(): void {
    const { key, intent, value } = this.record;
    if (intent === 'CREATED') {
      const element = keyOf(value.elementInstanceKey);
      this.state.jobs[key] = { element, type: USER_TASK_JOB, headers: {} };
      this.openTask(key, element, assignmentOfNative(value));
    }
    if (intent === 'COMPLETED' || intent === 'CANCELED')
      this.closeJob(key, intent === 'COMPLETED' ? 'completed' : 'cancelled');
  }

  private openTask(jobKey: EngineKey, element: EngineKey, assignment: ReturnType<typeof assignmentOf>): void {
    const variables = visibleVariables(this.state, element);
    this.tell({ kind: 'task-opened', jobKey, ...assignment, variables, ...this.factsOf(element) });
  }

  private closeJob(key: EngineKey, how: 'completed' | 'cancelled' | 'error'): void {
    const job = this.state.jobs[key];
    if (job?.type === USER_TASK_JOB) this.tell({ kind: 'task-closed', jobKey: key, how, ...this.factsOf(job.element) });
    delete this.state.jobs[key];
    this.out.jobs.push({ kind: 'closed', jobKey: key });
  }

  private takeIncident(): void {
    const { key, intent, value } = this.record;
    const job = keyOf(value.jobKey);
    if (intent === 'CREATED') {
      const element = keyOf(value.elementInstanceKey);
      this.state.incidents[key] = element;
      this.tell({
        kind: 'incident-opened',
        incidentKey: key,
        type: value.errorType ?? 'UNKNOWN',
        message: value.errorMessage ?? '',
        ...(hasKey(job) ? { jobKey: job } : {}),
        variables: visibleVariables(this.state, keyOf(value.variableScopeKey)),
        ...this.factsOf(element),
      });
      this.out.incidents.push({ kind: 'opened', incidentKey: key, ...(hasKey(job) ? { jobKey: job } : {}) });
    }
    if (intent === 'RESOLVED') {
      delete this.state.incidents[key];
      this.tell({ kind: 'incident-closed', incidentKey: key });
      this.out.incidents.push({ kind: 'closed', incidentKey: key });
      if (this.state.jobs[job]) this.out.jobs.push({ kind: 'state', jobKey: job, state: 'open' });
    }
  }

  private elementOf(): ElementState {
    const { key, instanceKey, value } = this.record;
    const caller = keyOf(value.parentElementInstanceKey);
    const inside = this.isProcess() ? (hasKey(caller) ? caller : key) : keyOf(value.flowScopeKey);
    return {
      id: value.elementId ?? '',
      type: elementTypeOf(value.bpmnElementType),
      scope: inside,
      process: instanceKey,
    };
  }

  private processOf(): ProcessState {
    const { value } = this.record;
    const caller = keyOf(value.parentProcessInstanceKey);
    return {
      processId: value.bpmnProcessId ?? '',
      definitionKey: keyOf(value.processDefinitionKey),
      ...(hasKey(caller) ? { parent: { instanceKey: caller, elementKey: keyOf(value.parentElementInstanceKey) } } : {}),
    };
  }

  private isProcess(): boolean {
    return this.record.value.bpmnElementType === 'PROCESS';
  }

  private factsOf(key: EngineKey): {
    elementId: string;
    elementType: string;
    elementInstanceKey: EngineKey;
    scopeKey: EngineKey;
  } {
    const { id, type, scope } = this.state.elements[key] ?? this.elementOf();
    return {
      elementId: id,
      elementType: type,
      elementInstanceKey: this.named(key),
      scopeKey: this.named(scope),
    };
  }

  private named(key: EngineKey): EngineKey {
    return key === this.state.rootZeebeKey ? this.names.rootKey : key;
  }

  private tell(event: Told): void {
    const { at, instanceKey } = this.record;
    this.out.events.push({
      rootInstanceKey: this.names.rootKey,
      instanceKey: this.named(instanceKey),
      at,
      ...event,
    } as EngineEvent);
  }
}

type Told = EngineEvent extends infer One
  ? One extends EngineEvent
    ? Omit<One, 'rootInstanceKey' | 'instanceKey' | 'at'>
    : never
  : never;

// helpers

/** @example elementTypeOf('INTERMEDIATE_CATCH_EVENT') // 'intermediateCatchEvent' */
function elementTypeOf(name = 'UNSPECIFIED'): string {
  return name.toLowerCase().replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}
