import type { Pool } from 'pg';
import { shippedCalendar } from '../../src/calendar/shipped-calendar';
import { shanghaiDay } from '../../src/calendar/day';
import { computeDue, type Limit } from '../../src/deadlines/deadline';
import type { Ledger } from './chaos/ledger';
import type { CheckResult } from './checker';

/** I7: every stored due date is what the rule makes of the stored instant of receipt and the shipped calendar. */
export async function checkDeadlines(pool: Pool, _ledger: Ledger, result: CheckResult): Promise<void> {
  const calendar = shippedCalendar();
  const { rows } = await pool.query<{
    id: string;
    anchor_at: Date;
    limit_amount: number;
    limit_unit: Limit['unit'];
    legal_date: string;
  }>(`SELECT id, anchor_at, limit_amount, limit_unit, legal_date::text FROM deadlines`);
  for (const { id, anchor_at, limit_amount, limit_unit, legal_date } of rows) {
    const { due } = computeDue(
      { received: shanghaiDay(anchor_at), limit: { amount: limit_amount, unit: limit_unit }, pauses: [] },
      calendar,
    );
    if (due !== legal_date)
      result.faults.push(`I7: the deadline ${id} is kept as ${legal_date}, but the rule gives ${due}.`);
  }
  const twice = await pool.query(
    `SELECT FROM engine_messages WHERE name = 'deadline.passed' AND message_id IS NOT NULL GROUP BY message_id HAVING count(*) > 1`,
  );
  if (twice.rows.length > 0) result.faults.push(`I3: ${twice.rows.length} passed deadlines were announced twice.`);
  result.checked.deadlines = rows.length;
}
