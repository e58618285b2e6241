import type { Meter } from './meter';

export const USERS = 200;
export const GROUPS = 50;
export const ROLE = 'employment-office';

/** Repeatable ids: kind of row, then number. */
export const id = (kind: 'a' | 'b' | 'c' | 'd' | 'e' | 'f', number: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
export const sqlId = (kind: string, number: string): string =>
  `('${kind.repeat(8)}-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** One authority, 50 schools whose offices are the groups, 200 people, one definition. */
export async function addPeople(meter: Meter): Promise<void> {
  // Rows are made as a copy of a database would be: checks by triggers are for the application.
  await meter.run('SET session_replication_role = replica');
  await meter.run(`
    INSERT INTO organisations (id, kind, name) VALUES ('${id('a', 0)}', 'authority', '示例市就业指导中心');
    INSERT INTO organisations (id, kind, name, parent_id)
      SELECT ${sqlId('b', 'number')}, 'school', '示例学校' || number, '${id('a', 0)}' FROM generate_series(0, ${GROUPS - 1}) AS number;
    INSERT INTO people (id, name, organisation_id)
      SELECT ${sqlId('c', 'number')}, '示例人员' || number, ${sqlId('b', `number % ${GROUPS}`)} FROM generate_series(0, ${USERS - 1}) AS number;
    INSERT INTO definition_versions (id, process_id, version, content_hash, state, title, bpmn, outline, forms, rights, names, instructions,
        deadlines, irreversible, job_types)
      VALUES ('${id('f', 0)}', 'inbox', 1, 'inbox', 'draft', '{}', '', '{"nodes": []}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`);
}

/**
 * Open tasks numbered from..to-1, each of a case of its own with one open deadline, due over 60 days in an order unrelated to
 * that of creation. Even ones are assigned to a user, odd ones are open to a group.
 */
export async function addTasks(meter: Meter, from: number, to: number): Promise<void> {
  const numbers = `generate_series(${from}::bigint, ${to - 1}) AS number`;
  const group = sqlId('b', `(number / 2) % ${GROUPS}`);
  const due = `(date_trunc('day', app_now()) + interval '1 day' + (number * 2654435761 & x'7fffffff'::int) % (60 * 86400) * interval '1 second')`;
  await meter.run(`
    INSERT INTO cases (id, number, kind, process_id, definition_version_id, title, channel, received_at, opened_by_kind, engine)
      SELECT ${sqlId('d', 'number')}, 'TS-2026-' || number, 'complaint', 'inbox', '${id('f', 0)}', '示例案件' || number, 'letter', app_now(), 'system', 'embedded'
      FROM ${numbers};
    INSERT INTO case_parties (case_id, role, organisation_id) SELECT ${sqlId('d', 'number')}, 'keeper', '${id('a', 0)}' FROM ${numbers};
    INSERT INTO deadlines (case_id, duty, task_element_id, anchor_event, anchor_at, limit_amount, limit_unit, basis, assumed, warning_days,
        legal_date, target_date, ends_at, provisional, reasons, rule_version, calendar_edition)
      SELECT ${sqlId('d', 'number')}, 'provide', 'provide-materials', 'materials-requested', app_now(), 5, 'working-days', '{"zh":"示例","en":"example"}',
        false, 2, ${due}::date, ${due}::date, ${due}, false, '[]', 1, 'bench' FROM ${numbers};
    INSERT INTO tasks (id, case_id, definition_version_id, element_id, title, job_key, organisation_id, candidate_groups, excluded_duties, headers,
        assignee_id, opened_at, case_deadline_id, case_due_at, step_deadline_id, step_due_at)
      SELECT ${sqlId('e', 'number')}, ${sqlId('d', 'number')}, '${id('f', 0)}', 'provide-materials', '{"zh":"提供材料","en":"Provide materials"}', number,
        ${group}, ARRAY['hostingSchool:${ROLE}'], '{}', '{}', CASE WHEN number % 2 = 0 THEN ${sqlId('c', `(number / 2) % ${USERS}`)} END, app_now(), due.id, due.ends_at, due.id, due.ends_at
      FROM ${numbers} JOIN deadlines due ON due.case_id = ${sqlId('d', 'number')};
    INSERT INTO task_candidates (task_id, organisation_id, role, case_id, is_offered, due_at, opened_at)
      SELECT id, organisation_id, '${ROLE}', case_id, assignee_id IS NULL, step_due_at, opened_at FROM tasks
      WHERE job_key BETWEEN ${from} AND ${to - 1}`);
}

export function groupsOf(user: number): number[] {
  return [...new Set([user % GROUPS, (user * 7 + 3) % GROUPS, (user * 13 + 11) % GROUPS])];
}
