/**
 * The rules of `access.ts` as conditions of a query, so that lists hold exactly what a single look would show. Parameters
 * are given as placeholders (`$1`); none of the text comes from outside.
 */

/** Cases that `canReadCase` allows. `organisations` is `caseOrganisations(…)`. */
export function readableCase(caseId: string, person: string, organisations: string): string {
  return `(
    (EXISTS (SELECT FROM case_parties keeper JOIN organisations ON organisations.id = keeper.organisation_id
             WHERE keeper.case_id = ${caseId} AND keeper.role = 'keeper' AND organisations.kind = 'authority'
               AND keeper.organisation_id = ANY (${organisations}::uuid[]))
     OR (cardinality(${organisations}::uuid[]) > 0 AND ${assignedOn(caseId, person)}))
    AND NOT ${recusedFrom(caseId, person)})`;
}

export function recusedFrom(caseId: string, person: string): string {
  return `EXISTS (SELECT FROM recusals WHERE recusals.case_id = ${caseId} AND recusals.person_id = ${person})`;
}

function assignedOn(caseId: string, person: string): string {
  return `EXISTS (SELECT FROM case_people WHERE case_people.case_id = ${caseId} AND case_people.person_id = ${person}
                    AND case_people.ended_at IS NULL)`;
}

/** Tasks whose candidates include the person. `duties` is `heldDuties(…)`. */
export function candidateOf(task: string, person: string, duties: string): string {
  return `EXISTS (SELECT FROM task_candidates candidate WHERE candidate.task_id = ${task}.id
                    AND (candidate.person_id = ${person}
                         OR candidate.organisation_id::text || ':' || candidate.role = ANY (${duties}::text[])))`;
}

/** Duties on the case, present or past, that bar the person from the task. */
export function barringDuties(task: string, person: string): string {
  return `array(SELECT DISTINCT case_people.duty FROM case_people
                WHERE case_people.case_id = ${task}.case_id AND case_people.person_id = ${person}
                  AND case_people.duty = ANY (${task}.excluded_duties) ORDER BY 1)`;
}

/** A `TaskRelation` to a row of `tasks` as one JSON value. */
export function taskRelation(task: string, person: string, duties: string, organisations: string): string {
  return `jsonb_build_object(
    'isCandidate', ${candidateOf(task, person, duties)},
    'isAssignee', coalesce(${task}.state = 'open' AND ${task}.assignee_id = ${person}, false),
    'hasSubmitted', coalesce(${task}.closed_by = ${person}, false),
    'isRecused', ${recusedFrom(`${task}.case_id`, person)},
    'barringDuties', ${barringDuties(task, person)},
    'mayReadCase', ${readableCase(`${task}.case_id`, person, organisations)})`;
}
