import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { calledInstance } from '../cases/called-processes.service';
import type { CaseRecord } from '../cases/case';
import { type CaseFollower, CaseFollowers } from '../cases/case-followers.service';
import type { EngineEvent } from '../engine/engine.port';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { Poll } from '../platform/lifecycle/poll';
import { isFollowedUp } from './follow-up';
import { FollowUpsService } from './follow-ups.service';

const POLL_MS = 5_000;

/**
 * Notes with each closing, in its transaction, that the case is to be followed up, and opens the case for it a moment later: a
 * closing waits for nothing and fails for nothing of its follow-up. What was cancelled by hand never ended, and is not followed up.
 */
@Injectable()
export class FollowUpRunner implements CaseFollower, OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(FollowUpRunner.name);
  private readonly poll = new Poll(
    () => this.database.transaction((tx) => this.followUps.openWaiting(tx)),
    POLL_MS,
    (error) =>
      this.logger.error(
        'Opening follow-ups failed; it is tried again',
        error instanceof Error ? error.stack : undefined,
      ),
  );

  constructor(
    private readonly followers: CaseFollowers,
    private readonly followUps: FollowUpsService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.poll.stop();
  }

  /** Opens what waits now, for tests at a moved clock. */
  settle(): Promise<number> {
    return this.poll.now();
  }

  async followEvent(tx: Transaction, record: CaseRecord, event: EngineEvent): Promise<void> {
    if (event.kind !== 'instance-ended' || event.state !== 'completed' || calledInstance(event) !== null) return;
    if (isFollowedUp(record.kind)) await this.followUps.schedule(tx, { caseId: record.id });
  }

  async letGo(): Promise<void> {}

  async peopleChanged(): Promise<void> {}
}
