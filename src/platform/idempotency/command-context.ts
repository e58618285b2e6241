import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from '../database/transaction';

/**
 * The command that the current request carries out, when it came with an `Idempotency-Key`. Each of its transactions
 * marks the key as used before it commits: the mark and the work become true together, or neither does.
 */
export interface CommandContext {
  beforeCommit(tx: Transaction): Promise<void>;
}

const storage = new AsyncLocalStorage<CommandContext>();

export const CommandContext = {
  current: (): CommandContext | undefined => storage.getStore(),
  run: <T>(context: CommandContext, work: () => T): T => storage.run(context, work),
};
