import type { Pool } from 'pg';
import { shippedCalendar } from '../../src/calendar/shipped-calendar';
import { shanghaiDay } from '../../src/calendar/day';
import { computeDue, type Limit, type Pause } from '../../src/deadlines/deadline';
import type { Ledger } from './chaos/ledger';
import type { CheckResult } from './checker';

/** A limit that rests now has no firm day to compare. */
const DEADLINES = `SELECT d.id, d.anchor_at, d.limit_amount, d.limit_unit, d.legal_date::text,
    (SELECT coalesce(json_agg(json_build_object('from', paused_on, 'to', resumed_on) ORDER BY paused_on), '[]')
      FROM deadline_pauses WHERE deadline_id = d.id) AS pauses,
    (SELECT coalesce(json_agg(json_build_object('amount', amount, 'unit', unit) ORDER BY decided_at), '[]')
      FROM deadline_extensions WHERE deadline_id = d.id AND state = 'granted') AS extensions
  FROM deadlines d WHERE NOT d.is_paused`;

/** I7: every stored due date is what the rule makes of the stored instant of receipt and the shipped calendar. */
export async function checkDeadlines(pool: Pool, _ledger: Ledger, result: CheckResult): Promise<void> {
  const calendar = shippedCalendar();
  const { rows } = await pool.query<{
    id: string;
    anchor_at: Date;
    limit_amount: number;
    limit_unit: Limit['unit'];
    legal_date: string;
    pauses: Pause[];
    extensions: Limit[];
  }>(DEADLINES);
  for (const { id, anchor_at, limit_amount, limit_unit, legal_date, pauses, extensions } of rows) {
    const limit = { amount: limit_amount, unit: limit_unit };
    const { due } = computeDue({ received: shanghaiDay(anchor_at), limit, pauses, extensions }, calendar);
    if (due !== legal_date)
      result.faults.push(`I7: the deadline ${id} is kept as ${legal_date}, but the rule gives ${due}.`);
  }
  const twice = await pool.query(
    `SELECT FROM engine_messages WHERE name = 'deadline.passed' AND message_id IS NOT NULL GROUP BY message_id HAVING count(*) > 1`,
  );
  if (twice.rows.length > 0) result.faults.push(`I3: ${twice.rows.length} passed deadlines were announced twice.`);
  result.checked.deadlines = rows.length;
}
