import {
  emptyState,
  type ElementInstance,
  type IncidentType,
  type InstanceState,
  type JobState,
} from '../../../src/engine/embedded/state';
import type { EngineEvent, EngineKey, Variables } from '../../../src/engine/engine.port';
import {
  emptyState as nothingTold,
  INSTANCE_VARIABLE,
  type InstanceState as ToldState,
} from '../../../src/engine/zeebe/instance-state';
import { project, type Projected } from '../../../src/engine/zeebe/projection';
import { hasKey, keyOf, type FeedRecord } from '../../../src/engine/zeebe/record';

interface ToldInstance {
  state: ToldState;
  jobs: Map<EngineKey, Pick<JobState, 'status' | 'retries' | 'notBefore'>>;
  incidents: Map<EngineKey, { type: string; message: string }>;
  ended?: InstanceState['ended'];
}

/** What the adapter makes of a broker's records, in the form in which scenarios look at every engine. */
export class RecordedState {
  private readonly instances = new Map<EngineKey, ToldInstance>();
  /** Of each process instance, also of called ones, the root. */
  private readonly roots = new Map<EngineKey, EngineKey>();
  /** Variables of a process are told before the process itself. */
  private readonly early = new Map<EngineKey, FeedRecord[]>();
  /** Timers and paused jobs, and when they are due. */
  private readonly waiting = new Map<EngineKey, number>();

  /** Takes a record of an instance in, and says what listeners of the engine hear. */
  take(record: FeedRecord): EngineEvent[] {
    const { instanceKey, key, value, intent } = record;
    if (key === instanceKey && intent === 'ELEMENT_ACTIVATING') {
      const caller = keyOf(value.parentProcessInstanceKey);
      this.roots.set(key, hasKey(caller) ? (this.roots.get(caller) ?? key) : key);
    }
    const root = this.roots.get(instanceKey);
    if (root === undefined) {
      this.early.set(instanceKey, [...(this.early.get(instanceKey) ?? []), record]);
      return [];
    }
    const before = this.early.get(instanceKey) ?? [];
    this.early.delete(instanceKey);
    return [...before, record].flatMap((one) => this.takeOf(root, one));
  }

  takeTimer({ key, intent, value }: FeedRecord): void {
    if (intent === 'CREATED') this.waiting.set(key, Number(value.dueDate));
    if (intent === 'TRIGGERED' || intent === 'CANCELED') this.waiting.delete(key);
  }

  /** Whether something is due that the broker has not looked at yet. */
  isLate(now: Date): boolean {
    return [...this.waiting.values()].some((due) => due <= now.getTime());
  }

  /** Root instances that have not ended. */
  active(): EngineKey[] {
    return [...this.instances].filter(([, { ended }]) => !ended).map(([key]) => key);
  }

  of(rootKey: EngineKey): InstanceState | undefined {
    const told = this.instances.get(rootKey);
    if (!told) return undefined;
    const state = emptyState(rootKey);
    for (const key of Object.keys(told.state.elements)) state.elements[key] = elementOf(told.state, key);
    for (const one of Object.values(state.elements)) {
      const scope = state.elements[one.scopeKey ?? ''];
      if (scope) scope.children += 1;
      const caller = state.elements[one.callerKey ?? ''];
      if (caller) caller.calledKey = one.key;
    }
    for (const [key, { element, type, headers }] of Object.entries(told.state.jobs)) {
      const job = told.jobs.get(key);
      if (job && state.elements[element]) state.jobs[key] = { key, elementKey: element, type, headers, ...job };
    }
    for (const [key, elementKey] of Object.entries(told.state.incidents)) {
      const { type = '', message = '' } = told.incidents.get(key) ?? {};
      if (state.elements[elementKey]) state.incidents[key] = { key, elementKey, type: type as IncidentType, message };
    }
    if (told.ended) state.ended = told.ended;
    return state;
  }

  // helpers

  private takeOf(rootKey: EngineKey, record: FeedRecord): EngineEvent[] {
    const told: ToldInstance = this.instances.get(rootKey) ?? {
      state: nothingTold(rootKey),
      jobs: new Map(),
      incidents: new Map(),
    };
    this.instances.set(rootKey, told);
    // With the end of a process its variables are forgotten; a scenario still looks at them.
    const variables = variablesOf(told.state, rootKey);
    const projected = project(told.state, record, { rootKey, definition: (key) => key });
    for (const event of projected.events) {
      if (event.kind === 'instance-ended' && event.instanceKey === rootKey)
        told.ended = { state: event.state, variables };
      if (event.kind === 'incident-opened') told.incidents.set(event.incidentKey, event);
    }
    for (const change of projected.jobs) this.changeJob(told, change, record);
    return projected.events;
  }

  private changeJob({ jobs }: ToldInstance, change: Projected['jobs'][number], record: FeedRecord): void {
    const { jobKey, kind } = change;
    const job = jobs.get(jobKey) ?? { status: 'open' as const, retries: 0 };
    this.waiting.delete(jobKey);
    switch (kind) {
      case 'opened':
      case 'retries':
        jobs.set(jobKey, { ...job, retries: change.retries });
        return;
      case 'closed':
        jobs.delete(jobKey);
        return;
      case 'state': {
        const { state, retries = job.retries } = change;
        const status = state === 'failed' ? 'failed' : state === 'thrown' ? 'error' : 'open';
        const notBefore = record.at.getTime() + Number(record.value.retryBackoff);
        jobs.set(jobKey, { status, retries, ...(state === 'pausing' ? { notBefore } : {}) });
        if (state === 'pausing') this.waiting.set(jobKey, notBefore);
      }
    }
  }
}

function elementOf(state: ToldState, key: EngineKey): ElementInstance {
  const { id, type, scope, process } = state.elements[key]!;
  const isProcess = key === process;
  return {
    key,
    elementId: id,
    type: type as ElementInstance['type'],
    definitionKey: state.processes[process]?.definitionKey ?? '0',
    processKey: process,
    ...(isProcess ? {} : { scopeKey: scope }),
    ...(isProcess && scope !== key ? { callerKey: scope } : {}),
    phase: 'activated',
    variables: variablesOf(state, key),
    children: 0,
    tokens: 0,
    waiting: {},
    triggers: [],
  };
}

/** Without the variable by which the adapter recognises its instances. */
function variablesOf(state: ToldState, scope: EngineKey): Variables {
  const { [INSTANCE_VARIABLE]: _own, ...variables } = state.variables[scope] ?? {};
  return variables;
}
