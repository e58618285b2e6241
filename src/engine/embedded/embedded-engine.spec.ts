import type { Transaction } from '../../platform/database/transaction';
import { describeEngine } from '../engine.contract';
import { EmbeddedEngine } from './embedded-engine';
import { Executor } from './executor';
import { MemoryStore } from './memory-store';
import { StepRunner } from './step-runner';

describeEngine('embedded, on the memory store', () => {
  const store = new MemoryStore(new Date('2030-01-01T00:00:00Z'));
  const runner = new StepRunner(store);
  const executor = new Executor(
    runner,
    (work) => work({} as Transaction),
    () => ({}) as Transaction,
  );
  return Promise.resolve({
    engine: new EmbeddedEngine(runner),
    registry: executor,
    transaction: (work) => work({} as Transaction),
    settle: async () => {
      while (await executor.workOnce());
    },
    advance: (milliseconds) => {
      store.now = new Date(store.now.getTime() + milliseconds);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});
