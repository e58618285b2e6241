import type { Transaction } from '../../src/platform/database/transaction';
import { EmbeddedEngine } from '../../src/engine/embedded/embedded-engine';
import { Executor } from '../../src/engine/embedded/executor';
import type { InTransaction } from '../../src/engine/embedded/jobs';
import { MemoryStore } from '../../src/engine/embedded/memory-store';
import type { InstanceState } from '../../src/engine/embedded/state';
import { StepRunner } from '../../src/engine/embedded/step-runner';

/** Where every scenario begins. */
export const START_OF_TIME = new Date('2030-01-01T00:00:00Z');

/** An empty engine on some store, with what a test has to see of it. */
export interface Harness {
  engine: EmbeddedEngine;
  executor: Executor;
  transaction: InTransaction;
  now(): Promise<Date>;
  setTime(at: Date): Promise<void>;
  state(rootKey: string): Promise<InstanceState | undefined>;
}

export function memoryHarness(): Promise<Harness> {
  const store = new MemoryStore(START_OF_TIME);
  const runner = new StepRunner(store);
  const transaction: InTransaction = (work) => work({} as Transaction);
  return Promise.resolve({
    engine: new EmbeddedEngine(runner),
    executor: new Executor(runner, transaction, () => ({}) as Transaction),
    transaction,
    now: () => Promise.resolve(store.now),
    setTime: (at) => {
      store.now = at;
      return Promise.resolve();
    },
    state: (rootKey) => Promise.resolve(store.state(rootKey)),
  });
}

/** Works off everything that is due. */
export async function settle(harness: Harness): Promise<void> {
  for (let pieces = 0; await harness.executor.workOnce(); pieces += 1) {
    if (pieces > 10_000) throw new Error('Expected the engine to come to rest, but it goes on and on.');
  }
}
