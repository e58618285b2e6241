import { candidateOf, readableCase, recusedFrom, substitutedTasks } from '../access/access-sql';
import type { InboxSort, InboxTab, ShownColumns } from './inbox';
import { filterConditions, type PreparedFilter } from './inbox-filter-sql';
import { caseRow, type Readers, reads, taskRow } from './inbox-row-sql';
import { pressedBy, pressedTasks, pressureOn } from './pressure-sql';

type Add = (value: unknown) => string;

/**
 * The statements of the inbox. Parameters: $1 the person, $2 the duties as `<organisation>:<role>`, $3 the organisations whose
 * cases the person may read, $4 and $5 the duties once more as two columns; the values of a filter follow. The size of the page
 * stands in the text: the plan depends on it.
 */
export interface InboxShape extends Readers {
  tab: InboxTab;
  /** Beside my own ones what I may claim, in one list; of the tab `mine` alone. */
  withOffers?: boolean;
  sort: InboxSort;
  /** Null when nothing narrows the list. */
  filter: PreparedFilter | null;
  shown: ShownColumns;
}

/** PostgreSQL wants to know the type of every parameter, also where a statement does not need it. */
const USE_ALL = `$1::uuid IS NOT NULL AND $2::text[] IS NOT NULL AND $3::uuid[] IS NOT NULL AND $4::uuid[] IS NOT NULL
  AND $5::text[] IS NOT NULL`;

/** One page, with the total on each of its rows; behind the last page it is one row without a case. */
export function pageStatement(shape: InboxShape, limit: number, offset: number, add: Add): string {
  const { tab, sort, filter } = shape;
  const nearest = sort === 'due' ? `ORDER BY due_at, opened_at, task_id LIMIT ${limit + offset}` : undefined;
  // A narrowed list is worked out once, for the page and for its total.
  const source = filter === null ? listed(shape, nearest) : 'SELECT * FROM narrowed';
  const total = filter === null ? totalOf(shape) : 'SELECT count(*)::int AS total FROM narrowed';
  return `
    WITH ${filter === null ? '' : `narrowed AS MATERIALIZED (${narrowed(shape, filter, add)}),`}
    page AS MATERIALIZED (SELECT * FROM (${source}) listed ORDER BY ${order(sort)} LIMIT ${limit} OFFSET ${offset})
    SELECT counted.total, shown.*
    FROM (${total}) counted
    LEFT JOIN (page JOIN LATERAL (${isOfCases(tab) ? caseRow(shape) : `${taskRow(shape)} WHERE tasks.id = page.task_id`}) shown ON true) ON true
    WHERE ${USE_ALL} ORDER BY ${order(sort)}`;
}

/** Rows of these tabs stand for cases, which may have one open step, several, or none. */
export function isOfCases(tab: InboxTab): boolean {
  return tab === 'started';
}

/** Counted up to here: what a person has done grows with the years, and the tab says no more than "many". */
const MOST_DONE = 999;

/** How much waits in each tab; of the copies those not read yet, of what I have begun what is open. */
export function countsStatement(readers: Readers): string {
  const count = (tab: InboxTab): string => totalOf({ ...readers, tab });
  return `SELECT (${count('mine')}) AS mine, (${count('group')}) AS "group",
      (SELECT count(*)::int FROM (SELECT FROM tasks WHERE tasks.state = 'closed' AND tasks.closed_by = $1
                                  LIMIT ${MOST_DONE + 1}) closed) AS done,
      (SELECT count(*)::int FROM (${copies(readers, 'AND task_copies.read_at IS NULL')}) unread) AS copied,
      (SELECT count(*)::int FROM (${started(readers, `AND cases.state = 'open'`)}) open) AS started,
      (${count('supervised')}) AS supervised
    WHERE ${USE_ALL}`;
}

/** Of each field this many values are offered to choose from. */
const MOST_CHOICES = 300;

/** What the rows of a tab can be narrowed to: values that occur, so that none leads to an empty list. */
export function choicesStatement(shape: Listed): string {
  const some = (rows: string): string =>
    `(SELECT coalesce(jsonb_agg(found), '[]') FROM (${rows} LIMIT ${MOST_CHOICES}) found)`;
  const named = (column: string): string => `SELECT DISTINCT organisations.id, organisations.name FROM mine
    JOIN organisations ON organisations.id = mine.${column} ORDER BY 2`;
  return `
    WITH mine AS MATERIALIZED (
      SELECT tasks.element_id, tasks.title, tasks.organisation_id, tasks.assignee_id,
             CASE WHEN ${readsRow(shape)} THEN cases.id END AS case_id
      FROM ${rowsOf(shape)})
    SELECT ${some(`SELECT element_id AS step, min(title::text)::jsonb AS title FROM mine WHERE element_id IS NOT NULL GROUP BY 1 ORDER BY 2`)} AS steps,
      ${some(named('organisation_id'))} AS organisations,
      ${some(`SELECT DISTINCT people.id, people.name FROM mine JOIN people ON people.id = mine.assignee_id ORDER BY 2`)} AS people,
      ${some(`SELECT DISTINCT coalesce(party.organisation_id, party.employer_id) AS id, coalesce(organisations.name, employers.name) AS name
        FROM (SELECT DISTINCT case_id FROM mine) readable JOIN case_parties party ON party.case_id = readable.case_id AND party.role <> 'keeper'
        LEFT JOIN organisations ON organisations.id = party.organisation_id LEFT JOIN employers ON employers.id = party.employer_id
        ORDER BY 2`)} AS parties
    WHERE ${USE_ALL}`;
}

/** One task as the lists show it; $6 is its id. */
export function rowStatement(readers: Readers): string {
  const shown = { waiting: false, parties: false, pressure: false };
  return `${taskRow({ ...readers, shown })} WHERE tasks.id = $6 AND ${USE_ALL}`;
}

// helpers

type Listed = Readers & Pick<InboxShape, 'tab' | 'withOffers'>;

const SORT_COLUMNS: Record<string, string> = { due: 'due_at', openedAt: 'opened_at', closedAt: 'closed_at' };

function order(sort: InboxSort): string {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return `${SORT_COLUMNS[sort.replace('-', '')]} ${direction} NULLS LAST, opened_at, task_id`;
}

/** Every task of the view, with what it can be sorted by; `best` cuts what can be claimed to what may come on the page. */
function listed(shape: Listed, best?: string): string {
  if (shape.tab === 'group') return offers(shape, best);
  if (shape.tab === 'copied') return copies(shape);
  if (shape.tab === 'started') return started(shape);
  if (shape.tab === 'supervised') return supervised(shape);
  const [state, by] = shape.tab === 'mine' ? ['open', 'assignee_id'] : ['closed', 'closed_by'];
  // Staff of the keeper read the case; who is recused has no open task on it.
  const due = shape.mayReadCases
    ? `CASE WHEN tasks.keeper_id = ANY ($3) OR ${reads(shape)} THEN tasks.case_due_at ELSE tasks.step_due_at END`
    : 'tasks.step_due_at';
  const columns = `SELECT tasks.id AS task_id, ${due} AS due_at, tasks.opened_at, tasks.closed_at FROM tasks`;
  const own = `${columns} WHERE tasks.state = '${state}' AND tasks.${by} = $1`;
  if (shape.tab === 'done') return own;
  const others = [
    ...(shape.standsIn
      ? [`${columns} JOIN (${substitutedTasks('$1', '$2')}) standing ON standing.task_id = tasks.id`]
      : []),
    ...(shape.withOffers ? [offers(shape, best)] : []),
  ];
  // What I could claim myself may be an absent colleague's as well.
  const isOnce = others.length < 2;
  return isOnce
    ? [own, ...others].join(' UNION ALL ')
    : `SELECT DISTINCT ON (task_id) * FROM (${[own, ...others].join(' UNION ALL ')}) all_of_them`;
}

/** Steps of which I was told and of which I may still know; a step that was copied twice is one row. */
function copies(shape: Readers, which = ''): string {
  return `SELECT tasks.id AS task_id, ${seenDue(shape)} AS due_at, copied.at AS opened_at, tasks.closed_at
    FROM (SELECT task_id, max(created_at) AS at FROM task_copies WHERE task_copies.person_id = $1 ${which} GROUP BY task_id) copied
    JOIN tasks ON tasks.id = copied.task_id WHERE ${mayKnow(shape)}`;
}

/** Cases I opened and may read, each with the first of its open steps. */
function started(shape: Readers, which = ''): string {
  if (!shape.mayReadCases) return NO_ROWS;
  return `SELECT next.id AS task_id, cases.id AS case_id, next.case_due_at AS due_at, cases.opened_at, cases.closed_at
    FROM cases LEFT JOIN LATERAL (SELECT tasks.id, tasks.case_due_at FROM tasks
      WHERE tasks.case_id = cases.id AND tasks.state = 'open' ORDER BY tasks.opened_at, tasks.id LIMIT 1) next ON cases.state = 'open'
    WHERE cases.opened_by = $1 AND cases.opened_by_kind = 'person' AND ${readableCase('cases.id', '$1', '$3')} ${which}`;
}

/** Open steps that are pressed for: mine to do, pressed for by me, or of an authority that I head. */
function supervised(shape: Readers): string {
  return `SELECT tasks.id AS task_id, ${seenDue(shape)} AS due_at, tasks.opened_at, tasks.closed_at
    FROM tasks WHERE tasks.state = 'open' AND tasks.id IN (${pressedTasks()}) AND ${mayKnow(shape)}
      AND (tasks.assignee_id = $1 OR ${pressedBy('tasks', '$1')} OR tasks.keeper_id::text || ':head' = ANY ($2)
           OR tasks.assignee_id IS NULL AND ${candidateOf('tasks', '$1', '$2')})
      AND ${pressureOn('tasks', reads(shape))} > 0`;
}

const NO_ROWS = `SELECT NULL::uuid AS task_id, NULL::uuid AS case_id, NULL::timestamptz AS due_at, NULL::timestamptz AS opened_at,
  NULL::timestamptz AS closed_at WHERE false`;

const seenDue = (shape: Readers): string =>
  `CASE WHEN tasks.state <> 'open' THEN NULL WHEN ${reads(shape)} THEN tasks.case_due_at ELSE tasks.step_due_at END`;

/** What `canReadTask` allows. */
function mayKnow(shape: Readers): string {
  return `NOT ${recusedFrom('tasks.case_id', '$1')} AND (tasks.state = 'open' AND tasks.assignee_id = $1 OR tasks.closed_by = $1
    OR ${candidateOf('tasks', '$1', '$2')} OR ${reads(shape)})`;
}

/** Offers are counted where their index is read: nothing of them is carried further. */
function totalOf(shape: Listed): string {
  if (shape.withOffers && !shape.standsIn) {
    const [mine, offered] = (['mine', 'group'] as const).map((tab) => totalOf({ ...shape, tab, withOffers: false }));
    return `SELECT mine.total + offered.total AS total FROM (${mine}) mine CROSS JOIN (${offered}) offered`;
  }
  if (shape.tab !== 'group') return `SELECT count(*)::int AS total FROM (${listed(shape)}) counted`;
  return `
    SELECT (coalesce(sum(ours.count), 0) + (SELECT count(*) FROM task_candidates offer WHERE offer.person_id = $1 AND ${ON_OFFER}))::int AS total
    FROM ${DUTIES}
    CROSS JOIN LATERAL (SELECT count(*) FROM task_candidates offer WHERE ${OF_DUTY} AND ${ON_OFFER}) ours`;
}

/** The rows of the tab that the filter lets through. */
function narrowed(shape: InboxShape, filter: PreparedFilter, add: Add): string {
  const { tab } = shape;
  const readsCase = readsRow(shape);
  const shownDue = `CASE WHEN ${readsCase} THEN tasks.case_deadline_id ELSE tasks.step_deadline_id END`;
  const joinsDue = filter.due === null ? '' : `JOIN deadlines due ON tasks.state = 'open' AND due.id = ${shownDue}`;
  const conditions = ['true', ...filterConditions(filter, readsCase, isOfCases(tab), add)].join(' AND ');
  return `SELECT listed.* FROM ${rowsOf(shape, conditions.includes('cases.'))} ${joinsDue} WHERE ${conditions}`;
}

/** Whether the person reads the case of a listed row, beside `tasks`. */
function readsRow(shape: Listed): string {
  if (isOfCases(shape.tab)) return 'true';
  // Who is recused has no open task on a case, and staff of the keeper read it; the rest is looked at case by case.
  const isOpenWork = shape.tab === 'mine' || shape.tab === 'group';
  return shape.mayReadCases && isOpenWork ? `(tasks.keeper_id = ANY ($3) OR ${reads(shape)})` : reads(shape);
}

function rowsOf(shape: Listed, joinsCases = true): string {
  // OFFSET keeps PostgreSQL from looking for what was typed in all tasks there are instead of in those listed.
  const task = `(SELECT * FROM tasks WHERE tasks.id = listed.task_id OFFSET 0) tasks ON true`;
  return isOfCases(shape.tab)
    ? `(${listed(shape)}) listed JOIN cases ON cases.id = listed.case_id LEFT JOIN LATERAL ${task}`
    : `(${listed(shape)}) listed JOIN LATERAL ${task} ${joinsCases ? 'JOIN cases ON cases.id = tasks.case_id' : ''}`;
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
    `SELECT mine.* FROM ${DUTIES} CROSS JOIN LATERAL (${select}
       WHERE ${OF_DUTY} AND ${which} AND ${ON_OFFER} ${best}) mine`;
  return [
    ...(shape.mayReadCases ? [ofEachDuty(certain, 'offer.reads_case')] : []),
    ofEachDuty(unsure, 'NOT offer.reads_case'),
    `${unsure} WHERE offer.person_id = $1 AND ${ON_OFFER}`,
  ].join(' UNION ALL ');
}

/** PostgreSQL takes the number of duties from the arrays; of a function without them it would expect a thousand. */
const DUTIES = `unnest($4::uuid[], $5::text[]) AS duty (organisation_id, role)`;

const OF_DUTY = `offer.organisation_id = duty.organisation_id AND offer.role = duty.role AND offer.person_id IS NULL`;

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
