import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey, Variables } from '../engine.port';
import type { InstanceCommand } from './command';
import type { StepRunner } from './step-runner';
import type { StartEventRow, StartLock, WaitingSubscription } from './store';

export interface Publication {
  name: string;
  correlationKey: string;
  timeToLiveMs: number;
  messageId?: string;
  variables: Variables;
}

/** Brings messages to the instances that wait for them, and to the processes that begin with them. */
export class Messages {
  constructor(private readonly runner: StepRunner) {}

  /**
   * A message goes to each process once: to its oldest waiting instance, otherwise to its start event. What has time to
   * live is kept for those who come later. `repeated`: a kept message has the same name, key and id.
   */
  async publish(tx: Transaction, message: Publication): Promise<'published' | 'repeated'> {
    const { store } = this.runner;
    const { name, correlationKey, variables } = message;
    // Instances are locked before the name and key, as steps that subscribe do it: the other order would deadlock.
    const locked = new Set<EngineKey>();
    await this.lockRoots(tx, await store.subscriptions(tx, name, correlationKey), locked);
    const kept = await store.lockMessages(tx, [{ name, correlationKey }]);
    if (message.messageId !== undefined && kept.some((one) => one.messageId === message.messageId)) return 'repeated';
    const ground = await store.ground(tx);
    const chosen = await this.lockedSubscriptions(tx, message, locked);
    const starts = await this.startsFor(tx, message, chosen);
    if (message.timeToLiveMs > 0) {
      // Kept before it is handed out: what begins to wait because of it may get it too.
      await store.buffer(tx, {
        key: ground.firstKey.toString(),
        name,
        correlationKey,
        ...(message.messageId === undefined ? {} : { messageId: message.messageId }),
        variables,
        expiresAt: ground.now.getTime() + message.timeToLiveMs,
        correlated: [...chosen, ...starts].map((one) => one.processId),
      });
    }
    for (const [root, commands] of commandsByRoot(chosen, variables)) {
      const loaded = await store.load(tx, { root });
      if (loaded) await this.runner.run(tx, loaded, commands);
    }
    for (const start of starts) {
      const lock = correlationKey === '' ? undefined : { processId: start.processId, correlationKey };
      await this.runner.startByEvent(tx, await store.ground(tx), start, variables, lock);
    }
    return 'published';
  }

  /**
   * Who gets the message, in instances that are all locked. One that began to wait a moment ago is not locked yet and may
   * have stopped waiting before it is: then its message would be used up for nobody.
   */
  private async lockedSubscriptions(
    tx: Transaction,
    { name, correlationKey }: Publication,
    locked: Set<EngineKey>,
  ): Promise<WaitingSubscription[]> {
    for (;;) {
      const chosen = oncePerProcess(await this.runner.store.subscriptions(tx, name, correlationKey));
      const late = chosen.filter(({ rootKey }) => !locked.has(rootKey));
      if (late.length === 0) return chosen;
      await this.lockRoots(tx, late, locked);
    }
  }

  private async lockRoots(tx: Transaction, waiting: WaitingSubscription[], locked: Set<EngineKey>): Promise<void> {
    const roots = [...new Set(waiting.map(({ rootKey }) => rootKey))];
    for (const root of roots.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
      await this.runner.store.load(tx, { root });
      locked.add(root);
    }
  }

  /** The start events of the message, of processes it does not reach otherwise and whose key is not running already. */
  private async startsFor(
    tx: Transaction,
    { name, correlationKey }: Publication,
    chosen: WaitingSubscription[],
  ): Promise<StartEventRow[]> {
    const starts: StartEventRow[] = [];
    for (const start of await this.runner.store.startEvents(tx, 'message', { name })) {
      const { processId } = start;
      const isReached = chosen.some((one) => one.processId === processId);
      const isRunning = correlationKey !== '' && (await this.runner.store.isLocked(tx, { processId, correlationKey }));
      if (!isReached && !isRunning) starts.push(start);
    }
    return starts;
  }

  /** The instance a message started has ended: the next kept message of its key may start one. */
  async startNext(tx: Transaction, lock: StartLock): Promise<void> {
    const { store } = this.runner;
    const starts = await store.startEvents(tx, 'message', { processId: lock.processId });
    const names = starts.flatMap((start) =>
      start.name === undefined ? [] : [{ name: start.name, correlationKey: lock.correlationKey }],
    );
    const kept = await store.lockMessages(tx, names);
    if (await store.isLocked(tx, lock)) return;
    const next = kept.find((message) => !message.correlated.includes(lock.processId));
    const start = starts.find((one) => one.name === next?.name);
    if (!next || !start) return;
    await store.markCorrelated(tx, next.key, lock.processId);
    await this.runner.startByEvent(tx, await store.ground(tx), start, next.variables, lock);
  }
}

function oncePerProcess(subscriptions: WaitingSubscription[]): WaitingSubscription[] {
  const chosen = new Map<string, WaitingSubscription>();
  for (const one of subscriptions) if (!chosen.has(one.processId)) chosen.set(one.processId, one);
  return [...chosen.values()];
}

function commandsByRoot(chosen: WaitingSubscription[], variables: Variables): Map<EngineKey, InstanceCommand[]> {
  const byRoot = new Map<EngineKey, InstanceCommand[]>();
  for (const { rootKey, key } of chosen) {
    byRoot.set(rootKey, [...(byRoot.get(rootKey) ?? []), { kind: 'correlate', subscriptionKey: key, variables }]);
  }
  return byRoot;
}
