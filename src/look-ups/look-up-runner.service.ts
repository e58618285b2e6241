import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rows } from '../platform/database/transaction';
import { Poll } from '../platform/lifecycle/poll';
import { LookUpChecker } from './look-up-checker.service';

const POLL_MS = 2_000;

/**
 * Works off look-ups that wait to be checked, in the background of the requests. A node that dies leaves at most one chunk to
 * the next poll, on whichever node; nobody has to keep a page open.
 */
@Injectable()
export class LookUpRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LookUpRunner.name);
  private readonly poll = new Poll(
    () => this.workOffAll(),
    POLL_MS,
    (error) => this.told(error),
  );

  constructor(
    private readonly database: Database,
    private readonly checker: LookUpChecker,
  ) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.poll.stop();
  }

  /** Begins at once what was just registered. */
  wake(): void {
    this.poll.now().catch((error: unknown) => this.told(error));
  }

  /** Works off everything that waits, for whoever does not want to wait for the poll. */
  settle(): Promise<void> {
    return this.poll.now();
  }

  // helpers

  private async workOffAll(): Promise<void> {
    const waiting = await rows<{ id: string }>(
      this.database.read,
      `SELECT id FROM look_ups WHERE state = 'checking' ORDER BY created_at`,
    );
    for (const { id } of waiting) if (!this.poll.isStopped) await this.workOff(id);
  }

  private async workOff(id: string): Promise<void> {
    const listed = await this.database.transaction((tx) => this.checker.listedNow(tx));
    let isMore = true;
    while (isMore && !this.poll.isStopped) {
      isMore = await this.database.transaction((tx) => this.checker.checkNext(tx, id, listed));
    }
  }

  private told(error: unknown): void {
    this.logger.error(
      'A look-up could not be checked; it is tried again',
      error instanceof Error ? error.stack : undefined,
    );
  }
}
