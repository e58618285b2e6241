import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Database } from '../database/database';
import { rows } from '../database/transaction';

/** Signals that come close together share one notice. */
const NOTICE_PAUSE_MS = 50;
const RECONNECT_MS = 5_000;
/** PostgreSQL takes less than 8,000 bytes per notice. */
const MOST_BYTES = 7_900;

interface Ear {
  heard: (words: string[]) => void;
  /** Signals may have been missed: the connection was lost and is there again. */
  missed?: () => void;
}

/**
 * What application nodes on one database tell each other, and themselves, after a commit: never inside a transaction, where
 * NOTIFY makes commits wait for one another. A signal can be lost with its connection: whoever listens looks for itself as well.
 */
@Injectable()
export class NodeSignals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(NodeSignals.name);
  private readonly ears = new Map<string, Ear>();
  private readonly waiting = new Map<string, Set<string>>();
  private isRunning = false;
  private hadConnection = false;
  private notice?: NodeJS.Timeout;
  private listening?: Client;

  constructor(
    private readonly database: Database,
    private readonly source: DataSource,
  ) {}

  /** To be called before the start. `heard` gets the words of all nodes, this one included. */
  hear(channel: string, heard: Ear['heard'], missed?: Ear['missed']): void {
    this.ears.set(channel, { heard, missed });
  }

  /** Words are ids: without blanks, and nothing that must not be seen in the server's log. */
  tell(channel: string, word = ''): void {
    const words = this.waiting.get(channel);
    if (words) words.add(word);
    else this.waiting.set(channel, new Set([word]));
    if (this.notice || !this.isRunning) return;
    this.notice = setTimeout(() => {
      this.notice = undefined;
      this.send();
    }, NOTICE_PAUSE_MS);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.isRunning = true;
    await this.listen();
    // What was told while everything started has had nobody to send it.
    if (this.waiting.size > 0) this.send();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isRunning = false;
    clearTimeout(this.notice);
    await this.listening?.end();
  }

  // helpers

  private send(): void {
    const notices = [...this.waiting].flatMap(([channel, words]) => letters(words).map((text) => ({ channel, text })));
    this.waiting.clear();
    rows(
      this.database.read,
      'SELECT pg_notify(channel, text) FROM unnest($1::text[], $2::text[]) AS notice (channel, text)',
      [notices.map(({ channel }) => channel), notices.map(({ text }) => text)],
    ).catch(() => this.logger.warn('Other nodes could not be told of what happened'));
  }

  /** A connection of its own, outside the pool; when it is lost, it is opened again. */
  private async listen(): Promise<void> {
    const { options } = this.source;
    if (options.type !== 'postgres') return;
    const client = new Client({ connectionString: options.url, application_name: 'duban-signals' });
    const again = (): void => {
      if (this.listening !== client || !this.isRunning) return;
      this.listening = undefined;
      setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ channel, payload = '' }) => this.ears.get(channel)?.heard(payload.split(' ')));
    this.listening = client;
    try {
      await client.connect();
      for (const channel of this.ears.keys()) await client.query(`LISTEN ${channel}`);
      if (this.hadConnection) for (const { missed } of this.ears.values()) missed?.();
      this.hadConnection = true;
    } catch {
      this.logger.warn('Signals of other nodes cannot be heard; everybody looks for themselves');
      again();
    }
  }
}

// helpers

/** The words in as few notices as they fit in. */
function letters(words: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  for (const word of words) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + word.length < MOST_BYTES) texts[texts.length - 1] = `${last} ${word}`;
    else texts.push(word);
  }
  return texts;
}
