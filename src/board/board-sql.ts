import { readableOfKeeper } from '../access/access-sql';
import { CONFIDENTIAL_KINDS } from './board';

/**
 * The statements of the board. Parameters: $1 the person, $2 the organisations whose cases the person may read, $3 the authorities
 * that are supervised, $4 a process or null. No statement reads who holds, closed or could take a step.
 */

/** Whether the case counts for the person: never with an interest in it, and a confidential one only for its readers. */
const counts = (keeper: string) => `cases.id NOT IN (SELECT case_id FROM recusals WHERE person_id = $1)
  AND ($4::text IS NULL OR cases.process_id = $4)
  AND (cases.kind <> ALL ('{${CONFIDENTIAL_KINDS.join(',')}}') OR ${readableOfKeeper('cases.id', keeper, '$1', '$2')})`;

/** The role of the first candidate group, a duty with `case:` before it, or `person`. */
const WAITS_FOR = `CASE WHEN tasks.candidate_groups[1] LIKE 'person:%' THEN 'person'
  WHEN tasks.candidate_groups[1] LIKE 'case:%' THEN tasks.candidate_groups[1]
  ELSE coalesce(split_part(tasks.candidate_groups[1], ':', 2), '') END`;

/**
 * Open steps by what they wait for, and open cases by authority and process: `late` and `soon` are conditions on `due`. A case is
 * late when any of its open steps is; one without an open step waits for something outside.
 */
export function openStatement(late: string, soon: string): string {
  return `
  WITH step AS MATERIALIZED (
    SELECT tasks.case_id, tasks.keeper_id, cases.process_id, tasks.element_id, tasks.definition_version_id, tasks.organisation_id,
           ${WAITS_FOR} AS waits_for, tasks.opened_at, coalesce(${late}, false) AS late, coalesce(${soon}, false) AS soon
    FROM tasks JOIN cases ON cases.id = tasks.case_id LEFT JOIN deadlines due ON due.id = tasks.case_deadline_id
    WHERE tasks.state = 'open' AND tasks.keeper_id = ANY ($3::uuid[]) AND ${counts('tasks.keeper_id')}
  ), of_case AS (
    SELECT case_id, keeper_id, process_id, bool_or(late) AS late, bool_or(soon) AS soon FROM step GROUP BY 1, 2, 3
  ), outside AS (
    SELECT keeper.organisation_id AS keeper_id, cases.process_id, count(*)::int AS cases
    FROM cases JOIN case_parties keeper ON keeper.case_id = cases.id AND keeper.role = 'keeper'
      AND keeper.organisation_id = ANY ($3)
    WHERE cases.state = 'open' AND ${counts('keeper.organisation_id')}
      AND NOT EXISTS (SELECT FROM tasks WHERE tasks.case_id = cases.id AND tasks.state = 'open')
    GROUP BY 1, 2
  )
  SELECT
    (SELECT coalesce(jsonb_agg(one), '[]') FROM (
       SELECT keeper_id AS "organisationId", process_id AS "processId", sum(cases)::int AS cases, sum(late)::int AS late,
              sum(soon)::int AS soon, sum(outside)::int AS outside
       FROM (SELECT keeper_id, process_id, count(*) AS cases, count(*) FILTER (WHERE late) AS late,
                    count(*) FILTER (WHERE soon AND NOT late) AS soon, 0 AS outside FROM of_case GROUP BY 1, 2
             UNION ALL SELECT keeper_id, process_id, cases, 0, 0, cases FROM outside) parts
       GROUP BY 1, 2) one) AS overview,
    (SELECT coalesce(jsonb_agg(one), '[]') FROM (
       SELECT keeper_id AS "organisationId", process_id AS "processId", element_id AS step,
              min(definition_version_id::text) AS "definitionId", organisation_id AS "waitsIn", waits_for AS "waitsFor",
              count(*)::int AS steps, count(DISTINCT case_id)::int AS cases, count(*) FILTER (WHERE late)::int AS late,
              count(*) FILTER (WHERE soon AND NOT late)::int AS soon, min(opened_at) AS oldest
       FROM step GROUP BY 1, 2, 3, 5, 6) one) AS waiting`;
}

/**
 * Working days of the steps closed in [$5, $6), by step. $7 holds the number of working days up to each day from the first, $8,
 * so that a day finds its number by its place.
 */
export const DURATIONS = `
  SELECT "organisationId", "processId", step, min("definitionId"::text) AS "definitionId", count(*)::int AS count,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS p90
  FROM (
    SELECT tasks.keeper_id AS "organisationId", cases.process_id AS "processId", tasks.element_id AS step,
           tasks.definition_version_id AS "definitionId",
           ${numberOf('closed_at')} - ${numberOf('opened_at')} AS days
    FROM tasks JOIN cases ON cases.id = tasks.case_id
    WHERE tasks.state = 'closed' AND tasks.keeper_id = ANY ($3::uuid[]) AND tasks.closed_at >= $5 AND tasks.closed_at < $6
      AND ${counts('tasks.keeper_id')}) closed
  GROUP BY 1, 2, 3`;

function numberOf(column: string): string {
  return `($7::int[])[(tasks.${column} AT TIME ZONE 'Asia/Shanghai')::date - $8::date + 1]`;
}
