import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { Database } from '../platform/database/database';
import { rows, type Transaction } from '../platform/database/transaction';

const POLL_MS = 1_000;
const BATCH = 100;
/** Long enough for a process that is just about to wait for the message; later it would find `passed` on the deadline itself. */
const MESSAGE_LIFE_MS = 3_600_000;

interface PassedRow {
  id: string;
  case_id: string;
  duty: string;
  version: number;
}

/**
 * Marks deadlines whose last day has ended, each once, whatever the number of nodes, and tells the process by the message
 * `deadline.passed` (correlation key: the deadline's id). Marking and message are one transaction; the date is recorded as
 * passed whether or not a model listens.
 */
@Injectable()
export class DeadlineRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeadlineRunner.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  /** Lets a batch in hand finish before the connections close: nothing is cut in half. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Works off everything that is due now and says how many; what the poll does, for tests at a moved clock. */
  async settle(): Promise<number> {
    let total = 0;
    for (;;) {
      let marked: number;
      try {
        marked = await this.mark({ limit: BATCH });
      } catch (error) {
        this.logger.error('Marking a batch of passed deadlines failed; each is now marked alone', stackOf(error));
        return total + (await this.markOneByOne());
      }
      total += marked;
      if (marked < BATCH) return total;
    }
  }

  // helpers

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.settle()
        .catch((error: unknown) =>
          this.logger.error('Marking passed deadlines failed; it is tried again', stackOf(error)),
        )
        .finally(() => this.schedule());
    }, POLL_MS);
    this.timer.unref();
  }

  /** One deadline whose process refuses the message must not hold up the clock of all others. */
  private async markOneByOne(): Promise<number> {
    const due = await rows<{ id: string }>(
      this.database.read,
      `SELECT id FROM deadlines WHERE state = 'open' AND ends_at <= app_now() ORDER BY ends_at, id`,
    );
    let total = 0;
    for (const { id } of due) {
      try {
        total += await this.mark({ limit: 1, id });
      } catch (error) {
        this.logger.error(`Marking deadline ${id} as passed failed; it is tried again`, stackOf(error));
      }
    }
    return total;
  }

  /** Marks and announces in one transaction; `SKIP LOCKED` leaves to other nodes what they hold. */
  private async mark({ limit, id }: { limit: number; id?: string }): Promise<number> {
    return this.database.transaction(async (tx) => {
      const passed = await rows<PassedRow>(
        tx,
        `UPDATE deadlines SET state = 'passed', passed_at = app_now()
         WHERE id IN (SELECT id FROM deadlines
                      WHERE state = 'open' AND ends_at <= app_now() AND ($2::uuid IS NULL OR id = $2)
                      ORDER BY ends_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id, case_id, duty, version`,
        [limit, id ?? null],
      );
      for (const deadline of passed) await this.announce(tx, deadline);
      return passed.length;
    });
  }

  private async announce(tx: Transaction, deadline: PassedRow): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'system' },
      action: 'DeadlinePassed',
      subject: { kind: 'deadline', id: deadline.id },
      caseId: deadline.case_id,
      details: { duty: deadline.duty, version: deadline.version },
    });
    await this.engine.publish(tx, {
      name: 'deadline.passed',
      correlationKey: deadline.id,
      messageId: `${deadline.id}:${deadline.version}`,
      timeToLiveMs: MESSAGE_LIFE_MS,
      variables: { deadlineId: deadline.id, deadlineVersion: deadline.version },
    });
  }
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : undefined;
}
