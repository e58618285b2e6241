import { Injectable } from '@nestjs/common';
import { decideAction } from '../access/access';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { Hand } from './hand';
import { TaskChain } from './task-chain.service';
import { VerbPeople } from './verb-people.service';

/** A return or a withdrawal: which step is to open again, whose it was, and what goes into its chain of hands. */
export interface Reopening {
  verb: Extract<Hand, 'return' | 'withdraw'>;
  caseId: string;
  elementId: string;
  scopeKey: string;
  /** The step as it was finished, and by whom: its values become the draft of the new one. */
  doneTaskId: string;
  personId: string;
  leftTaskId: string;
  byPersonId: string;
  /** Who had the step that is left. */
  holderId: string;
  reason: string;
}

export interface OpenedTask {
  id: string;
  caseId: string;
  elementId: string;
  title: LocalText;
}

/** The earlier step is open again: it goes to who did it, with the values and the reason on its page. */
@Injectable()
export class Reopenings {
  constructor(
    private readonly people: VerbPeople,
    private readonly chain: TaskChain,
  ) {}

  async take(tx: Transaction, of: Reopening, opened: OpenedTask): Promise<void> {
    await this.chain.append(tx, {
      verb: of.verb,
      task: opened,
      byPersonId: of.byPersonId,
      fromPersonId: of.holderId,
      toPersonId: await this.giveTo(tx, opened.id, of),
      fromTaskId: of.leftTaskId,
      reason: of.reason,
    });
  }

  // helpers

  /** Roles, recusals and duties may have changed since: then it is offered to everybody who may do it. */
  private async giveTo(tx: Transaction, taskId: string, { doneTaskId, personId }: Reopening): Promise<string | null> {
    const relation = await this.people.relationOf(tx, personId, taskId);
    if (!relation || decideAction(relation).outcome === 'refused') return null;
    await rows(tx, 'UPDATE tasks SET assignee_id = $2, claimed_at = app_now(), version = version + 1 WHERE id = $1', [
      taskId,
      personId,
    ]);
    await rows(
      tx,
      `INSERT INTO task_drafts (task_id, person_id, data)
       SELECT $1, person_id, data FROM task_submissions WHERE task_id = $2 AND person_id = $3`,
      [taskId, doneTaskId, personId],
    );
    return personId;
  }
}
