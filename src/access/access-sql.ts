import { CASE_ROLES } from './access';

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

/**
 * The same for every row of a large count, of cases whose keeper is an authority and stands beside them: worked out once and not
 * case by case.
 */
export function readableOfKeeper(caseId: string, keeper: string, person: string, organisations: string): string {
  return `((${keeper} = ANY (${organisations}::uuid[])
      OR (cardinality(${organisations}::uuid[]) > 0
          AND ${caseId} IN (SELECT case_id FROM case_people WHERE person_id = ${person} AND ended_at IS NULL)))
    AND ${caseId} NOT IN (SELECT case_id FROM recusals WHERE person_id = ${person}))`;
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

/** Whether the person is, or was, called to approve the task and has not been taken off, or has voted for whoever was. */
export function approverOf(task: string, person: string): string {
  return `EXISTS (SELECT FROM task_approvers approver JOIN task_approvals round ON round.id = approver.approval_id
                  WHERE round.task_id = ${task}.id AND ${person} IN (approver.person_id, approver.voted_by)
                    AND approver.removed_at IS NULL)`;
}

/** Duties on the case, present or past, that bar the person from the task. */
export function barringDuties(task: string, person: string): string {
  return `array(SELECT DISTINCT case_people.duty FROM case_people
                WHERE case_people.case_id = ${task}.case_id AND case_people.person_id = ${person}
                  AND case_people.duty = ANY (${task}.excluded_duties) ORDER BY 1)`;
}

/**
 * The `Substitution` by which the person may act on an open task, as one JSON value; null when nobody is represented. A step
 * that is held is taken over by whoever could hold it as well; one that names the absent person by a duty on the case, by a
 * substitute of a fitting role. What the model names a person by id for, such as a member's vote, is done in person, and whoever
 * votes on a step does not do it for somebody else.
 */
export function substitutionOn(task: string, person: string, duties: string): string {
  const isNamed = `EXISTS (SELECT FROM case_people named
    WHERE named.case_id = ${task}.case_id AND named.person_id = absent.person_id AND named.ended_at IS NULL
      AND 'case:' || named.duty = ANY (${task}.candidate_groups)
      AND (named.duty <> ALL ('{${CASE_ROLES.join(',')}}') OR named.duty = ANY (absent.roles)))`;
  return `(SELECT jsonb_build_object('absenceId', absent.id, 'personId', absent.person_id,
             'isAssignee', coalesce(${task}.assignee_id = absent.person_id, false),
             'isRecused', ${recusedFrom(`${task}.case_id`, 'absent.person_id')},
             'barringDuties', ${barringDuties(task, 'absent.person_id')})
           FROM (${absentFor(person, duties)}) absent
           WHERE ${task}.state = 'open' AND ${inScope(task)} AND NOT ${approverOf(task, person)}
             AND (${task}.assignee_id = absent.person_id AND (${candidateOf(task, person, duties)} OR ${isNamed})
                  OR ${task}.assignee_id IS NULL AND ${isNamed})
           ORDER BY ${task}.assignee_id IS NULL, absent.from_day, absent.id LIMIT 1)`;
}

/** Open steps of absent colleagues that `decideActing` lets the person take for them: `task_id`, `for_person_id`. */
export function substitutedTasks(person: string, duties: string): string {
  return `SELECT tasks.id AS task_id, (standing.relation->>'personId')::uuid AS for_person_id
    FROM tasks CROSS JOIN LATERAL (SELECT ${substitutionOn('tasks', person, duties)} AS relation OFFSET 0) standing
    WHERE tasks.id IN (SELECT held.id FROM tasks held WHERE held.state = 'open' AND held.assignee_id = ANY (${absentees(person, duties)})
                       UNION ALL SELECT offer.task_id FROM task_candidates offer
                                 WHERE offer.is_offered AND offer.person_id = ANY (${absentees(person, duties)}))
      AND standing.relation->>'isRecused' = 'false' AND standing.relation->'barringDuties' = '[]'
      AND NOT ${recusedFrom('tasks.case_id', person)} AND cardinality(${barringDuties('tasks', person)}) = 0
      AND (tasks.assignee_id IS NOT NULL OR NOT ${candidateOf('tasks', person, duties)})`;
}

/**
 * Roles `role` of a person in an organisation for which somebody is asked to approve a task (加签): those of its candidates, of
 * readers of its case, and of leaders of the organisation it belongs to.
 */
export function asksToApprove(
  task: string,
  { person, organisation, role }: Record<'person' | 'organisation' | 'role', string>,
): string {
  return `(EXISTS (SELECT FROM task_candidates c WHERE c.task_id = ${task}.id AND c.organisation_id = ${organisation} AND c.role = ${role})
    OR ${role} = ANY ('{${CASE_ROLES.join(',')}}') AND (${organisation} = ${task}.keeper_id OR ${assignedOn(`${task}.case_id`, person)})
    OR ${organisation} = ${task}.organisation_id AND ${role} IN ('head', 'school-leader'))`;
}

/**
 * The `Represented` for whom the person may vote as approver of an open task, as one JSON value; null when there is nobody. The
 * substitute holds every role for which the absent person can have been asked, has no say in these votes yet, neither an own one
 * nor for somebody else (one person, one vote), and has no hand in what is voted on, be it for whoever holds the step. Who is
 * barred stands last: an absent approver who may vote is not hidden behind one who may not.
 */
export function approvingFor(task: string, person: string, duties: string): string {
  const asked = { person: 'held.person_id', organisation: 'held.organisation_id', role: 'held.role' };
  return `(SELECT jsonb_build_object('absenceId', absent.id, 'personId', absent.person_id,
             'isRecused', ${recusedFrom(`${task}.case_id`, 'absent.person_id')},
             'barringDuties', ${barringDuties(task, 'absent.person_id')})
           FROM (${absentFor(person, duties)}) absent
           JOIN task_approvers called ON called.person_id = absent.person_id AND called.vote IS NULL AND called.removed_at IS NULL
           JOIN task_approvals round ON round.id = called.approval_id AND round.task_id = ${task}.id AND round.state = 'open'
           CROSS JOIN LATERAL (SELECT array(SELECT held.role FROM person_roles held
             WHERE held.person_id = absent.person_id AND held.organisation_id = absent.organisation_id AND held.revoked_at IS NULL
               AND shanghai_today() >= held.valid_from AND (held.valid_to IS NULL OR shanghai_today() <= held.valid_to)
               AND ${asksToApprove(task, asked)}) AS roles) reason
           WHERE ${task}.state = 'open' AND ${inScope(task)}
             AND cardinality(reason.roles) > 0 AND reason.roles <@ absent.roles
             AND round.opened_by <> ${person} AND ${task}.assignee_id IS DISTINCT FROM ${person}
             AND (${task}.assignee_id = ANY (${absentees(person, duties)})) IS NOT TRUE
             AND NOT EXISTS (SELECT FROM task_held_submissions held WHERE held.task_id = ${task}.id AND held.person_id = ${person})
             AND NOT EXISTS (SELECT FROM task_approvers mine
                             WHERE mine.approval_id = round.id AND ${person} IN (mine.person_id, mine.voted_by))
           ORDER BY is_barred_from_task(${task}.case_id, ${task}.excluded_duties, absent.person_id), called.ordinal,
                    absent.from_day, absent.id LIMIT 1)`;
}

/** The absence covers the process of the task's case. */
function inScope(task: string): string {
  return `(absent.process_ids IS NULL
    OR (SELECT process_id FROM cases WHERE cases.id = ${task}.case_id) = ANY (absent.process_ids))`;
}

/** Everybody for whom the person stands in today, as an array. */
export function absentees(person: string, duties: string): string {
  return `array(SELECT absent.person_id FROM (${absentFor(person, duties)}) absent)`;
}

/** Absences of today in which the person stands in, with the roles for it that the person still holds. */
function absentFor(person: string, duties: string): string {
  return `SELECT absences.id, absences.person_id, absences.organisation_id, absences.from_day, absences.process_ids, fit.roles
    FROM absence_substitutes deputy JOIN absences ON absences.id = deputy.absence_id
    CROSS JOIN LATERAL (SELECT array(SELECT role FROM unnest(deputy.roles) AS role
      WHERE absences.organisation_id::text || ':' || role = ANY (${duties}::text[])) AS roles) fit
    WHERE deputy.person_id = ${person} AND deputy.removed_at IS NULL AND absences.ended_at IS NULL
      AND shanghai_today() BETWEEN absences.from_day AND absences.to_day AND cardinality(fit.roles) > 0`;
}

/** A `TaskRelation` to a row of `tasks` as one JSON value. */
export function taskRelation(task: string, person: string, duties: string, organisations: string): string {
  return `jsonb_build_object(
    'isCandidate', ${candidateOf(task, person, duties)},
    'isAssignee', coalesce(${task}.state = 'open' AND ${task}.assignee_id = ${person}, false),
    'hasSubmitted', coalesce(${task}.closed_by = ${person}, false),
    'isApprover', ${approverOf(task, person)},
    'isRecused', ${recusedFrom(`${task}.case_id`, person)},
    'barringDuties', ${barringDuties(task, person)},
    'mayReadCase', ${readableCase(`${task}.case_id`, person, organisations)},
    'substitution', ${substitutionOn(task, person, duties)},
    'approvesFor', ${approvingFor(task, person, duties)})`;
}
