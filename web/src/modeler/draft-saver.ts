import { problemOf } from '../api/problem';
import type { DraftContent } from '../api/definition-types';

export type SaveState =
  | { state: 'unchanged' | 'waiting' | 'saving' | 'conflict' }
  | { state: 'failed'; error: unknown }
  | { state: 'saved'; at: string };

type Saving = (body: { revision: number } & Partial<DraftContent>) => Promise<{ revision: number; savedAt: string }>;

/** Long enough not to save each key, short enough to lose nothing worth telling. */
export const PAUSE_MS = 1_200;
/** After no answer from the server, the same part is sent again. */
export const RETRY_MS = 5_000;

/**
 * Keeps the parts of a draft that changed and sends them after each pause, one request at a time, with the revision they were
 * made on. When somebody else has saved meanwhile nothing more is sent until a person has decided which state holds.
 */
export class DraftSaver {
  private changed: Partial<DraftContent> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> | undefined;
  private now: SaveState = { state: 'unchanged' };

  constructor(
    private revisionNow: number,
    private readonly send: Saving,
    private readonly onState: (state: SaveState) => void,
  ) {}

  get revision(): number {
    return this.revisionNow;
  }

  get state(): SaveState {
    return this.now;
  }

  change(part: Partial<DraftContent>): void {
    this.changed = { ...this.changed, ...part };
    if (this.now.state === 'conflict') return;
    this.tell({ state: 'waiting' });
    this.sendAfter(PAUSE_MS);
  }

  /** Saves what is still unsaved now; whether everything is saved afterwards. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.underWay;
    if (Object.keys(this.changed).length > 0 && this.now.state !== 'conflict') await this.sendNow();
    return Object.keys(this.changed).length === 0;
  }

  /** After a conflict: what is on this page shall hold, on top of the other's revision. */
  async keepMine(theirRevision: number, mine: Partial<DraftContent>): Promise<boolean> {
    this.revisionNow = theirRevision;
    this.changed = mine;
    this.tell({ state: 'waiting' });
    return this.flush();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  // helpers

  private sendAfter(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async sendNow(): Promise<void> {
    const part = this.changed;
    this.changed = {};
    this.tell({ state: 'saving' });
    this.underWay = this.send({ revision: this.revisionNow, ...part }).then(
      ({ revision, savedAt }) => {
        this.revisionNow = revision;
        if (Object.keys(this.changed).length === 0) this.tell({ state: 'saved', at: savedAt });
      },
      (error: unknown) => {
        this.changed = { ...part, ...this.changed };
        if (problemOf(error).status === 409) return this.tell({ state: 'conflict' });
        this.tell({ state: 'failed', error });
        this.sendAfter(RETRY_MS);
      },
    );
    await this.underWay;
    this.underWay = undefined;
  }

  private tell(state: SaveState): void {
    this.now = state;
    this.onState(state);
  }
}
