import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { firstRow, rows } from '../platform/database/transaction';
import { Poll } from '../platform/lifecycle/poll';
import { GIVEN_UP_SECONDS, KEPT_DAYS, MOST_ATTEMPTS } from './archive-package';
import { type PackageOrder, PackageWriter } from './package-writer.service';

const POLL_MS = 5_000;

/**
 * Makes the packages that were asked for, one after the other, on whichever node. A node that dies leaves a package that another
 * begins anew; what is old is thrown away.
 */
@Injectable()
export class PackageRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PackageRunner.name);
  private readonly poll = new Poll(
    () => this.work(),
    POLL_MS,
    (error) => this.told(error),
  );

  constructor(
    private readonly database: Database,
    private readonly writer: PackageWriter,
  ) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.poll.stop();
  }

  /** Begins at once what was just asked for. */
  wake(): void {
    this.poll.now().catch((error: unknown) => this.told(error));
  }

  /** Works off everything that waits, for whoever does not want to wait for the poll. */
  settle(): Promise<void> {
    return this.poll.now();
  }

  // helpers

  private async work(): Promise<void> {
    await this.throwAway();
    for (let order = await this.next(); order && !this.poll.isStopped; order = await this.next()) {
      try {
        await this.writer.write(order, () => this.poll.isStopped);
      } catch (error) {
        this.told(error);
        await this.giveUp(order);
      }
    }
  }

  /** By the real time: the age of a node's last word has nothing to do with the date of the cases. */
  private next(): Promise<PackageOrder | undefined> {
    return this.database.transaction((tx) =>
      firstRow<PackageOrder>(
        tx,
        `UPDATE archive_packages SET state = 'working', worked_at = clock_timestamp(), attempts = attempts + 1, files_done = 0
         WHERE id = (SELECT id FROM archive_packages
                     WHERE attempts < $2 AND (state = 'waiting' OR state = 'working'
                           AND worked_at < clock_timestamp() - make_interval(secs => $1))
                     ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, case_id AS "caseId", requested_by AS "personId", attempts AS attempt, requested_at AS "requestedAt"`,
        [GIVEN_UP_SECONDS, MOST_ATTEMPTS],
      ),
    );
  }

  /** Tried again by the next poll, on this node or another, until it was tried often enough. */
  private async giveUp({ id, attempt }: PackageOrder): Promise<void> {
    const state = attempt >= MOST_ATTEMPTS ? 'failed' : 'waiting';
    await rows(
      this.database.read,
      `UPDATE archive_packages SET state = $3, finished_at = CASE WHEN $3 = 'failed' THEN app_now() END
       WHERE id = $1 AND attempts = $2 AND state = 'working'`,
      [id, attempt, state],
    );
  }

  private throwAway(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const old = await rows<{ id: string }>(
        tx,
        `UPDATE archive_packages SET state = CASE WHEN state = 'ready' THEN 'expired' ELSE 'failed' END,
                finished_at = coalesce(finished_at, app_now())
         WHERE state = 'ready' AND finished_at < app_now() - make_interval(days => $1)
            OR state IN ('waiting', 'working') AND attempts >= $2
               AND worked_at < clock_timestamp() - make_interval(secs => $3) RETURNING id`,
        [KEPT_DAYS, MOST_ATTEMPTS, GIVEN_UP_SECONDS],
      );
      await rows(tx, 'DELETE FROM archive_package_chunks WHERE package_id = ANY ($1::uuid[])', [
        old.map(({ id }) => id),
      ]);
    });
  }

  private told(error: unknown): void {
    this.logger.error('An archive package could not be made', error instanceof Error ? error.stack : undefined);
  }
}
