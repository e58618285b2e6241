/**
 * The level of `PRESSURES` that presses for an open step: an urge of it, or the last round of an open supervision order of its
 * case. Whoever does not read the case learns of an order only when it is about this very step and for the same organisation.
 */
export function pressureOn(task: string, reads: string): string {
  return `greatest(
    (SELECT count(*) > 0 FROM urges WHERE urges.task_id = ${task}.id)::int,
    (SELECT coalesce(max(CASE last.colour WHEN 'blue' THEN 2 WHEN 'orange' THEN 3 ELSE 4 END), 0)
     FROM supervision_orders orders CROSS JOIN LATERAL (${LAST_ROUND}) last
     WHERE orders.parent_case_id = ${task}.case_id AND orders.state = 'open' AND ${concerns(task, reads)}))`;
}

/** Open steps that are pressed for, by `task_id`; the same step may come several times. */
export function pressedTasks(): string {
  return `SELECT urges.task_id FROM urges
    UNION ALL SELECT pressed.id FROM supervision_orders orders
      JOIN tasks pressed ON pressed.case_id = orders.parent_case_id AND pressed.state = 'open'
      WHERE orders.state = 'open' AND (orders.task_id IS NULL OR orders.task_id = pressed.id)`;
}

/** Whether the person has urged the step or issued an open order about it. */
export function pressedBy(task: string, person: string): string {
  return `(EXISTS (SELECT FROM urges WHERE urges.task_id = ${task}.id AND urges.urged_by = ${person})
    OR EXISTS (SELECT FROM supervision_orders orders WHERE orders.parent_case_id = ${task}.case_id AND orders.state = 'open'
               AND orders.issued_by = ${person} AND (orders.task_id IS NULL OR orders.task_id = ${task}.id)))`;
}

// helpers

/** An order counts from when it was sent. */
const LAST_ROUND = `SELECT round.colour FROM supervision_rounds round
  WHERE round.case_id = orders.case_id AND round.sent_at IS NOT NULL ORDER BY round.round DESC LIMIT 1`;

function concerns(task: string, reads: string): string {
  return `(orders.task_id = ${task}.id AND (${reads} OR orders.addressee_id = ${task}.organisation_id)
    OR orders.task_id IS NULL AND ${reads})`;
}
