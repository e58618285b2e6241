import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey, EngineListener, Variables } from '../engine.port';
import { Catalogue, type Deployed } from './catalogue';
import type { InstanceCommand } from './command';
import { VariablesRefused } from '../engine.errors';
import { KEYS_FOR_FURTHER_STEPS, KEYS_PER_STEP, MAX_VARIABLES_BYTES } from './limits';
import { changesOf } from './record';
import { begin, carryOut } from './run';
import { emptyState } from './state';
import type { Step } from './step';
import type { EngineStore, LoadedInstance, StartEventRow, StartLock, StepGround, StepRecord } from './store';

export interface StepOptions {
  /** Kept with its result, so that a repeat of the id gets the same answer. */
  commandId?: { id: string; result: unknown };
}

interface WorkedStep {
  loaded: LoadedInstance;
  step: Step;
  record: StepRecord;
}

/**
 * Carries out commands on one loaded instance: works out the step, lets buffered messages in, writes everything in one go,
 * tells the listeners. The caller's transaction holds the instance's lock throughout.
 */
export class StepRunner {
  readonly listeners: EngineListener[] = [];
  readonly catalogue: Catalogue;
  /** Called with the transaction of a step that leaves work for the executor, who wakes up when it commits. */
  onWork: (tx: Transaction, work: 'jobs' | 'all') => void = () => undefined;
  /** What each transaction has made of the instances it wrote; undefined for those that have ended. */
  private readonly written = new WeakMap<object, Map<EngineKey, LoadedInstance | undefined>>();

  constructor(readonly store: EngineStore) {
    this.catalogue = new Catalogue(store);
  }

  deployed(tx: Transaction, ground: StepGround): Promise<Deployed> {
    return this.catalogue.deployed(tx, ground.deployments);
  }

  /** The instances this transaction has written, as they are now; it holds them until it ends. */
  writtenIn(tx: Transaction): LoadedInstance[] {
    return [...(this.written.get(tx)?.values() ?? [])].filter((one) => one !== undefined);
  }

  /** What has become of an instance since it was loaded in this transaction; undefined when it has ended. */
  async current(tx: Transaction, loaded: LoadedInstance): Promise<LoadedInstance | undefined> {
    const { rootKey } = loaded.state;
    const written = this.written.get(tx);
    if (!written?.has(rootKey)) return loaded;
    const now = written.get(rootKey);
    return now && !hasKeys(now) ? this.store.load(tx, { root: rootKey }) : now;
  }

  async run(
    tx: Transaction,
    loaded: LoadedInstance,
    commands: InstanceCommand[],
    options: StepOptions = {},
  ): Promise<void> {
    await this.carry(tx, loaded, commands, { isNew: false, ...(loaded.lock ? { lock: loaded.lock } : {}), ...options });
  }

  /** Starts an instance of a definition; `trigger` is the start event that happened. */
  async start(
    tx: Transaction,
    ground: StepGround,
    begin: {
      definitionKey: EngineKey;
      variables: Variables;
      trigger?: { elementId: string; variables: Variables };
      before?: string[];
    },
    options: { lock?: StartLock; commandId?: string } = {},
  ): Promise<EngineKey> {
    const instanceKey = ground.firstKey.toString();
    const loaded = { ...ground, firstKey: ground.firstKey + 1n, state: emptyState(instanceKey) };
    const { lock, commandId } = options;
    await this.carry(tx, loaded, [{ kind: 'start', instanceKey, ...begin }], {
      isNew: true,
      ...(lock ? { lock } : {}),
      ...(commandId === undefined ? {} : { commandId: { id: commandId, result: { instanceKey } } }),
    });
    return instanceKey;
  }

  startByEvent(
    tx: Transaction,
    ground: StepGround,
    start: StartEventRow,
    variables: Variables,
    lock?: StartLock,
  ): Promise<EngineKey> {
    const trigger = { elementId: start.elementId, variables };
    return this.start(tx, ground, { definitionKey: start.definitionKey, variables: {}, trigger }, lock ? { lock } : {});
  }

  /** Steps of several instances, each on its own, written together. */
  async runAll(tx: Transaction, all: { loaded: LoadedInstance; commands: InstanceCommand[] }[]): Promise<void> {
    const worked: WorkedStep[] = [];
    for (const { loaded, commands } of all) {
      const { lock } = loaded;
      worked.push(...(await this.workOut(tx, loaded, commands, { isNew: false, ...(lock ? { lock } : {}) })));
    }
    await this.write(tx, worked);
  }

  private async carry(
    tx: Transaction,
    loaded: LoadedInstance,
    commands: InstanceCommand[],
    options: StepOptions & { isNew: boolean; lock?: StartLock },
  ): Promise<void> {
    await this.write(tx, await this.workOut(tx, loaded, commands, options));
  }

  /** One step, or none when the commands change nothing. */
  private async workOut(
    tx: Transaction,
    loaded: LoadedInstance,
    commands: InstanceCommand[],
    options: StepOptions & { isNew: boolean; lock?: StartLock },
  ): Promise<WorkedStep[]> {
    const world = await this.deployed(tx, loaded);
    const step = begin(world, loaded.state, loaded.now, loaded.firstKey);
    for (const command of commands) carryOut(step, command);
    await this.letBufferedIn(tx, step);
    if (step.events.length === 0) return [];
    checkSize(step);
    const record = {
      ...options,
      state: step.state,
      stepKey: loaded.firstKey.toString(),
      at: step.now,
      command: commands.map(({ kind }) => kind).join(' '),
      events: step.events,
      ...changesOf(step),
    };
    return [{ loaded, step, record }];
  }

  private async write(tx: Transaction, worked: WorkedStep[]): Promise<void> {
    if (worked.length === 0) return;
    await this.store.save(
      tx,
      worked.map(({ record }) => record),
    );
    for (const one of worked) this.remember(tx, one);
    for (const { step, record } of worked) {
      await this.deferFurtherWork(tx, step, record.lock);
      if (step.facts.length > 0) for (const listener of this.listeners) await listener.handle(tx, step.facts);
      if (opensService(record)) this.onWork(tx, 'jobs');
      if (opensDue(record)) this.onWork(tx, 'all');
    }
  }

  /** A later step of the same transaction begins where this one ended, a moment later, with the keys that are left. */
  private remember(tx: Transaction, { loaded, step, record }: WorkedStep): void {
    const { state, lock } = record;
    const firstKey = step.keyAfter > loaded.firstKey ? step.keyAfter : loaded.firstKey + 1n;
    const now = new Date(loaded.now.getTime() + 1);
    const written = this.written.get(tx) ?? new Map<EngineKey, LoadedInstance | undefined>();
    written.set(
      state.rootKey,
      state.ended ? undefined : { ...loaded, state, firstKey, now, ...(lock ? { lock } : {}) },
    );
    this.written.set(tx, written);
  }

  /** Subscriptions of this step meet the messages that came before them. */
  private async letBufferedIn(tx: Transaction, step: Step): Promise<void> {
    let seen = 0;
    while (seen < step.events.length) {
      const opened = step.events
        .slice(seen)
        .flatMap((event) => (event.kind === 'message-opened' ? [event.subscription] : []));
      seen = step.events.length;
      const kept = opened.length > 0 ? await this.store.lockMessages(tx, opened) : [];
      for (const { key, name, correlationKey, processId } of opened) {
        for (const message of kept.filter((one) => one.name === name && one.correlationKey === correlationKey)) {
          if (message.correlated.includes(processId) || !step.state.messages[key]) continue;
          message.correlated.push(processId);
          carryOut(step, { kind: 'correlate', subscriptionKey: key, variables: message.variables });
          await this.store.markCorrelated(tx, message.key, processId);
        }
      }
    }
  }

  private async deferFurtherWork(tx: Transaction, step: Step, lock: StartLock | undefined): Promise<void> {
    for (const signal of step.signals) await this.broadcast(tx, signal.name, signal.variables);
    if (!lock || !step.state.ended) return;
    await this.store.defer(tx, [{ kind: 'message-start', lock }]);
    this.onWork(tx, 'all');
  }

  /** Asks for a signal to reach everybody who waits for it now; each gets it in a transaction of its own. */
  async broadcast(tx: Transaction, name: string, variables: Variables): Promise<void> {
    const targets = await this.store.signalTargets(tx, name);
    const starts = await this.store.startEvents(tx, 'signal', { name });
    const work = [
      ...targets.map((rootKey) => ({ kind: 'signal' as const, rootKey, name, variables })),
      ...starts.map((start) => ({ kind: 'signal-start' as const, startKey: start.key, variables })),
    ];
    if (work.length > 0) await this.store.defer(tx, work);
    this.onWork(tx, 'all');
  }
}

/** Whether another step may begin without a fresh block of keys. */
export function hasKeys({ firstKey }: StepGround): boolean {
  return firstKey % KEYS_PER_STEP < KEYS_FOR_FURTHER_STEPS;
}

/** A job that no person does. */
function opensService({ jobs }: StepRecord): boolean {
  return [...jobs.opened, ...jobs.changed].some(
    (job) => job.status === 'open' && !job.user && job.notBefore === undefined,
  );
}

/** A timer that is due at once, which is not announced by time. */
function opensDue({ timers, at }: StepRecord): boolean {
  return timers.opened.some((timer) => timer.due <= at.getTime());
}

function checkSize(step: Step): void {
  const bytes = Object.values(step.state.elements).reduce(
    (sum, element) => sum + Buffer.byteLength(JSON.stringify(element.variables)),
    0,
  );
  if (bytes > MAX_VARIABLES_BYTES) throw new VariablesRefused(`the instance would hold ${bytes} bytes of them`);
}
