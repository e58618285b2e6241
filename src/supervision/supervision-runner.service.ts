import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Poll } from '../platform/lifecycle/poll';
import { SupervisionEndings } from './supervision-endings.service';

const POLL_MS = 5_000;

/** Lifts orders whose reason is gone, soon after it went: whatever way the step was done or the case was closed. */
@Injectable()
export class SupervisionRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SupervisionRunner.name);
  private readonly poll = new Poll(
    () => this.database.transaction((tx) => this.endings.liftGone(tx)),
    POLL_MS,
    (error) =>
      this.logger.error('Lifting orders failed; it is tried again', error instanceof Error ? error.stack : undefined),
  );

  constructor(
    private readonly database: Database,
    private readonly endings: SupervisionEndings,
  ) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.poll.stop();
  }

  /** Lifts what is to be lifted now, for tests at a moved clock. */
  settle(): Promise<number> {
    return this.poll.now();
  }
}
