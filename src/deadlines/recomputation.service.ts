import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { WorkingCalendar } from '../calendar/calendar';
import { shanghaiDay, type Day } from '../calendar/day';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { DeadlineDates } from './deadline-dates.service';
import { DeadlineNotices } from './deadline-notices.service';
import { DUTY_NAMES, type Duty } from './deadline-record';
import { dateOf, EMPTY_LEDGER, type DeadlineRow } from './deadline-row';

export interface Move {
  deadlineId: string;
  caseId: string;
  duty: Duty;
  dutyName: LocalText;
  from: Day;
  to: Day;
  /** The date stays, but is no longer provisional. */
  becomesFirm: boolean;
}

/** What a new notice of the State Council does to dates that are set already. */
@Injectable()
export class Recomputation {
  constructor(
    private readonly dates: DeadlineDates,
    private readonly notices: DeadlineNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Every unsettled date that the calendar given would change, the nearest first. Changes nothing. */
  async preview(tx: Transaction, year: number, calendar: WorkingCalendar): Promise<Move[]> {
    const today = shanghaiDay(await this.clock.now(tx));
    const found = await this.affected(tx, year);
    const ledgers = await this.dates.ledgersOf(
      tx,
      found.map(({ id }) => id),
    );
    return found.flatMap((row): Move[] => {
      const date = dateOf(row, ledgers.get(row.id) ?? EMPTY_LEDGER, calendar, today);
      if (date.due === row.legal_date && date.provisional === row.provisional) return [];
      const { id: deadlineId, case_id: caseId, duty, legal_date: from } = row;
      const becomesFirm = date.due === from && row.provisional && !date.provisional;
      return [{ deadlineId, caseId, duty, dutyName: DUTY_NAMES[duty], from, to: date.due, becomesFirm }];
    });
  }

  /** Moves them, with an audit row and a sentence on each case, and a letter to whoever was told the old date. */
  async apply(tx: Transaction, year: number, calendar: WorkingCalendar, by: Actor): Promise<number> {
    const moves = await this.preview(tx, year, calendar);
    for (const { deadlineId, duty, becomesFirm } of moves) {
      const redated = await this.dates.redate(tx, deadlineId, calendar);
      const { caseId, from, to, version } = redated;
      await this.audit.append(tx, {
        actor: by,
        action: 'DeadlineRecomputed',
        subject: { kind: 'deadline', id: deadlineId },
        caseId,
        details: { from, to, version, calendarEdition: calendar.edition },
      });
      const { zh, en } = DUTY_NAMES[duty];
      const sentence = becomesFirm
        ? {
            zh: `${year} 年放假安排已公布：“${zh}”期限确定为 ${to}`,
            en: `The notice for ${year} is out: "${en}" is now firm on ${to}`,
          }
        : {
            zh: `${year} 年放假安排已公布：“${zh}”期限由 ${from} 变更为 ${to}`,
            en: `The notice for ${year} is out: "${en}" moves from ${from} to ${to}`,
          };
      await this.notices.note(tx, caseId, sentence, by);
      await this.notices.tellNewDate(tx, redated, `国务院办公厅公布了 ${year} 年部分节假日安排，期限据此重新计算。`);
    }
    return moves.length;
  }

  // helpers

  /**
   * A notice names days of its year and of the last December before it; a date that ends earlier did not count any of them.
   * Dates that passed firmly stay passed; a provisional one may turn out to lie ahead.
   */
  private affected(tx: Transaction, year: number): Promise<DeadlineRow[]> {
    return rows<DeadlineRow>(
      tx,
      `SELECT * FROM deadlines
       WHERE (state = 'open' OR (state = 'passed' AND provisional)) AND (is_paused OR legal_date >= $1)
       ORDER BY legal_date, id`,
      [`${year - 1}-12-01`],
    );
  }
}
