import { EmbeddedEngine } from '../../../src/engine/embedded/embedded-engine';
import { Executor } from '../../../src/engine/embedded/executor';
import type { InTransaction } from '../../../src/engine/embedded/jobs';
import { MemoryStore } from '../../../src/engine/embedded/memory-store';
import type { StateEvent } from '../../../src/engine/embedded/state-event';
import { StepRunner } from '../../../src/engine/embedded/step-runner';
import type { Transaction } from '../../../src/platform/database/transaction';
import { START_OF_TIME, type Harness } from '../../conformance/harness';

/** An empty engine on some store. */
export interface RandomWorld {
  harness: Harness;
  /** The events of each step of an instance since it was asked last; absent where the harness compares by itself. */
  newEvents?(rootKey: string): Promise<StateEvent[][]>;
  /**
   * The moment a path waits for when the next timer is due at this one; absent: just that. Clocks of stores go at their own
   * pace between two timers that a model sets to the same hour: to compare stores, both have to fire.
   */
  waitUntil?(due: number): number;
}

export function memoryWorld(): RandomWorld {
  const store = new MemoryStore(START_OF_TIME);
  const runner = new StepRunner(store);
  const transaction: InTransaction = (work) => work({} as Transaction);
  let seen = 0;
  return {
    harness: {
      engine: new EmbeddedEngine(runner),
      executor: new Executor(runner, transaction, () => ({}) as Transaction),
      transaction,
      now: () => Promise.resolve(store.now),
      setTime: (at) => {
        store.now = at;
        return Promise.resolve();
      },
      state: (rootKey) => Promise.resolve(store.state(rootKey)),
    },
    newEvents: (rootKey) => {
      const fresh = store.history.slice(seen).filter((step) => step.rootKey === rootKey);
      seen = store.history.length;
      return Promise.resolve(fresh.map(({ events }) => events));
    },
  };
}
