import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { DomainError } from '../platform/errors/domain-error';
import { Poll } from '../platform/lifecycle/poll';
import type { MoveFinding } from './case-move';
import { byEngine, CaseMover, isRefused, type MoveOrder } from './case-mover.service';
import type { ItemState } from './case-migrations.service';

const POLL_MS = 2_000;

interface Running extends MoveOrder {
  phase: 'checking' | 'moving';
}

/**
 * Works off planned migrations, each case in a transaction of its own: one that is refused leaves all others untouched, and
 * a node that dies leaves at most the case in its hands to the next poll, on whichever node.
 */
@Injectable()
export class CaseMigrationRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CaseMigrationRunner.name);
  private readonly poll = new Poll(
    () => this.workOffAll(),
    POLL_MS,
    (error) =>
      this.logger.error('Moving cases failed; it is tried again', error instanceof Error ? error.stack : undefined),
  );

  constructor(
    private readonly database: Database,
    private readonly mover: CaseMover,
  ) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  /** The case in hand is finished before the connections close. */
  beforeApplicationShutdown(): Promise<void> {
    return this.poll.stop();
  }

  /** Works off everything that is planned; what the poll does, for tests and for whoever does not want to wait for it. */
  settle(): Promise<void> {
    return this.poll.now();
  }

  // helpers

  private async workOffAll(): Promise<void> {
    for (const migration of await rows<Running>(this.database.read, RUNNING)) await this.workOff(migration);
  }

  private async workOff(migration: Running): Promise<void> {
    const step = migration.phase === 'checking' ? this.check : this.move;
    while (!this.poll.isStopped) {
      const caseId = await this.next(migration);
      if (caseId === undefined) break;
      await step.call(this, migration, caseId);
    }
    if (!this.poll.isStopped) await this.finish(migration);
  }

  private async next({ migrationId, phase }: Running): Promise<string | undefined> {
    const found = await firstRow<{ id: string }>(
      this.database.read,
      'SELECT case_id AS id FROM case_migration_items WHERE migration_id = $1 AND state = $2 ORDER BY case_id LIMIT 1',
      [migrationId, phase === 'checking' ? 'unchecked' : 'movable'],
    );
    return found?.id;
  }

  private async check(migration: Running, caseId: string): Promise<void> {
    const findings = await this.mover.tryOut(caseId, migration).catch((error: unknown) => [this.fault(caseId, error)]);
    await this.database.transaction((tx) =>
      this.settleItem(tx, migration, caseId, isRefused(findings) ? 'immovable' : 'movable', findings),
    );
  }

  private async move(migration: Running, caseId: string): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        // Another node that moves this case at the same moment waits here, and then finds it moved.
        const mine = await firstRow(
          tx,
          `SELECT FROM case_migration_items WHERE migration_id = $1 AND case_id = $2 AND state = 'movable' FOR UPDATE`,
          [migration.migrationId, caseId],
        );
        if (!mine) return;
        const findings = await this.mover.move(tx, caseId, migration);
        await this.settleItem(tx, migration, caseId, isRefused(findings) ? 'refused' : 'moved', findings);
      });
    } catch (error) {
      const finding = error instanceof DomainError ? byEngine(error) : this.fault(caseId, error);
      await this.database.transaction((tx) => this.settleItem(tx, migration, caseId, 'refused', [finding]));
    }
  }

  /** One case that fails for no reason of its own must not hold up the others; while the database is away, nothing is written. */
  private fault(caseId: string, error: unknown): MoveFinding {
    this.logger.error(`Moving case ${caseId} failed`, error instanceof Error ? error.stack : undefined);
    return {
      severity: 'refusal',
      code: 'fault',
      elementId: null,
      text: {
        zh: '迁移此案件时发生内部错误，案件未受影响。请重新试算；若仍失败，请联系系统管理员查看日志。',
        en: 'Moving this case failed inside, and the case is untouched. Check again; if it fails once more, ask for the log.',
      },
    };
  }

  private async settleItem(
    tx: Transaction,
    { migrationId }: Running,
    caseId: string,
    state: ItemState,
    findings: MoveFinding[],
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE case_migration_items SET state = $3, findings = $4, decided_at = app_now()
       WHERE migration_id = $1 AND case_id = $2 AND state IN ('unchecked', 'movable')`,
      [migrationId, caseId, state, JSON.stringify(findings)],
    );
  }

  private async finish({ migrationId, phase }: Running): Promise<void> {
    await this.database.transaction((tx) =>
      rows(
        tx,
        phase === 'checking'
          ? `UPDATE case_migrations SET phase = 'checked' WHERE id = $1 AND phase = 'checking'`
          : `UPDATE case_migrations SET phase = 'done', finished_at = app_now() WHERE id = $1 AND phase = 'moving'`,
        [migrationId],
      ),
    );
  }
}

// helpers

const RUNNING = `
  SELECT id AS "migrationId", phase, from_version_id AS "fromVersionId", to_version_id AS "toVersionId", mapping,
         coalesce(started_by, planned_by) AS "personId", coalesce(reason, '') AS reason
  FROM case_migrations WHERE phase IN ('checking', 'moving') ORDER BY planned_at`;
