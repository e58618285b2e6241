import { hasParty } from '../cases/case-list-sql';
import { foundCase, type Searched } from '../cases/case-search-sql';
import { type DueBounds, matchesDue } from '../deadlines/due-filter';
import { type InboxFilter, NOBODY, PRESSURES } from './inbox';
import { pressureOn } from './pressure-sql';

type Add = (value: unknown) => string;

/** A filter with what its parts mean today. */
export interface PreparedFilter extends Omit<InboxFilter, 'q' | 'colours' | 'dueFrom' | 'dueTo'> {
  /** What was typed, to be found in names of steps by ILIKE; null when nothing was. */
  pattern: string | null;
  searched: Searched | null;
  due: DueBounds | null;
}

/**
 * Conditions on `tasks`, `due` and, where one names it, `cases` of a listed row. What only the case can tell, its kind, state, parties, number and
 * title, is asked for readers of the case alone: that a row is found would tell.
 */
export function filterConditions(filter: PreparedFilter, reads: string, isOfCases: boolean, add: Add): string[] {
  const { step, organisationId, waitingFor, openedFrom, openedTo, unread, pressures, due, pattern, searched } = filter;
  const caseId = isOfCases ? 'cases.id' : 'tasks.case_id';
  const conditions: string[] = [];
  if (step !== undefined) conditions.push(`tasks.element_id = ${add(step)}`);
  if (organisationId !== undefined) conditions.push(`tasks.organisation_id = ${add(organisationId)}::uuid`);
  if (waitingFor !== undefined) conditions.push(waitsFor(waitingFor, isOfCases, add));
  if (openedFrom !== undefined) conditions.push(`listed.opened_at >= ${startOf(add(openedFrom))}`);
  if (openedTo !== undefined) conditions.push(`listed.opened_at < ${startOf(add(openedTo))} + interval '1 day'`);
  if (unread) {
    conditions.push(`tasks.state = 'open'
      AND NOT EXISTS (SELECT FROM task_reads WHERE task_id = tasks.id AND person_id = $1)`);
  }
  if (due !== null) conditions.push(matchesDue('due', due, add));
  const ofCase = caseConditions(filter, caseId, add);
  if (ofCase.length > 0) conditions.push(...ofCase, reads);
  if (pressures !== undefined) {
    const levels = pressures.map((pressure) => PRESSURES.indexOf(pressure));
    conditions.push(`tasks.state = 'open' AND ${pressureOn('tasks', reads)} = ANY (${add(levels)}::int[])`);
  }
  if (pattern !== null) {
    const typed = add(pattern);
    const inTitle = `tasks.title->>'zh' ILIKE ${typed} OR tasks.title->>'en' ILIKE ${typed}`;
    const inCase = searched === null ? '' : ` OR (${foundCase(caseId, searched, add)} AND ${reads})`;
    conditions.push(`(${inTitle}${inCase})`);
  }
  return conditions;
}

// helpers

function caseConditions(filter: PreparedFilter, caseId: string, add: Add): string[] {
  const { kinds, processId, partyId, state } = filter;
  return [
    ...(kinds === undefined ? [] : [`cases.kind = ANY (${add(kinds)}::text[])`]),
    ...(processId === undefined ? [] : [`cases.process_id = ${add(processId)}`]),
    ...(state === undefined ? [] : [`cases.state = ${add(state)}`]),
    ...(partyId === undefined ? [] : [hasParty(caseId, add(partyId))]),
  ];
}

/** Rows of cases wait wherever one of their steps does. */
function waitsFor(whom: string, isOfCases: boolean, add: Add): string {
  const task = isOfCases ? 'waiting' : 'tasks';
  const condition = whom === NOBODY ? `${task}.assignee_id IS NULL` : heldBy(task, add(whom));
  return isOfCases
    ? `EXISTS (SELECT FROM tasks waiting WHERE waiting.case_id = cases.id AND waiting.state = 'open' AND ${condition})`
    : `tasks.state = 'open' AND ${condition}`;
}

function heldBy(task: string, whom: string): string {
  return `(${task}.assignee_id = ${whom}::uuid OR ${task}.organisation_id = ${whom}::uuid
    OR ${task}.assignee_id IS NULL AND EXISTS (SELECT FROM task_candidates offer WHERE offer.task_id = ${task}.id
         AND (offer.person_id = ${whom}::uuid OR offer.organisation_id = ${whom}::uuid)))`;
}

const startOf = (day: string) => `(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;
