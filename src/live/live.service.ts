import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Response } from 'express';
import { SessionsService } from '../auth/sessions.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { Lifecycle } from '../platform/lifecycle/lifecycle';
import { Poll } from '../platform/lifecycle/poll';
import { NodeSignals } from '../platform/signals/node-signals';
import { changesOf } from './live';
import { LiveAudience } from './live-audience.service';
import { TooManyLiveStreamsError } from './live.errors';
import { LIVE_CHANNEL } from './live-sources.service';
import { LiveStream } from './live-stream';

/** The tabs of a browser share one; the rest is for other devices. */
const MOST_PER_PERSON = 8;
/** Below the half minute after which proxies commonly cut silent connections. */
const BEAT_MS = 20_000;
/** Changes that come close together are looked at in one statement. */
const PAUSE_MS = 100;

/** The open channels of this node, and what is sent on them. */
@Injectable()
export class LiveService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveService.name);
  private readonly streams = new Set<LiveStream>();
  private readonly words = new Set<string>();
  private readonly poll = new Poll(
    () => this.look(),
    BEAT_MS,
    (error) => this.failed(error),
  );
  private pause?: NodeJS.Timeout;
  private beat?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly audience: LiveAudience,
    private readonly lifecycle: Lifecycle,
    signals: NodeSignals,
  ) {
    signals.hear(
      LIVE_CHANNEL,
      (words) => this.heard(words),
      () => this.tellAll(),
    );
    lifecycle.onStop(() => this.streams.forEach((stream) => stream.end()));
  }

  onApplicationBootstrap(): void {
    this.poll.start();
    this.beat = setInterval(() => this.streams.forEach((stream) => stream.beat()), BEAT_MS);
    this.beat.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.beat);
    clearTimeout(this.pause);
    await this.poll.stop();
  }

  /** Keeps the answer open until its window goes away, its session ends, or this node stops. @throws TooManyLiveStreamsError */
  open({ personId, sessionId }: Principal, response: Response): void {
    const own = [...this.streams].filter((stream) => stream.personId === personId);
    if (own.length >= MOST_PER_PERSON) throw new TooManyLiveStreamsError(MOST_PER_PERSON);
    const stream = new LiveStream(personId, sessionId, response);
    this.streams.add(stream);
    response.once('close', () => this.streams.delete(stream));
    if (this.lifecycle.isStopping) stream.end();
  }

  // helpers

  private heard(words: string[]): void {
    if (this.streams.size === 0) return;
    for (const word of words) this.words.add(word);
    this.pause ??= setTimeout(() => {
      this.pause = undefined;
      if (!this.poll.isStopped) this.poll.now().catch((error: unknown) => this.failed(error));
    }, PAUSE_MS);
  }

  /** Sessions and rights are read afresh each time, so that who signed out or lost a role hears nothing more. */
  private async look(): Promise<void> {
    const changes = changesOf(this.words);
    this.words.clear();
    const streams = [...this.streams];
    if (streams.length === 0) return;
    const sessionIds = new Set(streams.map(({ sessionId }) => sessionId));
    const people = await this.sessions.stillOpen(this.database.read, [...sessionIds]);
    const open = new Set(people.map(({ sessionId }) => sessionId));
    for (const stream of streams) if (!open.has(stream.sessionId)) stream.end();
    for (const { n, ...event } of await this.audience.of(this.database.read, people, changes)) {
      for (const stream of streams) if (stream.sessionId === people[n]!.sessionId) stream.send(event);
    }
  }

  private tellAll(): void {
    for (const stream of this.streams) stream.send({ topic: 'all' });
  }

  private failed(error: unknown): void {
    this.logger.warn(`What changed could not be looked at: ${error instanceof Error ? error.name : 'unknown fault'}`);
    this.tellAll();
  }
}
