import { outcomeUnknown, problemOf } from './problem';

interface Attempt {
  key: string;
  fingerprint: string;
}

/**
 * Gives each changing command its `Idempotency-Key`. The same command sent again after an unknown outcome keeps its key, so that
 * the server answers with the first result; an answered command, or one whose content changed, gets a new key.
 */
export class CommandKeys {
  private pending: Attempt | undefined;

  constructor(private readonly random: () => string = () => crypto.randomUUID()) {}

  keyFor(content: unknown): string {
    const fingerprint = JSON.stringify(content) ?? '';
    if (this.pending?.fingerprint !== fingerprint) this.pending = { key: this.random(), fingerprint };
    return this.pending.key;
  }

  answered(): void {
    this.pending = undefined;
  }

  failed(error: unknown): void {
    if (!outcomeUnknown(problemOf(error))) this.pending = undefined;
  }
}
