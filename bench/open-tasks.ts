import type { EngineEvent, EngineListener } from '../src/engine/engine.port';
import type { Database } from '../src/platform/database/database';
import type { Transaction } from '../src/platform/database/transaction';

const GIVE_UP_MS = 30_000;

/**
 * The keys of the tasks that the clients need next, told by the engine's events in memory once they are committed: no
 * query is charged to a step. Cases whose service tasks run behind are waited for.
 */
export class OpenTasks implements EngineListener {
  ended = 0;
  private readonly open = new Map<string, string>();
  private readonly waiting = new Map<string, (jobKey: string) => void>();

  constructor(private readonly database: Database) {}

  handle(tx: Transaction, events: EngineEvent[]): Promise<void> {
    const opened = events.filter((event) => event.kind === 'task-opened');
    const ended = events.filter((event) => event.kind === 'instance-ended').length;
    if (opened.length + ended > 0) {
      this.database.afterCommit(tx, () => {
        for (const event of opened) this.tell(`${event.instanceKey} ${event.elementId}`, event.jobKey);
        for (const event of events) if (event.kind === 'instance-ended') this.tell(event.instanceKey, 'ended');
        this.ended += ended;
      });
    }
    return Promise.resolve();
  }

  /** The key of a user task's job; taken only once. */
  next(instanceKey: string, elementId: string): Promise<string> {
    return this.take(`${instanceKey} ${elementId}`);
  }

  async end(instanceKey: string): Promise<void> {
    await this.take(instanceKey);
  }

  private take(what: string): Promise<string> {
    const found = this.open.get(what);
    if (found !== undefined) {
      this.open.delete(what);
      return Promise.resolve(found);
    }
    return new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`Expected ${what} within ${GIVE_UP_MS / 1000} s, but it did not come.`)),
        GIVE_UP_MS,
      );
      this.waiting.set(what, (jobKey) => {
        clearTimeout(limit);
        resolve(jobKey);
      });
    });
  }

  private tell(what: string, jobKey: string): void {
    const waiting = this.waiting.get(what);
    this.waiting.delete(what);
    if (waiting) waiting(jobKey);
    else this.open.set(what, jobKey);
  }
}
