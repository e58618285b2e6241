import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Poll } from '../platform/lifecycle/poll';
import { DefinitionsService } from './definitions.service';

/** A first day begins at midnight; a minute later is soon enough for what calls the process. */
const POLL_MS = 60_000;

/**
 * Hands versions to the engine on their first day. New cases would find theirs anyway; a process that others call is found by
 * its newest deployment, so somebody has to deploy it when the day has come.
 */
@Injectable()
export class DefinitionCalendar implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DefinitionCalendar.name);
  private readonly poll = new Poll(
    () => this.deployDue(),
    POLL_MS,
    (error) => this.logger.error('A version could not be handed to the engine on its first day', error),
  );

  constructor(
    private readonly database: Database,
    private readonly definitions: DefinitionsService,
  ) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.poll.stop();
  }

  /** Deploys what holds since today and says how many; what the poll does, for tests at a moved clock. */
  settle(): Promise<number> {
    return this.poll.now();
  }

  // helpers

  private deployDue(): Promise<number> {
    return this.database.transaction((tx) => this.definitions.deployDue(tx));
  }
}
