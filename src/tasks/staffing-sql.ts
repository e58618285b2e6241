import { HOLDS_NOW, ROLES_NOW } from '../people/people.service';

export interface Staffing {
  /** Who holds one of the duties on the case now, in the order of assignment. */
  people: { personId: string; duty: string }[];
  /** People whom recusal or another duty on the case keeps from the step. */
  barred: string[];
  /** Somebody active stands behind the step at all. */
  hasHolder: boolean;
  /** Somebody of them is not barred. */
  hasFreeHolder: boolean;
}

/**
 * Who stands behind a step of a case. $1 the case, $2 the duties that bar from the step, $3 and $4 organisations and roles that
 * may act, $5 duties on the case that may act, $6 people who may act by name. Somebody named on the case who holds no role any more has left or is disabled.
 */
export const STAFFING = `
  WITH assigned AS (
    SELECT person_id, duty, assigned_at, id FROM case_people WHERE case_id = $1 AND ended_at IS NULL AND duty = ANY ($5::text[])
  ), barred AS (
    SELECT person_id FROM recusals WHERE case_id = $1
    UNION SELECT person_id FROM case_people WHERE case_id = $1 AND duty = ANY ($2::text[])
  ), holders AS (
    SELECT r.person_id FROM ${ROLES_NOW}
      JOIN unnest($3::uuid[], $4::text[]) AS duty (organisation_id, role)
        ON duty.organisation_id = r.organisation_id AND duty.role = r.role
    WHERE ${HOLDS_NOW}
    UNION ALL SELECT r.person_id FROM ${ROLES_NOW} JOIN assigned named ON named.person_id = r.person_id WHERE ${HOLDS_NOW}
    UNION ALL SELECT r.person_id FROM ${ROLES_NOW} WHERE r.person_id = ANY ($6::uuid[]) AND ${HOLDS_NOW}
  )
  SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', person_id, 'duty', duty) ORDER BY assigned_at, id), '[]')
          FROM assigned) AS people,
         array(SELECT person_id FROM barred) AS barred,
         EXISTS (SELECT FROM holders) AS "hasHolder",
         EXISTS (SELECT FROM holders WHERE person_id NOT IN (SELECT person_id FROM barred)) AS "hasFreeHolder"`;

/** People who hold the role $3 in the organisation $2 now, by name; without those whom recusal or one of the duties $4 bars. */
export const FREE_HOLDERS = `
  SELECT DISTINCT p.id AS "personId", p.name FROM ${ROLES_NOW}
  WHERE r.organisation_id = $2 AND r.role = $3 AND ${HOLDS_NOW}
    AND p.id NOT IN (SELECT person_id FROM recusals WHERE case_id = $1
                     UNION SELECT person_id FROM case_people WHERE case_id = $1 AND duty = ANY ($4::text[]))
  ORDER BY p.name, p.id`;
