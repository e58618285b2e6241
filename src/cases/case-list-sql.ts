import { type DueBounds, matchesDue } from '../deadlines/due-filter';
import { hits, holdsWords, type Searched } from './case-search-sql';
import type { CaseQuery } from './case-lists.service';

type Add = (value: unknown) => string;

export interface CaseListShape extends Omit<CaseQuery, 'q' | 'colours' | 'dueFrom' | 'dueTo'> {
  searched: Searched | null;
  due: DueBounds | null;
}

/** Cases are counted up to here, and of those looked at one by one for what was typed fewer: nobody turns so many pages. */
const MOST_COUNTED = 10_000;
const MOST_COMPARED = 500;

/**
 * Ids of one page, the newest first, with the total on each row; behind the last page one row without an id. $1 is the person, $2
 * the organisations whose cases the person may read. Each of these is read in the order of its index and cut as early as can be.
 */
export function caseListStatement(shape: CaseListShape, add: Add): string {
  const { page, pageSize, searched } = shape;
  const skipped = (page - 1) * pageSize;
  const conditions = conditionsOf(shape, add);
  const isCut = searched?.isCommon ?? false;
  const mostCounted = isCut ? MOST_COMPARED : MOST_COUNTED;
  const wanted = isCut ? Math.max(mostCounted + 1, skipped + pageSize) : skipped + pageSize;
  const isRare = searched !== null && !searched.isCommon;
  const list = (cut: string): string => readable(isRare ? 'hits' : 'case_search', conditions, cut);
  const counted = isCut
    ? 'SELECT FROM listed'
    : `SELECT FROM (${list(`LIMIT ${mostCounted + 1}`)}) readable LIMIT ${mostCounted + 1}`;
  return `
    WITH ${isRare ? `hits AS MATERIALIZED (${hits(searched, add)}),` : ''}
         listed AS MATERIALIZED (${list(`ORDER BY found.opened_at DESC, found.case_id LIMIT ${wanted}`)}),
         page AS (SELECT * FROM listed ORDER BY opened_at DESC, case_id LIMIT ${pageSize} OFFSET ${skipped})
    SELECT counted.*, page.case_id AS id
    FROM (SELECT least(count(*), ${mostCounted})::int AS total, count(*) > ${mostCounted} AS "isMore" FROM (${counted}) found) counted
    LEFT JOIN page ON true
    WHERE $1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL ORDER BY page.opened_at DESC, page.case_id`;
}

/** Whether an organisation or an employer has a part in the case. */
export function hasParty(caseId: string, partyId: string): string {
  return `EXISTS (SELECT FROM case_parties party WHERE party.case_id = ${caseId}
    AND (party.organisation_id = ${partyId}::uuid OR party.employer_id = ${partyId}::uuid))`;
}

// helpers

/** What `canReadCase` allows, from the side of the person: kept by my organisations, or assigned to me; never where I am recused. */
function readable(source: string, conditions: string[], cut: string): string {
  const joinsCases = conditions.some((condition) => condition.includes('cases.'));
  const from = (which: string): string => `SELECT found.case_id, found.opened_at
    FROM ${source} found ${joinsCases ? 'JOIN cases ON cases.id = found.case_id' : ''}
    WHERE ${[which, 'found.case_id NOT IN (SELECT case_id FROM recusals WHERE person_id = $1)', ...conditions].join(' AND ')} ${cut}`;
  const assigned = `(found.keeper_id IS NULL OR found.keeper_id <> ALL ($2)) AND cardinality($2) > 0
    AND found.case_id IN (SELECT case_id FROM case_people WHERE person_id = $1 AND ended_at IS NULL)`;
  return `SELECT mine.* FROM unnest($2::uuid[]) AS mine_of CROSS JOIN LATERAL (${from('found.keeper_id = mine_of')}) mine
    UNION ALL (${from(assigned)})`;
}

function conditionsOf(shape: CaseListShape, add: Add): string[] {
  const { state, kinds, processId, organisationId, partyId, step, due, searched } = shape;
  const conditions: string[] = [];
  if (state !== undefined) conditions.push(`cases.state = ${add(state)}`);
  if (kinds !== undefined) conditions.push(`cases.kind = ANY (${add(kinds)}::text[])`);
  if (processId !== undefined) conditions.push(`cases.process_id = ${add(processId)}`);
  if (organisationId !== undefined) conditions.push(`found.keeper_id = ${add(organisationId)}::uuid`);
  if (partyId !== undefined) conditions.push(hasParty('cases.id', add(partyId)));
  if (step !== undefined) {
    conditions.push(`EXISTS (SELECT FROM tasks WHERE tasks.case_id = cases.id AND tasks.state = 'open'
      AND tasks.element_id = ${add(step)})`);
  }
  if (due !== null) {
    conditions.push(`cases.state = 'open' AND EXISTS (SELECT FROM nearest_deadline(cases.id, NULL) nearest
      JOIN deadlines due ON due.id = nearest.id WHERE ${matchesDue('due', due, add)})`);
  }
  if (searched?.isCommon) conditions.push(holdsWords('found', searched, add));
  return conditions;
}
