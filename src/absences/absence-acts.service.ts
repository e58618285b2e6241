import { Injectable } from '@nestjs/common';
import type { Principal } from '../platform/auth/principal';
import { type Transaction, write } from '../platform/database/transaction';

/** What a substitute does for an absent colleague, while it is done: it is marked everywhere, and it binds both people. */
@Injectable()
export class AbsenceActs {
  /** From here on history and audit of this transaction say for whom the person acts. The right to it has been checked. */
  async begin(tx: Transaction, { onBehalfOf }: Principal): Promise<void> {
    if (onBehalfOf === undefined) return;
    await write(tx, `SELECT set_config('duban.on_behalf_of', $1, true), set_config('duban.absence', $2, true)`, [
      onBehalfOf.personId,
      onBehalfOf.absenceId,
    ]);
  }

  /** What follows in this transaction is somebody else's doing, in their own name. */
  async end(tx: Transaction): Promise<void> {
    await write(tx, `SELECT set_config('duban.on_behalf_of', '', true), set_config('duban.absence', '', true)`);
  }

  /**
   * A part in the case that one of the two has by this step is the other's as well: as one that has ended, so that it opens
   * nothing, and bars from whatever must be checked by somebody else.
   */
  async bind(
    tx: Transaction,
    { onBehalfOf, personId }: Principal,
    step: { caseId: string; taskId: string; since: Date },
  ): Promise<void> {
    if (onBehalfOf === undefined) return;
    await write(
      tx,
      `INSERT INTO case_people (case_id, duty, person_id, assigned_by, ended_at)
       SELECT DISTINCT held.case_id, held.duty, bound.person_id, $2::uuid, app_now()
       FROM case_people held JOIN tasks ON tasks.id = $4 CROSS JOIN unnest(ARRAY[$2, $3]::uuid[]) AS bound (person_id)
       WHERE held.case_id = $1 AND held.person_id = ANY (ARRAY[$2, $3]::uuid[])
         AND (held.person_id = $2 AND held.assigned_at >= $5
              OR held.person_id = $3 AND 'case:' || held.duty = ANY (tasks.candidate_groups))
         AND NOT EXISTS (SELECT FROM case_people known WHERE known.case_id = held.case_id AND known.duty = held.duty
                           AND known.person_id = bound.person_id)`,
      [step.caseId, personId, onBehalfOf.personId, step.taskId, step.since],
    );
  }
}
