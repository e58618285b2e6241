import { CASE_ROLES } from '../access/access';
import { barringDuties, readableCase, recusedFrom } from '../access/access-sql';
import { HOLDS_NOW, ROLES_NOW } from '../people/people.service';

/** People assigned on the case of the event who may read it. */
const ASSIGNED = `
  SELECT case_people.person_id FROM case_people
  WHERE case_people.case_id = event.case_id AND case_people.ended_at IS NULL
    AND ${readableCase(
      'event.case_id',
      'case_people.person_id',
      `array(SELECT holder.organisation_id FROM holder WHERE holder.person_id = case_people.person_id
               AND holder.role IN (${CASE_ROLES.map((role) => `'${role}'`).join(', ')}))`,
    )}`;

/**
 * Whom a date concerns when it is escalated: the heads told on the case, those assigned on it, and who holds the step it limits.
 * The rights of people outside that lapse are not escalated, and concern nobody here.
 */
const CONCERNED_BY_DATE = `
  SELECT concerned.person_id FROM (
    SELECT notified FROM deadline_escalations
    WHERE deadline_id = event.deadline_id AND kind = CASE event.kind WHEN 'deadline-passed' THEN 'passed' ELSE 'warning' END
    ORDER BY id DESC LIMIT 1) escalation
  CROSS JOIN LATERAL (
    SELECT unnest(escalation.notified) AS person_id
    UNION ALL ${ASSIGNED}
    UNION ALL SELECT assignee_id FROM tasks WHERE step_deadline_id = event.deadline_id AND state = 'open' AND assignee_id IS NOT NULL
  ) concerned`;

/**
 * Who is told of the events $1: the people named, or whoever may act on the task now, whom a date concerns, or those
 * assigned on the case. Whoever did it,
 * is recused or barred from the step, or is disabled, is told nothing. With what each of them chose.
 */
export const RECIPIENTS = `
  WITH event AS MATERIALIZED (
    SELECT e.id, e.kind, e.facts, e.at, e.person_ids, e.deadline_id, task.id AS task_id,
           coalesce(e.case_id, task.case_id, deadline.case_id) AS case_id, deadline.legal_date
    FROM notice_events e
    LEFT JOIN tasks task ON task.id = coalesce(e.task_id, (SELECT id FROM tasks opened WHERE opened.job_key = e.job_key))
    LEFT JOIN deadlines deadline ON deadline.id = e.deadline_id
    WHERE e.id = ANY ($1::bigint[])
  ), holder AS MATERIALIZED (
    SELECT DISTINCT r.organisation_id, r.role, r.person_id FROM ${ROLES_NOW} WHERE ${HOLDS_NOW}
  ), waiting AS (
    SELECT event.id, event.kind, tasks.id AS task_id, tasks.assignee_id
    FROM event JOIN tasks ON tasks.id = event.task_id
    WHERE event.person_ids IS NULL AND event.deadline_id IS NULL AND tasks.state = 'open'
  ), told AS (
    SELECT id, kind, unnest(person_ids) AS person_id FROM event WHERE person_ids IS NOT NULL
    UNION
    SELECT id, kind, assignee_id FROM waiting WHERE assignee_id IS NOT NULL
    UNION
    SELECT waiting.id, waiting.kind, candidate.person_id
    FROM waiting JOIN task_candidates candidate USING (task_id) WHERE assignee_id IS NULL AND candidate.person_id IS NOT NULL
    UNION
    SELECT waiting.id, CASE waiting.kind WHEN 'task-arrived' THEN 'task-offered' ELSE waiting.kind END, holder.person_id
    FROM waiting JOIN task_candidates candidate USING (task_id)
      JOIN holder ON holder.organisation_id = candidate.organisation_id AND holder.role = candidate.role
    WHERE assignee_id IS NULL
    UNION
    SELECT event.id, event.kind, concerned.person_id FROM event CROSS JOIN LATERAL (${CONCERNED_BY_DATE}) concerned
    WHERE event.deadline_id IS NOT NULL
    UNION
    SELECT event.id, event.kind, assigned.person_id FROM event CROSS JOIN LATERAL (${ASSIGNED}) assigned
    WHERE num_nonnulls(event.person_ids, event.task_id, event.deadline_id) = 0
  )
  SELECT DISTINCT ON (event.id, told.person_id) told.kind, told.person_id AS "personId", event.case_id AS "caseId",
         event.task_id AS "taskId", event.at,
         event.facts || CASE WHEN event.legal_date IS NULL THEN '{}' ELSE jsonb_build_object('date', event.legal_date) END AS facts,
         chosen.channel AS chosen, rhythms.rhythm, rhythms.hour, address.id IS NOT NULL AS "hasAddress"
  FROM told JOIN event USING (id)
    JOIN people ON people.id = told.person_id AND people.disabled_at IS NULL
    LEFT JOIN tasks ON tasks.id = event.task_id
    LEFT JOIN notice_settings chosen ON chosen.person_id = told.person_id AND chosen.kind = told.kind
    LEFT JOIN notice_rhythms rhythms ON rhythms.person_id = told.person_id
    LEFT JOIN mail_addresses address
      ON address.person_id = told.person_id AND address.confirmed_at IS NOT NULL AND address.refused_at IS NULL
  WHERE told.person_id::text IS DISTINCT FROM event.facts->>'by'
    AND NOT ${recusedFrom('event.case_id', 'told.person_id')}
    AND (event.person_ids IS NOT NULL OR cardinality(${barringDuties('tasks', 'told.person_id')}) = 0)
  ORDER BY event.id, told.person_id, told.kind`;
