import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey } from '../engine.port';
import { KEYS_PER_STEP } from './limits';
import { byKey, type InstanceState } from './state';
import type {
  BufferedMessage,
  DeferredWork,
  DueWork,
  EngineStore,
  LoadedInstance,
  Selector,
  StartEventRow,
  StartLock,
  StepGround,
  StepRecord,
  StoredResource,
  TakenJob,
  WaitingSubscription,
} from './store';

/**
 * Keeps instances in memory, for tests of rules and models without a database. There is one caller at a time and nothing to
 * roll back: a refused command throws before it saves. Time moves on by a millisecond with each step, and when it is moved.
 */
export class MemoryStore implements EngineStore {
  now: Date;
  readonly history: { rootKey: EngineKey; command: string; events: StepRecord['events'] }[] = [];
  private blocks = 0n;
  private readonly instances = new Map<EngineKey, { state: InstanceState; lock?: StartLock }>();
  private readonly deployedResources: StoredResource[] = [];
  private starts: StartEventRow[] = [];
  private messages: BufferedMessage[] = [];
  private readonly deferred: DeferredWork[] = [];
  private readonly results = new Map<string, unknown>();

  constructor(now: Date) {
    this.now = now;
  }

  state(rootKey: EngineKey): InstanceState | undefined {
    return this.instances.get(rootKey)?.state;
  }

  async ground(): Promise<StepGround> {
    this.blocks += 1n;
    this.now = new Date(this.now.getTime() + 1);
    return { now: this.now, firstKey: this.blocks * KEYS_PER_STEP, deployments: String(this.deployedResources.length) };
  }

  async load(_tx: Transaction, selector: Selector): Promise<LoadedInstance | undefined> {
    const found = [...this.instances.values()].find(({ state }) => !state.ended && matches(state, selector));
    return found && { ...(await this.ground()), ...structuredClone(found) };
  }

  async save(_tx: Transaction, records: StepRecord[]): Promise<void> {
    for (const { state, lock, command, events, commandId } of records) {
      this.instances.set(state.rootKey, { state, ...(lock ? { lock } : {}) });
      this.history.push({ rootKey: state.rootKey, command, events });
      if (commandId) this.results.set(commandId.id, commandId.result);
    }
  }

  async repeated(_tx: Transaction, commandId: string): Promise<{ result: unknown } | undefined> {
    return this.results.has(commandId) ? { result: this.results.get(commandId) } : undefined;
  }

  async resources(): Promise<StoredResource[]> {
    return this.deployedResources;
  }

  async lockDeployments(): Promise<void> {
    // There is one caller at a time.
  }

  async addResources(_tx: Transaction, added: StoredResource[]): Promise<void> {
    this.deployedResources.push(...added);
  }

  async replaceStartEvents(_tx: Transaction, processId: string, starts: StartEventRow[]): Promise<void> {
    this.starts = [...this.starts.filter((start) => start.processId !== processId), ...starts];
  }

  async startEvents(
    _tx: Transaction,
    kind: 'message' | 'signal',
    which: { name: string } | { processId: string },
  ): Promise<StartEventRow[]> {
    return this.starts.filter(
      (start) =>
        start.kind === kind && ('name' in which ? start.name === which.name : start.processId === which.processId),
    );
  }

  async startEvent(_tx: Transaction, key: EngineKey): Promise<StartEventRow | undefined> {
    return this.starts.find((start) => start.key === key);
  }

  async lockMessages(_tx: Transaction, names: { name: string; correlationKey: string }[]): Promise<BufferedMessage[]> {
    return this.messages
      .filter((message) =>
        names.some((one) => one.name === message.name && one.correlationKey === message.correlationKey),
      )
      .filter((message) => message.expiresAt > this.now.getTime())
      .sort(byKey);
  }

  async subscriptions(_tx: Transaction, name: string, correlationKey: string): Promise<WaitingSubscription[]> {
    return this.live()
      .flatMap((state) => Object.values(state.messages).map((one) => ({ ...one, rootKey: state.rootKey })))
      .filter((one) => one.name === name && one.correlationKey === correlationKey)
      .sort(byKey);
  }

  async buffer(_tx: Transaction, message: BufferedMessage): Promise<void> {
    this.messages.push(message);
  }

  async markCorrelated(_tx: Transaction, key: EngineKey, processId: string): Promise<void> {
    this.messages.find((message) => message.key === key)?.correlated.push(processId);
  }

  async isLocked(_tx: Transaction, lock: StartLock): Promise<boolean> {
    return [...this.instances.values()].some(
      (one) =>
        !one.state.ended && one.lock?.processId === lock.processId && one.lock.correlationKey === lock.correlationKey,
    );
  }

  async removeExpired(): Promise<void> {
    this.messages = this.messages.filter((message) => message.expiresAt > this.now.getTime());
  }

  async signalTargets(_tx: Transaction, name: string): Promise<EngineKey[]> {
    return this.live()
      .filter((state) => Object.values(state.signals).some((signal) => signal.name === name))
      .map((state) => state.rootKey);
  }

  async defer(_tx: Transaction, work: DeferredWork[]): Promise<void> {
    this.deferred.push(...work);
  }

  async takeDeferred(): Promise<{ key: EngineKey; work: DeferredWork } | undefined> {
    const work = this.deferred.shift();
    return work && { key: '0', work };
  }

  async postpone(): Promise<void> {
    // Nothing is rolled back here: what failed is gone, and its test fails.
  }

  async due(): Promise<DueWork> {
    return { deferred: true, timers: true, starts: true, jobs: true };
  }

  async takeDueTimers(tx: Transaction, limit: number): Promise<LoadedInstance[]> {
    const due = this.live()
      .flatMap((state) => Object.values(state.timers).map((timer) => ({ ...timer, rootKey: state.rootKey })))
      .filter((timer) => timer.due <= this.now.getTime())
      .sort((a, b) => a.due - b.due || byKey(a, b));
    const roots = [...new Set(due.map(({ rootKey }) => rootKey))].slice(0, limit);
    const loaded = await Promise.all(roots.map((root) => this.load(tx, { root })));
    return loaded.flatMap((one) => one ?? []);
  }

  async takeDueStart(): Promise<{ start: StartEventRow; ground: StepGround } | undefined> {
    const start = this.starts.find((one) => one.due !== undefined && one.due <= this.now.getTime());
    return start && { start, ground: await this.ground() };
  }

  async rescheduleStart(
    _tx: Transaction,
    key: EngineKey,
    next: { due: number; repetitions: number } | undefined,
  ): Promise<void> {
    const start = this.starts.find((one) => one.key === key);
    if (next && start) Object.assign(start, next);
    else this.starts = this.starts.filter((one) => one.key !== key);
  }

  async takeJobs(tx: Transaction, types: string[], limit: number): Promise<TakenJob[]> {
    const ready = this.live()
      .flatMap((state) => Object.values(state.jobs).map((job) => ({ ...job, rootKey: state.rootKey })))
      .filter((one) => one.status === 'open' && types.includes(one.type) && (one.notBefore ?? 0) <= this.now.getTime())
      .sort(byKey);
    const first = new Map(ready.reverse().map((job) => [job.rootKey, job.key]));
    const taken: TakenJob[] = [];
    for (const jobKey of [...first.values()].reverse().slice(0, limit)) {
      const loaded = await this.load(tx, { job: jobKey });
      if (loaded) taken.push({ loaded, jobKey });
    }
    return taken;
  }

  private live(): InstanceState[] {
    return [...this.instances.values()].map(({ state }) => state).filter((state) => !state.ended);
  }
}

function matches(state: InstanceState, selector: Selector): boolean {
  if ('root' in selector) return state.rootKey === selector.root;
  if ('job' in selector) return state.jobs[selector.job] !== undefined;
  return state.incidents[selector.incident] !== undefined;
}
