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
import { Poll } from '../platform/lifecycle/poll';
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
  private readonly poll = new Poll(
    () => this.work(),
    POLL_MS,
    (error) => this.logger.error('Marking passed deadlines failed; it is tried again', stackOf(error)),
  );

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: DeadlineNotices,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  /** Lets a batch in hand finish before the connections close: nothing is cut in half. */
  beforeApplicationShutdown(): Promise<void> {
    return this.poll.stop();
  }

  /** Works off everything that is due now and says how many passed; what the poll does, for tests at a moved clock. */
  settle(): Promise<number> {
    return this.poll.now();
  }

  // helpers

  private async work(): Promise<number> {
    const passed = await this.settleStage('passed');
    await this.settleStage('warning');
    await this.lapseExtensions();
    return passed;
  }

  /** Requests for more time whose date was met or fell away meanwhile: their cases have nothing left to decide. */
  private lapseExtensions(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const lapsed = await rows<{ id: string }>(
        tx,
        `UPDATE deadline_extensions SET state = 'lapsed' FROM deadlines
         WHERE deadlines.id = deadline_id AND deadline_extensions.state = 'asked'
           AND deadlines.state IN ('satisfied', 'cancelled') RETURNING deadline_extensions.id`,
      );
      for (const { id } of lapsed) {
        const message = { name: 'extension.lapsed', correlationKey: id, messageId: id, timeToLiveMs: MESSAGE_LIFE_MS };
        await this.engine.publish(tx, message);
      }
    });
  }

  private async settleStage(stage: Stage): Promise<number> {
    let total = 0;
    const failing: string[] = [];
    while (!this.poll.isStopped) {
      const taken: string[] = [];
      try {
        const marked = await this.mark(stage, { limit: BATCH, without: failing }, taken);
        total += marked;
        if (marked < BATCH) break;
      } catch (error) {
        if (taken.length === 0) throw error;
        this.logger.error(`Marking a batch of deadlines (${stage}) failed; each is now marked alone`, stackOf(error));
        total += await this.markOneByOne(stage, taken, failing);
      }
    }
    return total;
  }

  /** One deadline whose process refuses the message must not hold up the clock of all others. */
  private async markOneByOne(stage: Stage, ids: string[], failing: string[]): Promise<number> {
    let total = 0;
    for (const id of ids) {
      try {
        total += await this.mark(stage, { limit: 1, id, without: [] }, []);
      } catch (error) {
        failing.push(id);
        this.logger.error(`Marking deadline ${id} (${stage}) failed; it is tried again`, stackOf(error));
      }
    }
    return total;
  }

  /** Marks and announces in one transaction; `SKIP LOCKED` leaves to other nodes what they hold. `taken` is told at once. */
  private async mark(
    stage: Stage,
    { limit, id, without }: { limit: number; id?: string; without: string[] },
    taken: string[],
  ): Promise<number> {
    const { due, order, mark, action } = STAGES[stage];
    return this.database.transaction(async (tx) => {
      const marked = await rows<DueNow>(
        tx,
        `UPDATE deadlines SET ${mark}
         WHERE id IN (SELECT id FROM deadlines WHERE ${due} ${id === undefined ? '' : 'AND id = $3'} AND id <> ALL ($2::uuid[])
                      ORDER BY ${order}, id LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id, case_id, duty, version, legal_date`,
        [limit, without, ...(id === undefined ? [] : [id])],
      );
      taken.splice(0, taken.length, ...marked.map((deadline) => deadline.id));
      if (marked.length === 0) return 0;
      await this.audit.appendAll(
        tx,
        marked.map(({ id, case_id: caseId, duty, version }) => ({
          actor: { kind: 'system' },
          action,
          subject: { kind: 'deadline', id },
          caseId,
          details: { duty, version },
        })),
      );
      await this.tellProcesses(tx, stage, marked);
      await this.notices.escalate(tx, stage, marked);
      return marked.length;
    });
  }

  /** Cases side by side, so that their statements share round trips; within a case one after the other. */
  private async tellProcesses(tx: Transaction, stage: Stage, marked: readonly DueNow[]): Promise<void> {
    const ofCase = new Map<string, DueNow[]>();
    for (const deadline of marked) ofCase.set(deadline.case_id, [...(ofCase.get(deadline.case_id) ?? []), deadline]);
    const told = await Promise.allSettled(
      [...ofCase.values()].map(async (deadlines) => {
        for (const deadline of deadlines) await this.tellProcess(tx, stage, deadline);
      }),
    );
    // All have ended, so that nothing is sent any more when the transaction is taken back.
    for (const one of told) if (one.status === 'rejected') throw one.reason;
  }

  private async tellProcess(tx: Transaction, stage: Stage, { id, version }: DueNow): Promise<void> {
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
