import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../calendar/calendar';
import { CalendarService } from '../calendar/calendar.service';
import { endOfDay, shanghaiDay, type Day } from '../calendar/day';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { Limit, Pause } from './deadline';
import { targetDateOf, type DeadlineState, type Duty } from './deadline-record';
import { dateOf, EMPTY_LEDGER, type DeadlineRow, type Ledger } from './deadline-row';
import { DeadlineNotFoundError, DeadlineSettledError } from './deadline.errors';

export interface Redated {
  id: string;
  caseId: string;
  duty: Duty;
  from: Day;
  to: Day;
  /** Of the deadline after the change; it has grown when anything a reader sees has changed. */
  version: number;
  changed: boolean;
}

/** Counts the date of a stored deadline anew, from its facts and its ledger. The one place that moves a stored date. */
@Injectable()
export class DeadlineDates {
  constructor(
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** Holds the deadline until the end of the transaction. @throws DeadlineSettledError when it was met or cancelled. */
  async lockUnsettled(tx: Transaction, id: string): Promise<DeadlineRow> {
    const row = await firstRow<DeadlineRow>(tx, 'SELECT * FROM deadlines WHERE id = $1 FOR UPDATE', [id]);
    if (row === undefined) throw new DeadlineNotFoundError(id);
    if (row.state === 'satisfied' || row.state === 'cancelled') throw new DeadlineSettledError(id, row.state);
    return row;
  }

  /** Pauses and granted extensions by deadline; deadlines that have none are absent. */
  async ledgersOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Ledger>> {
    const ledgers = new Map<string, Ledger>();
    if (ids.length === 0) return ledgers;
    const ledgerOf = (id: string) => {
      const ledger = ledgers.get(id) ?? { pauses: [], extensions: [] };
      ledgers.set(id, ledger);
      return ledger;
    };
    const pauses = await rows<{ id: string; from: Day; to: Day | null }>(
      tx,
      `SELECT deadline_id AS id, paused_on AS "from", resumed_on AS "to" FROM deadline_pauses
       WHERE deadline_id = ANY ($1::uuid[]) ORDER BY paused_on, paused_at, id`,
      [ids],
    );
    for (const { id, from, to } of pauses) ledgerOf(id).pauses.push(pauseOf(from, to));
    const extensions = await rows<Limit & { id: string }>(
      tx,
      `SELECT deadline_id AS id, amount, unit FROM deadline_extensions
       WHERE deadline_id = ANY ($1::uuid[]) AND state = 'granted' ORDER BY decided_at, id`,
      [ids],
    );
    for (const { id, amount, unit } of extensions) ledgerOf(id).extensions.push({ amount, unit });
    return ledgers;
  }

  /**
   * Writes the date as facts and ledger now give it. The version grows when the date, its firmness or the pause changed, so
   * that a message about the old date is void; a later date is warned of again, and a deadline that passed by the old date
   * is open again when the new one lies ahead.
   */
  async redate(tx: Transaction, id: string, calendar?: WorkingCalendar): Promise<Redated> {
    const row = await this.lockUnsettled(tx, id);
    const ledger = (await this.ledgersOf(tx, [id])).get(id) ?? EMPTY_LEDGER;
    const used = calendar ?? (await this.calendars.current(tx));
    const now = await this.clock.now(tx);
    const date = dateOf(row, ledger, used, shanghaiDay(now));
    const reopens = row.state === 'passed' && (date.paused || endOfDay(date.due) > now);
    const changed =
      date.due !== row.legal_date || date.provisional !== row.provisional || date.paused !== row.is_paused;
    const state: DeadlineState = reopens ? 'open' : row.state;
    const written = await firstRow<{ version: number }>(
      tx,
      `UPDATE deadlines SET legal_date = $2, target_date = $3, ends_at = $4, provisional = $5, reasons = $6,
         rule_version = $7, calendar_edition = $8, is_paused = $9, state = $10,
         passed_at = CASE WHEN $10 = 'open' THEN NULL ELSE passed_at END,
         warned_at = CASE WHEN $2::date > legal_date THEN NULL ELSE warned_at END,
         version = version + $11
       WHERE id = $1 RETURNING version`,
      [
        id,
        date.due,
        targetDateOf(date.due, shanghaiDay(row.anchor_at), used),
        endOfDay(date.due),
        date.provisional,
        JSON.stringify(date.reasons),
        date.ruleVersion,
        date.calendarEdition,
        date.paused,
        state,
        changed ? 1 : 0,
      ],
    );
    return {
      id,
      caseId: row.case_id,
      duty: row.duty,
      from: row.legal_date,
      to: date.due,
      version: written!.version,
      changed,
    };
  }

  /** The event that starts the limit is no longer an open question. */
  async fixStart(
    tx: Transaction,
    id: string,
    start: { event: string; at: Date; confirmation: LocalText },
  ): Promise<Redated> {
    await this.lockUnsettled(tx, id);
    await rows(
      tx,
      `UPDATE deadlines SET assumed = false, anchor_event = $2, anchor_at = $3, start_confirmation = $4 WHERE id = $1`,
      [id, start.event, start.at, JSON.stringify(start.confirmation)],
    );
    return this.redate(tx, id);
  }
}

function pauseOf(from: Day, to: Day | null): Pause {
  return to === null ? { from } : { from, to };
}
