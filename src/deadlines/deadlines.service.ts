import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CalendarService } from '../calendar/calendar.service';
import { endOfDay, shanghaiDay, type Day } from '../calendar/day';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { Limit } from './deadline';
import { DeadlineDates } from './deadline-dates.service';
import { defaultWarningDays, targetDateOf, type DeadlineRecord, type Duty } from './deadline-record';
import { asOfToday, dateOf, EMPTY_LEDGER, toRecord, type DeadlineRow, type LimitFacts } from './deadline-row';
import { dueBounds, type DueBounds, type DueFilter } from './due-filter';
import { DeadlineAnchorInFutureError, DeadlineNotFoundError } from './deadline.errors';
import { allowanceFor, type ExtensionAllowance } from './extension';

export interface OpenDeadline {
  caseId: string;
  duty: Duty;
  /** The event that starts the limit and its true instant; the day is taken in Asia/Shanghai. */
  anchor: { event: string; at: Date };
  limit: Limit;
  basis: LocalText;
  assumed?: boolean;
  /** The user task whose completion satisfies the duty: the inbox shows the date there. */
  taskElementId?: string;
  /** A called process: all its tasks show the date. */
  instanceKey?: string;
  /** Yellow from so many working days before the end; see `defaultWarningDays`. */
  warningDays?: number;
  /** How far the basis lets the limit be extended, `null` for not at all; see `allowanceFor`. */
  extension?: ExtensionAllowance | null;
}

/** Opens, settles and reads the deadlines of cases. Passing is marked by `DeadlineRunner` alone. */
@Injectable()
export class DeadlinesService {
  constructor(
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
    private readonly dates: DeadlineDates,
  ) {}

  async open(tx: Transaction, command: OpenDeadline): Promise<{ id: string; legalDate: Day; version: number }> {
    const [now, calendar] = await Promise.all([this.clock.now(tx), this.calendars.current(tx)]);
    if (command.anchor.at > now) throw new DeadlineAnchorInFutureError();
    const received = shanghaiDay(command.anchor.at);
    const facts: LimitFacts = {
      anchor_at: command.anchor.at,
      anchor_event: command.anchor.event,
      limit_amount: command.limit.amount,
      limit_unit: command.limit.unit,
      assumed: command.assumed ?? false,
      start_confirmation: null,
    };
    const date = dateOf(facts, EMPTY_LEDGER, calendar, shanghaiDay(now));
    const allowance = command.extension === undefined ? allowanceFor(command.duty, command.limit) : command.extension;
    const id = randomUUID();
    await write(
      tx,
      `INSERT INTO deadlines (id, case_id, duty, task_element_id, anchor_event, anchor_at, limit_amount, limit_unit, basis,
         assumed, warning_days, legal_date, target_date, ends_at, provisional, reasons, rule_version, calendar_edition,
         extension_allowance, instance_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      [
        id,
        command.caseId,
        command.duty,
        command.taskElementId ?? null,
        command.anchor.event,
        command.anchor.at,
        command.limit.amount,
        command.limit.unit,
        JSON.stringify(command.basis),
        command.assumed ?? false,
        command.warningDays ?? defaultWarningDays(command.limit),
        date.due,
        targetDateOf(date.due, received, calendar),
        endOfDay(date.due),
        date.provisional,
        JSON.stringify(date.reasons),
        date.ruleVersion,
        date.calendarEdition,
        allowance === null ? null : JSON.stringify(allowance),
        command.instanceKey ?? null,
      ],
    );
    return { id, legalDate: date.due, version: 1 };
  }

  /**
   * The duty was done at the instant `at`, by whom. Also after the date: the record then keeps that it was late.
   * @throws DeadlineSettledError when it was already met or cancelled.
   */
  async satisfy(tx: Transaction, id: string, at: Date, by: Actor): Promise<void> {
    await this.dates.lockUnsettled(tx, id);
    await rows(tx, `UPDATE deadlines SET state = 'satisfied', satisfied_at = $2, satisfied_by = $3 WHERE id = $1`, [
      id,
      at,
      JSON.stringify(by),
    ]);
  }

  /** The same of the nearest unsettled deadline of the case for this duty, when there is one. */
  async satisfyDuty(tx: Transaction, caseId: string, duty: Duty, at: Date, by: Actor): Promise<void> {
    await write(
      tx,
      `UPDATE deadlines SET state = 'satisfied', satisfied_at = $3, satisfied_by = $4
       WHERE id = (SELECT id FROM deadlines WHERE case_id = $1 AND duty = $2 AND state IN ('open', 'passed')
                   ORDER BY ends_at, opened_at LIMIT 1 FOR UPDATE)`,
      [caseId, duty, at, JSON.stringify(by)],
    );
  }

  /** The duty fell away; the reason is shown on the case. */
  async cancel(tx: Transaction, id: string, reason: string): Promise<void> {
    await this.dates.lockUnsettled(tx, id);
    await rows(
      tx,
      `UPDATE deadlines SET state = 'cancelled', cancelled_at = app_now(), cancel_reason = $2 WHERE id = $1`,
      [id, reason],
    );
  }

  /** What is still open when a case ends, for example because it was declined. Passed ones keep their record. */
  async cancelOpenOfCase(tx: Transaction, caseId: string, reason: string): Promise<void> {
    await rows(
      tx,
      `UPDATE deadlines SET state = 'cancelled', cancelled_at = app_now(), cancel_reason = $2
       WHERE case_id = $1 AND state = 'open'`,
      [caseId, reason],
    );
  }

  /** All deadlines of a case, the nearest first, settled ones last. */
  async ofCase(tx: Transaction, caseId: string): Promise<DeadlineRecord[]> {
    return this.records(tx, `WHERE case_id = $1 ORDER BY state IN ('satisfied', 'cancelled'), ends_at, opened_at`, [
      caseId,
    ]);
  }

  /** Of each case the unsettled deadline that ends first. Cases without one are absent. */
  async nearestOpen(tx: Transaction, caseIds: readonly string[]): Promise<Map<string, DeadlineRecord>> {
    if (caseIds.length === 0) return new Map();
    const found = await this.records(
      tx,
      `WHERE id IN (SELECT DISTINCT ON (case_id) id FROM deadlines
         WHERE case_id = ANY ($1::uuid[]) AND state IN ('open', 'passed') ORDER BY case_id, ends_at, id)`,
      [caseIds],
    );
    return new Map(found.map((record) => [record.caseId, record]));
  }

  /** The deadline as it stands now: what the first step behind `deadline.passed` re-checks. */
  async current(tx: Transaction, id: string): Promise<DeadlineRecord> {
    const [record] = await this.records(tx, 'WHERE id = $1', [id]);
    if (record === undefined) throw new DeadlineNotFoundError(id);
    return record;
  }

  /** What a filter by colour or date means today. */
  async bounds(tx: Transaction, filter: DueFilter): Promise<DueBounds> {
    const [now, calendar] = await Promise.all([this.clock.now(tx), this.calendars.current(tx)]);
    const resting = await this.records(tx, `WHERE is_paused AND state = 'open'`, []);
    return dueBounds(filter, { today: shanghaiDay(now), calendar }, resting);
  }

  /** Whether a message about this version still tells the truth: passed, and not moved or settled since. */
  async hasPassed(tx: Transaction, id: string, version: number): Promise<boolean> {
    const record = await this.current(tx, id);
    return record.state === 'passed' && record.version === version;
  }

  // helpers

  private async records(tx: Transaction, where: string, parameters: unknown[]): Promise<DeadlineRecord[]> {
    const found = await rows<DeadlineRow & { now: Date }>(
      tx,
      `SELECT deadlines.*, app_now() AS now FROM deadlines ${where}`,
      parameters,
    );
    if (found.length === 0) return [];
    const calendar = await this.calendars.current(tx);
    const resting = found.filter((row) => row.is_paused && row.state === 'open').map(({ id }) => id);
    const ledgers = await this.dates.ledgersOf(tx, resting);
    return found.map((row) => {
      const ledger = ledgers.get(row.id);
      const shown = ledger === undefined ? row : asOfToday(row, ledger, calendar, shanghaiDay(row.now));
      return toRecord(shown, calendar, row.now);
    });
  }
}
