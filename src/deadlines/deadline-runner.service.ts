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
import { DeadlineNotices, type DueNow } from './deadline-notices.service';

const POLL_MS = 1_000;
const BATCH = 100;
/** Long enough for a process that is just about to wait for the message; later it would find `passed` on the deadline itself. */
const MESSAGE_LIFE_MS = 3_600_000;

/** Which deadlines are due now, what is written into them, and what everybody is told. */
const STAGES = {
  /** The last day has ended. */
  passed: {
    due: `state = 'open' AND NOT is_paused AND ends_at <= app_now()`,
    order: 'ends_at',
    mark: `state = 'passed', passed_at = app_now()`,
    action: 'DeadlinePassed',
  },
  /** The working day before the last day has begun: time to escalate. */
  warning: {
    due: `state = 'open' AND NOT is_paused AND warned_at IS NULL AND ends_at > app_now()
          AND target_date <= (app_now() AT TIME ZONE 'Asia/Shanghai')::date`,
    order: 'target_date',
    mark: `warned_at = app_now()`,
    action: 'DeadlineWarned',
  },
} as const;
type Stage = keyof typeof STAGES;

/**
 * Marks deadlines whose last day has ended, and those that end on the next working day, each once, whatever the number of
 * nodes. The process is told by the messages `deadline.passed` and `deadline.warning` (correlation key: the deadline's id),
 * the heads on the case. Marking, message and escalation are one transaction; the date is recorded as passed whether or not
 * a model listens. A limit that rests is left alone.
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
    private readonly notices: DeadlineNotices,
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

  /** Works off everything that is due now and says how many passed; what the poll does, for tests at a moved clock. */
  settle(): Promise<number> {
    // One after the other: what the poll holds is skipped here, and would not be visible yet to the caller.
    const done = this.running.then(() => this.work());
    this.running = done.catch(() => undefined);
    return done;
  }

  // helpers

  private async work(): Promise<number> {
    const passed = await this.settleStage('passed');
    await this.settleStage('warning');
    return passed;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.settle()
        .catch((error: unknown) =>
          this.logger.error('Marking passed deadlines failed; it is tried again', stackOf(error)),
        )
        .finally(() => this.schedule());
    }, POLL_MS);
    this.timer.unref();
  }

  private async settleStage(stage: Stage): Promise<number> {
    let total = 0;
    for (;;) {
      let marked: number;
      try {
        marked = await this.mark(stage, { limit: BATCH });
      } catch (error) {
        this.logger.error(`Marking a batch of deadlines (${stage}) failed; each is now marked alone`, stackOf(error));
        return total + (await this.markOneByOne(stage));
      }
      total += marked;
      if (marked < BATCH) return total;
    }
  }

  /** One deadline whose process refuses the message must not hold up the clock of all others. */
  private async markOneByOne(stage: Stage): Promise<number> {
    const { due: condition, order } = STAGES[stage];
    const due = await rows<{ id: string }>(
      this.database.read,
      `SELECT id FROM deadlines WHERE ${condition} ORDER BY ${order}, id`,
    );
    let total = 0;
    for (const { id } of due) {
      try {
        total += await this.mark(stage, { limit: 1, id });
      } catch (error) {
        this.logger.error(`Marking deadline ${id} (${stage}) failed; it is tried again`, stackOf(error));
      }
    }
    return total;
  }

  /** Marks and announces in one transaction; `SKIP LOCKED` leaves to other nodes what they hold. */
  private async mark(stage: Stage, { limit, id }: { limit: number; id?: string }): Promise<number> {
    const { due, order, mark } = STAGES[stage];
    return this.database.transaction(async (tx) => {
      const marked = await rows<DueNow>(
        tx,
        `UPDATE deadlines SET ${mark}
         WHERE id IN (SELECT id FROM deadlines WHERE ${due} AND ($2::uuid IS NULL OR id = $2)
                      ORDER BY ${order}, id LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id, case_id, duty, version, legal_date`,
        [limit, id ?? null],
      );
      for (const deadline of marked) await this.announce(tx, stage, deadline);
      await this.notices.escalate(tx, stage, marked);
      return marked.length;
    });
  }

  private async announce(tx: Transaction, stage: Stage, deadline: DueNow): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'system' },
      action: STAGES[stage].action,
      subject: { kind: 'deadline', id: deadline.id },
      caseId: deadline.case_id,
      details: { duty: deadline.duty, version: deadline.version },
    });
    const { id, version } = deadline;
    await this.engine.publish(tx, {
      name: `deadline.${stage}`,
      correlationKey: id,
      messageId: `${id}:${version}`,
      timeToLiveMs: MESSAGE_LIFE_MS,
      variables: { deadlineId: id, deadlineVersion: version },
    });
  }
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : undefined;
}
