import type { Day } from '../calendar/day';

/** An absence as it is shown: what colleagues need to know, and no reason. */
export interface AbsenceRecord {
  id: string;
  person: { id: string; name: string };
  organisation: { id: string; name: string };
  from: Day;
  to: Day;
  /** Null for all. */
  processIds: string[] | null;
  substitutes: { id: string; name: string }[];
  state: 'to-come' | 'current' | 'over';
}

/** SQL: an `AbsenceRecord` of each row of `absences` that the condition finds; the last day of one that was ended is that of its end. */
export function absenceRecords(condition: string): string {
  return `SELECT absences.id, jsonb_build_object('id', away.id, 'name', away.name) AS person,
      jsonb_build_object('id', organisations.id, 'name', organisations.name) AS organisation,
      from_day AS "from", to_day AS "to", process_ids AS "processIds",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', people.id, 'name', people.name) ORDER BY people.name, people.id), '[]')
       FROM absence_substitutes deputy JOIN people ON people.id = deputy.person_id
       WHERE deputy.absence_id = absences.id AND deputy.removed_at IS NULL) AS substitutes,
      CASE WHEN ended_at IS NOT NULL OR to_day < shanghai_today() THEN 'over'
           WHEN from_day > shanghai_today() THEN 'to-come' ELSE 'current' END AS state
    FROM absences JOIN people away ON away.id = absences.person_id
    JOIN organisations ON organisations.id = absences.organisation_id
    WHERE ${condition}`;
}

/** SQL: the absence has not ended, and lasts or is to come. */
export const NOT_OVER = 'ended_at IS NULL AND to_day >= shanghai_today()';

/** SQL: the person is a substitute in an absence that lasts today; the roles for it are looked at step by step. */
export function standsIn(person: string): string {
  return `EXISTS (SELECT FROM absence_substitutes deputy JOIN absences ON absences.id = deputy.absence_id
    WHERE deputy.person_id = ${person} AND deputy.removed_at IS NULL AND ${CURRENT})`;
}

/** SQL: the absence lasts today. */
export const CURRENT = 'ended_at IS NULL AND shanghai_today() BETWEEN from_day AND to_day';
