import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { shanghaiDay, type Day } from '../calendar/day';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { DeadlineDates, type Redated } from './deadline-dates.service';
import { DeadlineNotices } from './deadline-notices.service';
import { DUTY_NAMES } from './deadline-record';
import { PauseRefusedError, StartRefusedError } from './deadline-change.errors';

export const PAUSE_GROUNDS = {
  hearing: { zh: '听证', en: 'hearing' },
  appraisal: { zh: '鉴定、检测', en: 'appraisal' },
  other: { zh: '其他法定事由', en: 'another legal ground' },
} as const;
export type PauseGround = keyof typeof PAUSE_GROUNDS;

/** Lets limits rest and run again, and settles open questions about their start. Rights are the caller's to check. */
@Injectable()
export class DeadlinePausesService {
  constructor(
    private readonly dates: DeadlineDates,
    private readonly notices: DeadlineNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Hearing and appraisal do not count (信访工作条例 Art. 35; domain rule B7). Several grounds may rest a limit at once. */
  async pause(
    tx: Transaction,
    id: string,
    pause: { ground: PauseGround; reason: string; from?: Day; personId: string },
  ): Promise<{ pauseId: string; redated: Redated }> {
    const row = await this.dates.lockUnsettled(tx, id);
    const now = await this.clock.now(tx);
    const today = shanghaiDay(now);
    const from = pause.from ?? today;
    if (row.state !== 'open' || (!row.is_paused && now >= row.ends_at)) throw new PauseRefusedError('already-ended');
    if (from > today || from < shanghaiDay(row.anchor_at)) throw new PauseRefusedError('day-out-of-range');
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO deadline_pauses (deadline_id, ground, reason, paused_on, paused_by)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [id, pause.ground, pause.reason, from, pause.personId],
    );
    const redated = await this.dates.redate(tx, id);
    const { zh, en } = DUTY_NAMES[row.duty];
    const ground = PAUSE_GROUNDS[pause.ground];
    await this.record(tx, redated, 'DeadlinePaused', pause.personId, { ground: pause.ground, from }, [
      `“${zh}”期限自 ${from} 起中止（${ground.zh}）：${pause.reason}`,
      `The limit "${en}" rests from ${from} (${ground.en}): ${pause.reason}`,
    ]);
    return { pauseId: added!.id, redated };
  }

  /** The limit runs again on the day `on`, unless another pause still holds it. */
  async resume(
    tx: Transaction,
    id: string,
    pauseId: string,
    end: { reason: string; on?: Day; personId: string },
  ): Promise<Redated> {
    const row = await this.dates.lockUnsettled(tx, id);
    const today = shanghaiDay(await this.clock.now(tx));
    const on = end.on ?? today;
    const pause = await firstRow<{ from: Day }>(
      tx,
      `SELECT paused_on AS "from" FROM deadline_pauses
       WHERE id = $1 AND deadline_id = $2 AND resumed_on IS NULL FOR UPDATE`,
      [pauseId, id],
    );
    if (pause === undefined) throw new PauseRefusedError('not-resting');
    if (on > today || on < pause.from) throw new PauseRefusedError('day-out-of-range');
    await rows(
      tx,
      `UPDATE deadline_pauses SET resumed_on = $2, resumed_by = $3, resumed_at = app_now(), resume_reason = $4
       WHERE id = $1`,
      [pauseId, on, end.personId, end.reason],
    );
    const redated = await this.dates.redate(tx, id);
    const { zh, en } = DUTY_NAMES[row.duty];
    await this.record(tx, redated, 'DeadlineResumed', end.personId, { on, from: redated.from, to: redated.to }, [
      `“${zh}”期限自 ${on} 起恢复计算，截止 ${redated.to}：${end.reason}`,
      `The limit "${en}" runs again from ${on}, due ${redated.to}: ${end.reason}`,
    ]);
    return redated;
  }

  /**
   * The answer to "from which event does the limit run?": the assumption is confirmed, or gives way to another event.
   * @throws StartRefusedError when the start is no open question.
   */
  async confirmStart(
    tx: Transaction,
    id: string,
    start: { event: string; at?: Date; reason: string; personId: string },
  ): Promise<Redated> {
    const row = await this.dates.lockUnsettled(tx, id);
    if (!row.assumed) throw new StartRefusedError('not-assumed');
    const at = start.event === row.anchor_event ? row.anchor_at : start.at;
    if (at === undefined) throw new StartRefusedError('instant-missing');
    if (at > (await this.clock.now(tx))) throw new PauseRefusedError('day-out-of-range');
    const confirmation = {
      zh: `起算点已于 ${shanghaiDay(await this.clock.now(tx))} 确认：${start.reason}`,
      en: `start confirmed on ${shanghaiDay(await this.clock.now(tx))}: ${start.reason}`,
    };
    const redated = await this.dates.fixStart(tx, id, { event: start.event, at, confirmation });
    const { zh, en } = DUTY_NAMES[row.duty];
    const details = { event: start.event, from: redated.from, to: redated.to };
    await this.record(tx, redated, 'DeadlineStartConfirmed', start.personId, details, [
      `“${zh}”期限的起算点已确认，截止 ${redated.to}：${start.reason}`,
      `The start of the limit "${en}" is confirmed, due ${redated.to}: ${start.reason}`,
    ]);
    return redated;
  }

  // helpers

  private async record(
    tx: Transaction,
    redated: Redated,
    action: AuditAction,
    personId: string,
    details: Record<string, unknown>,
    [zh, en]: [string, string],
  ): Promise<void> {
    const actor: Actor = { kind: 'person', personId };
    await this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'deadline', id: redated.id },
      caseId: redated.caseId,
      details: { ...details, version: redated.version },
    });
    await this.notices.note(tx, redated.caseId, { zh, en }, actor);
  }
}
