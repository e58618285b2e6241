import { Injectable } from '@nestjs/common';
import { caseOrganisations, heldDuties } from '../access/access';
import { candidateOf, readableCase, recusedFrom } from '../access/access-sql';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import type { Changes, LiveEvent } from './live';

/** Asked in one statement for everybody who is connected to this node. */
const AUDIENCE = `
  WITH viewer AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1) AS viewer (n integer, person uuid, organisations uuid[], duties text[]))
  SELECT viewer.n, 'case' AS topic, cases.id AS "caseId" FROM viewer CROSS JOIN cases
   WHERE cases.id = ANY ($2::uuid[]) AND ${readableCase('cases.id', 'viewer.person', 'viewer.organisations')}
  UNION ALL
  SELECT DISTINCT viewer.n, 'inbox', NULL::uuid FROM viewer CROSS JOIN tasks
   WHERE (tasks.id = ANY ($3::uuid[]) OR tasks.job_key = ANY ($4::bigint[]))
     AND NOT ${recusedFrom('tasks.case_id', 'viewer.person')}
     AND (tasks.assignee_id = viewer.person OR tasks.closed_by = viewer.person
          OR ${candidateOf('tasks', 'viewer.person', 'viewer.duties')})`;

/**
 * Who may learn that something changed. A case: whoever may read it. A task: whoever may work on it or did, so that a school
 * learns nothing of what else happens in a case in which it has a step.
 */
@Injectable()
export class LiveAudience {
  /** Events by the index of the person. */
  async of(
    tx: Transaction,
    people: readonly Principal[],
    { caseIds, taskIds, jobKeys, personIds }: Changes,
  ): Promise<(LiveEvent & { n: number })[]> {
    const told = people.flatMap(({ personId }, n) =>
      personIds.includes(personId) ? [{ n, topic: 'notices' as const }] : [],
    );
    if (caseIds.length + taskIds.length + jobKeys.length === 0) return told;
    const viewers = people.map(({ personId, roles }, n) => ({
      n,
      person: personId,
      organisations: caseOrganisations(roles),
      duties: heldDuties(roles),
    }));
    const found = await rows<{ n: number; topic: 'case' | 'inbox'; caseId: string | null }>(tx, AUDIENCE, [
      JSON.stringify(viewers),
      caseIds,
      taskIds,
      jobKeys,
    ]);
    return [...told, ...found.map(({ n, topic, caseId }) => ({ n, topic, ...(caseId === null ? {} : { caseId }) }))];
  }
}
