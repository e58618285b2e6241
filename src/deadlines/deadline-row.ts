import { workingDaysLeft, type WorkingCalendar } from '../calendar/calendar';
import { endOfDay, shanghaiDay, type Day } from '../calendar/day';
import type { Actor } from '../platform/auth/principal';
import type { LocalText } from '../platform/errors/domain-error';
import { computeDue, type DueDate, type Limit, type Pause } from './deadline';
import {
  colourOf,
  DUTY_NAMES,
  targetDateOf,
  type DeadlineRecord,
  type DeadlineState,
  type Duty,
} from './deadline-record';
import type { ExtensionAllowance } from './extension';

/** A deadline as its table holds it. */
export interface DeadlineRow {
  id: string;
  case_id: string;
  duty: Duty;
  task_element_id: string | null;
  anchor_event: string;
  anchor_at: Date;
  limit_amount: number;
  limit_unit: Limit['unit'];
  basis: LocalText;
  assumed: boolean;
  warning_days: number;
  legal_date: Day;
  target_date: Day;
  ends_at: Date;
  provisional: boolean;
  reasons: LocalText[];
  version: number;
  state: DeadlineState;
  is_paused: boolean;
  warned_at: Date | null;
  extension_allowance: ExtensionAllowance | null;
  start_confirmation: LocalText | null;
  opened_at: Date;
  passed_at: Date | null;
  satisfied_at: Date | null;
  satisfied_by: Actor | null;
  cancel_reason: string | null;
}

/** What moved the date since it was set. */
export interface Ledger {
  pauses: Pause[];
  extensions: Limit[];
}

export const EMPTY_LEDGER: Ledger = { pauses: [], extensions: [] };

const ASSUMED: LocalText = {
  zh: '起算点为推定，尚待确认',
  en: 'assumed, unconfirmed: the start of the limit is an open question',
};

/** The facts of a limit that do not come from its ledger. */
export type LimitFacts = Pick<
  DeadlineRow,
  'anchor_at' | 'anchor_event' | 'limit_amount' | 'limit_unit' | 'assumed' | 'start_confirmation'
>;

/** The date by the calendar given, with what moved it; the reason chain ends with what is known about the start. */
export function dateOf(facts: LimitFacts, ledger: Ledger, calendar: WorkingCalendar, today: Day): DueDate {
  const date = computeDue(
    {
      received: shanghaiDay(facts.anchor_at),
      event: facts.anchor_event,
      limit: { amount: facts.limit_amount, unit: facts.limit_unit },
      pauses: ledger.pauses,
      extensions: ledger.extensions,
    },
    calendar,
    today,
  );
  const start = facts.assumed ? ASSUMED : facts.start_confirmation;
  return start === null ? date : { ...date, reasons: [...date.reasons, start] };
}

/** While the limit rests, its date moves with every day: it is then counted anew as if it resumed today. */
export function asOfToday(row: DeadlineRow, ledger: Ledger, calendar: WorkingCalendar, today: Day): DeadlineRow {
  const date = dateOf(row, ledger, calendar, today);
  return {
    ...row,
    legal_date: date.due,
    target_date: targetDateOf(date.due, shanghaiDay(row.anchor_at), calendar),
    ends_at: endOfDay(date.due),
    provisional: date.provisional,
    reasons: date.reasons,
  };
}

export function toRecord(row: DeadlineRow, calendar: WorkingCalendar, now: Date): DeadlineRecord {
  const remainingWorkingDays = workingDaysLeft(calendar, shanghaiDay(now), row.legal_date);
  const facts = {
    state: row.state,
    endsAt: row.ends_at,
    satisfiedAt: row.satisfied_at ?? undefined,
    warningDays: row.warning_days,
  };
  return {
    id: row.id,
    caseId: row.case_id,
    duty: row.duty,
    dutyName: DUTY_NAMES[row.duty],
    taskElementId: row.task_element_id ?? undefined,
    anchor: { event: row.anchor_event, at: row.anchor_at },
    limit: { amount: row.limit_amount, unit: row.limit_unit },
    basis: row.basis,
    assumed: row.assumed,
    legalDate: row.legal_date,
    targetDate: row.target_date,
    endsAt: row.ends_at,
    provisional: row.provisional,
    paused: row.is_paused,
    reasons: row.reasons,
    state: row.state,
    colour: colourOf(facts, now, remainingWorkingDays),
    remainingWorkingDays,
    version: row.version,
    allowance: row.extension_allowance,
    openedAt: row.opened_at,
    warnedAt: row.warned_at ?? undefined,
    passedAt: row.passed_at ?? undefined,
    satisfiedAt: row.satisfied_at ?? undefined,
    satisfiedBy: row.satisfied_by ?? undefined,
    cancelReason: row.cancel_reason ?? undefined,
  };
}
