import { candidateOf, readableCase, substitutionOn } from '../access/access-sql';
import { NEWEST_EDITION } from '../calendar/calendar.service';
import { dueColumns } from '../deadlines/due-row';
import { hasUnderWay, isUnderWay } from '../engine/under-way-sql';
import type { InboxTab, ShownColumns } from './inbox';
import { pressureOn } from './pressure-sql';

/** One row of a list, with the parameters of `inbox-sql.ts`. */
export interface Readers {
  /** The person has a duty that opens cases: which deadline is shown then depends on the row. */
  mayReadCases: boolean;
  /** The person stands in for somebody today, as few do: only then is each row looked at for it. */
  standsIn: boolean;
  /** A cluster is connected: what was done here may still be on its way there. Without one, nothing is asked. */
  hasCluster: boolean;
}

/** Whether the person may read the case of the task; without a duty that opens cases nobody does. */
export function reads({ mayReadCases }: Pick<Readers, 'mayReadCases'>): string {
  return mayReadCases ? readableCase('tasks.case_id', '$1', '$3') : 'false';
}

type Shown = Readers & { shown: ShownColumns; tab?: InboxTab };

/** A task. A school sees only the deadline of its own step, whoever reads the case the nearest of all. */
export function taskRow(shape: Shown): string {
  // Who reads no cases at all is told nothing of them: nothing is looked up either.
  const { mayReadCases } = shape;
  return `
  SELECT ${rowColumns(shape, { step: 'step.id = tasks.id', underWay: OWN_UNDER_WAY })}, tasks.case_id AS "caseId", ${mayReadCases ? CASE_COLUMNS : NO_CASE_COLUMNS}
  FROM tasks
  ${mayReadCases ? 'JOIN cases ON cases.id = tasks.case_id' : ''}
  CROSS JOIN LATERAL (SELECT ${reads(shape)} AS reads OFFSET 0) reader
  ${ROW_JOINS}`;
}

/** A case that the person may read, with its first open step if it has one. */
export function caseRow(shape: Shown): string {
  return `
  SELECT ${rowColumns(shape, { step: 'step.case_id = cases.id', underWay: hasUnderWay('cases.engine_instance_key') })}, cases.id AS "caseId", ${CASE_COLUMNS}
  FROM cases
  LEFT JOIN tasks ON tasks.id = page.task_id
  CROSS JOIN LATERAL (SELECT true AS reads) reader
  ${ROW_JOINS}
  WHERE cases.id = page.case_id`;
}

// helpers

const CASE_COLUMNS = `cases.number AS "caseNumber", cases.title AS "caseTitle", cases.kind AS "caseKind", cases.state AS "caseState",
  cases.received_at AS "receivedAt", cases.opened_at AS "caseOpenedAt", cases.closed_at AS "caseClosedAt", cases.outcome,
  cases.definition_version_id AS "caseDefinitionId"`;
const NO_CASE_COLUMNS = 'NULL AS outcome';

const ROW_JOINS = `LEFT JOIN organisations ON organisations.id = tasks.organisation_id
  LEFT JOIN people assignee ON assignee.id = tasks.assignee_id
  LEFT JOIN deadlines due ON tasks.state = 'open'
    AND due.id = CASE WHEN reader.reads THEN tasks.case_deadline_id ELSE tasks.step_deadline_id END`;

const UNREAD = `tasks.state = 'open' AND NOT EXISTS (SELECT FROM task_reads WHERE task_id = tasks.id AND person_id = $1)`;
const UNREAD_COPY = `EXISTS (SELECT FROM task_copies WHERE task_id = tasks.id AND person_id = $1 AND read_at IS NULL)`;

const OWN_UNDER_WAY = `tasks.state = 'closed' AND ${isUnderWay('tasks.job_key')}`;

/** `step` are the open steps that the row stands for, `underWay` whether something of it is on its way to the cluster. */
function rowColumns(
  { tab, shown, standsIn, hasCluster, mayReadCases }: Shown,
  { step, underWay }: { step: string; underWay: string },
): string {
  return `tasks.id, tasks.version, tasks.element_id AS "elementId", tasks.title, tasks.state, tasks.assignee_id AS "assigneeId",
    tasks.opened_at AS "openedAt", tasks.closed_at AS "closedAt", reader.reads AS "mayReadCase",
    tasks.organisation_id AS "organisationId", organisations.name AS "organisationName", assignee.name AS "assigneeName",
    ${tab === 'copied' ? UNREAD_COPY : UNREAD} AS unread,
    ${standsIn ? ACTS_FOR : 'NULL'} AS "onBehalfOf", ${dueColumns('due')} AS due, (SELECT app_now()) AS now, ${NEWEST_EDITION} AS edition,
    ${hasCluster ? underWay : 'false'} AS "isHandingOver",
    ${shown.waiting ? waiting(step) : `'{}'::text[]`} AS waiting,
    ${shown.parties && mayReadCases ? PARTIES : `'{}'::text[]`} AS parties,
    ${shown.pressure ? `CASE WHEN tasks.state = 'open' THEN ${pressureOn('tasks', 'reader.reads')} ELSE 0 END` : '0'} AS pressure`;
}

/** The absent colleague for whom `decideActing` lets me take the step; null where I act in my own name. */
const ACTS_FOR = `(
  SELECT jsonb_build_object('id', absent.id, 'name', absent.name, 'until', absences.to_day)
  FROM (SELECT ${substitutionOn('tasks', '$1', '$2')} AS relation OFFSET 0) standing
  JOIN absences ON absences.id = (standing.relation->>'absenceId')::uuid JOIN people absent ON absent.id = absences.person_id
  WHERE standing.relation->>'isAssignee' = 'true' OR NOT ${candidateOf('tasks', '$1', '$2')})`;

/** Whom the step, or all the open steps of a case wait for. */
const waiting = (step: string): string => `array(
  SELECT DISTINCT coalesce(holder.name, candidate.name, office.name)
  FROM tasks step LEFT JOIN people holder ON holder.id = step.assignee_id
  LEFT JOIN task_candidates offer ON step.assignee_id IS NULL AND offer.task_id = step.id
  LEFT JOIN people candidate ON candidate.id = offer.person_id LEFT JOIN organisations office ON office.id = offer.organisation_id
  WHERE step.state = 'open' AND ${step} AND coalesce(holder.name, candidate.name, office.name) IS NOT NULL ORDER BY 1)`;

const PARTIES = `CASE WHEN reader.reads THEN array(
  SELECT DISTINCT coalesce(part.name, employers.name) FROM case_parties party
  LEFT JOIN organisations part ON part.id = party.organisation_id LEFT JOIN employers ON employers.id = party.employer_id
  WHERE party.case_id = cases.id AND party.role <> 'keeper' ORDER BY 1) ELSE '{}' END`;
