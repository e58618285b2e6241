import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Poll } from '../platform/lifecycle/poll';
import { DocumentUploads } from './document-uploads.service';

const POLL_MS = 600_000;

/** Throws abandoned parts away, so that what somebody did not want to hand in does not stay. */
@Injectable()
export class UploadSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(UploadSweeper.name);
  private readonly poll = new Poll(
    () => this.database.transaction((tx) => this.uploads.sweep(tx)),
    POLL_MS,
    (error) =>
      this.logger.error(
        'Abandoned uploads could not be thrown away; it is tried again',
        error instanceof Error ? error.stack : undefined,
      ),
  );

  constructor(
    private readonly database: Database,
    private readonly uploads: DocumentUploads,
  ) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.poll.stop();
  }

  /** Throws away now, for tests at a moved clock; says how many. */
  settle(): Promise<number> {
    return this.poll.now();
  }
}
