import { Injectable } from '@nestjs/common';
import { NoticesService } from '../notices/notices.service';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { askedNow, type OpenRound } from './approval';

/** The call of approvers that a task waits for, and telling those whose turn it is. */
@Injectable()
export class Rounds {
  constructor(private readonly notices: NoticesService) {}

  async open(tx: Transaction, taskId: string): Promise<OpenRound | undefined> {
    return firstRow<OpenRound>(
      tx,
      `SELECT id, position, mode, opened_by AS "openedBy",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', person_id, 'vote', vote) ORDER BY ordinal), '[]')
               FROM task_approvers WHERE approval_id = task_approvals.id AND removed_at IS NULL) AS approvers
       FROM task_approvals WHERE task_id = $1 AND state = 'open'`,
      [taskId],
    );
  }

  /** Nobody twice: in order the next one, else everybody who has not voted. */
  ask(
    tx: Transaction,
    { id, caseId }: { id: string; caseId: string },
    round: Pick<OpenRound, 'mode' | 'approvers'>,
    by: string,
  ): Promise<void> {
    return this.notices.tell(tx, { kind: 'approver-added', to: askedNow(round), caseId, taskId: id, facts: { by } });
  }
}
