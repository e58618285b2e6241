import { readableCase } from '../access/access-sql';
import { NEWEST_EDITION } from '../calendar/calendar.service';
import { dueColumns } from '../deadlines/due-row';
import type { InboxSort, InboxView } from './task';
import { TASK_COLUMNS } from './task-record';

/**
 * The statements of the inbox. Parameters: $1 the person, $2 the duties as `<organisation>:<role>`, $3 the organisations whose
 * cases the person may read, $4 and $5 the duties once more as two columns. The size of the page stands in the text: the plan
 * depends on it.
 */
export interface InboxShape {
  view: InboxView;
  sort: InboxSort;
  /** What is searched is $6. */
  searches: boolean;
  /** The person has a duty that opens cases: which deadline is shown then depends on the row. */
  mayReadCases: boolean;
}

/** PostgreSQL wants to know the type of every parameter, also where a statement does not need it. */
const USE_ALL = `$1::uuid IS NOT NULL AND $2::text[] IS NOT NULL AND $3::uuid[] IS NOT NULL AND $4::uuid[] IS NOT NULL
  AND $5::text[] IS NOT NULL`;

/** One page, with the total on each of its rows; behind the last page it is one row without a task. */
export function pageStatement(shape: InboxShape, limit: number, offset: number): string {
  const all = shape.searches ? found(shape) : listed(shape);
  const total = shape.searches ? `SELECT count(*)::int AS total FROM (${all}) counted` : totalOf(shape);
  const isNearestFirst = shape.view === 'group' && shape.sort === 'due' && !shape.searches;
  const first = isNearestFirst ? offers(shape, `ORDER BY due_at, opened_at, task_id LIMIT ${limit + offset}`) : all;
  return `
    WITH page AS MATERIALIZED (SELECT * FROM (${first}) listed ORDER BY ${order(shape.sort)} LIMIT ${limit} OFFSET ${offset})
    SELECT counted.total, shown.*
    FROM (${total}) counted
    LEFT JOIN (page JOIN LATERAL (${row(shape)} WHERE tasks.id = page.task_id) shown ON true) ON true
    WHERE ${USE_ALL} ORDER BY ${order(shape.sort)}`;
}

/** How much waits for me, and for my duties. */
export function countsStatement(shape: Pick<InboxShape, 'mayReadCases'>): string {
  const count = (view: InboxView): string => totalOf({ ...shape, view, sort: 'due', searches: false });
  return `SELECT (${count('mine')}) AS mine, (${count('group')}) AS "group" WHERE ${USE_ALL}`;
}

/** One task as the lists show it; $6 is its id. */
export function rowStatement(shape: Pick<InboxShape, 'mayReadCases'>): string {
  return `${row(shape)} WHERE tasks.id = $6 AND ${USE_ALL}`;
}

// helpers

type Readers = Pick<InboxShape, 'mayReadCases'>;

/** Whether the person may read the case of the task; without a duty that opens cases nobody does. */
function reads({ mayReadCases }: Readers): string {
  return mayReadCases ? readableCase('tasks.case_id', '$1', '$3') : 'false';
}

/** A school sees only the deadline of its own step, whoever reads the case the nearest of all. */
function row(shape: Readers): string {
  return `
  SELECT ${TASK_COLUMNS}, reader.reads AS "mayReadCase", cases.number AS "caseNumber", cases.title AS "caseTitle",
         tasks.organisation_id AS "organisationId", organisations.name AS "organisationName", assignee.name AS "assigneeName",
         tasks.state = 'open' AND NOT EXISTS (SELECT FROM task_reads WHERE task_id = tasks.id AND person_id = $1) AS unread,
         ${dueColumns('due')} AS due, (SELECT app_now()) AS now, ${NEWEST_EDITION} AS edition
  FROM tasks
  JOIN cases ON cases.id = tasks.case_id
  CROSS JOIN LATERAL (SELECT ${reads(shape)} AS reads OFFSET 0) reader
  LEFT JOIN organisations ON organisations.id = tasks.organisation_id
  LEFT JOIN people assignee ON assignee.id = tasks.assignee_id
  LEFT JOIN deadlines due ON tasks.state = 'open'
    AND due.id = CASE WHEN reader.reads THEN tasks.case_deadline_id ELSE tasks.step_deadline_id END`;
}

const SORT_COLUMNS: Record<string, string> = { due: 'due_at', openedAt: 'opened_at', closedAt: 'closed_at' };

function order(sort: InboxSort): string {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return `${SORT_COLUMNS[sort.replace('-', '')]} ${direction} NULLS LAST, opened_at, task_id`;
}

/** Every task of the view, with what it can be sorted by. */
function listed(shape: InboxShape): string {
  if (shape.view === 'group') return offers(shape);
  const [state, by] = shape.view === 'mine' ? ['open', 'assignee_id'] : ['closed', 'closed_by'];
  // Staff of the keeper read the case; who is recused has no open task on it.
  const due = shape.mayReadCases
    ? `CASE WHEN tasks.keeper_id = ANY ($3) OR ${reads(shape)} THEN tasks.case_due_at ELSE tasks.step_due_at END`
    : 'tasks.step_due_at';
  return `SELECT tasks.id AS task_id, ${due} AS due_at, tasks.opened_at, tasks.closed_at FROM tasks
    WHERE tasks.state = '${state}' AND tasks.${by} = $1`;
}

/** Offers are counted where their index is read: nothing of them is carried further. */
function totalOf(shape: InboxShape): string {
  if (shape.view !== 'group') return `SELECT count(*)::int AS total FROM (${listed(shape)}) counted`;
  return `
    SELECT (coalesce(sum(ours.count), 0) + (SELECT count(*) FROM task_candidates offer WHERE offer.person_id = $1 AND ${ON_OFFER}))::int AS total
    FROM generate_subscripts($4::uuid[], 1) AS duty
    CROSS JOIN LATERAL (SELECT count(*) FROM task_candidates offer WHERE ${OF_DUTY} AND ${ON_OFFER}) ours`;
}

/** Number and title of the case can be searched by those alone who may read it: a hit would tell. */
function found(shape: InboxShape): string {
  return `SELECT listed.* FROM (${listed(shape)}) listed JOIN tasks ON tasks.id = listed.task_id
    JOIN cases ON cases.id = tasks.case_id
    WHERE tasks.title->>'zh' ILIKE $6 OR tasks.title->>'en' ILIKE $6
      OR ((cases.title ILIKE $6 OR cases.number ILIKE $6) AND ${reads(shape)})`;
}

/**
 * What is on offer to my duties and to me by name: exactly the tasks on which `decideAction` lets me act. `best` cuts each
 * duty's offers where the index gives them in order; OFFSET keeps PostgreSQL from reading the offers of all duties there are.
 */
function offers(shape: Readers, best = 'OFFSET 0'): string {
  const certain = `SELECT offer.task_id, offer.due_at, offer.opened_at, NULL::timestamptz AS closed_at FROM task_candidates offer`;
  // Whether I read the case by another way than by this offer is seen row by row; such offers are few.
  const unsure = shape.mayReadCases
    ? `SELECT offer.task_id, CASE WHEN offer.reads_case THEN offer.due_at WHEN ${reads(shape)} THEN tasks.case_due_at
                                  ELSE tasks.step_due_at END AS due_at, offer.opened_at, NULL::timestamptz AS closed_at
       FROM task_candidates offer JOIN tasks ON tasks.id = offer.task_id`
    : certain;
  const ofEachDuty = (select: string, which: string): string =>
    `SELECT mine.* FROM generate_subscripts($4::uuid[], 1) AS duty CROSS JOIN LATERAL (${select}
       WHERE ${OF_DUTY} AND ${which} AND ${ON_OFFER} ${best}) mine`;
  return [
    ...(shape.mayReadCases ? [ofEachDuty(certain, 'offer.reads_case')] : []),
    ofEachDuty(unsure, 'NOT offer.reads_case'),
    `${unsure} WHERE offer.person_id = $1 AND ${ON_OFFER}`,
  ].join(' UNION ALL ');
}

const OF_DUTY = `offer.organisation_id = ($4::uuid[])[duty] AND offer.role = ($5::text[])[duty] AND offer.person_id IS NULL`;

const IS_ME = `(earlier.person_id = $1 OR earlier.organisation_id::text || ':' || earlier.role = ANY ($2))`;

/** Recusals of a person are few; four eyes are looked at where a step knows them; several candidates of one task count once. */
const ON_OFFER = `offer.is_offered
  AND offer.case_id NOT IN (SELECT case_id FROM recusals WHERE person_id = $1)
  AND (NOT offer.is_restricted OR NOT EXISTS (
    SELECT FROM tasks restricted JOIN case_people held ON held.case_id = restricted.case_id
    WHERE restricted.id = offer.task_id AND held.person_id = $1 AND held.duty = ANY (restricted.excluded_duties) OFFSET 0))
  AND (offer.ordinal = 1 OR NOT EXISTS (
    SELECT FROM task_candidates earlier
    WHERE earlier.task_id = offer.task_id AND earlier.ordinal < offer.ordinal AND ${IS_ME}))`;
