import { Injectable } from '@nestjs/common';
import { holderOf } from '../access/access';
import { rows, type Transaction, write } from '../platform/database/transaction';
import { TaskChain } from './task-chain.service';
import { NotForThisPersonError } from './verb.errors';
import type { VerbGround } from './verb-ground.service';
import { VerbPeople } from './verb-people.service';

/** 转办 and 委派: a step goes into somebody else's hands, for good or to come back. The right to it has been checked. */
@Injectable()
export class Handing {
  constructor(
    private readonly people: VerbPeople,
    private readonly chain: TaskChain,
  ) {}

  /** The other person is responsible from now on. */
  async transfer(
    tx: Transaction,
    ground: VerbGround,
    { personId, reason }: { personId: string; reason: string },
  ): Promise<void> {
    await this.assertMayTake(tx, ground, personId);
    const { task, acting } = ground;
    await this.hold(tx, task.id, { assigneeId: personId, delegatorId: null });
    await this.chain.append(tx, {
      verb: 'transfer',
      task,
      byPersonId: acting.personId,
      fromPersonId: task.assigneeId,
      toPersonId: personId,
      reason,
    });
  }

  /** The other person helps, sees what is filled in so far, and hands the step back; who delegated it submits. */
  async delegate(
    tx: Transaction,
    ground: VerbGround,
    { personId, reason }: { personId: string; reason: string },
  ): Promise<void> {
    await this.assertMayTake(tx, ground, personId);
    const { task, acting } = ground;
    const delegator = holderOf(acting);
    await this.hold(tx, task.id, { assigneeId: personId, delegatorId: delegator });
    await this.passDraft(tx, task, acting.personId, personId);
    await this.chain.append(tx, {
      verb: 'delegate',
      task,
      byPersonId: acting.personId,
      fromPersonId: delegator,
      toPersonId: personId,
      reason,
    });
  }

  /** The helper is done: the step, with what was filled in, goes back to who delegated it. */
  async handBack(tx: Transaction, { task, acting }: VerbGround, { note }: { note: string }): Promise<void> {
    const delegator = task.delegatorId!;
    await this.hold(tx, task.id, { assigneeId: delegator, delegatorId: null });
    await this.passDraft(tx, task, acting.personId, delegator);
    await this.chain.append(tx, {
      verb: 'hand-back',
      task,
      byPersonId: acting.personId,
      fromPersonId: holderOf(acting),
      toPersonId: delegator,
      reason: note,
    });
  }

  /** Who delegated the step takes it back before the helper is done. */
  async recall(tx: Transaction, { task, acting }: VerbGround): Promise<void> {
    const delegator = task.delegatorId!;
    await this.hold(tx, task.id, { assigneeId: delegator, delegatorId: null });
    await this.passDraft(tx, task, task.assigneeId!, delegator);
    await this.chain.append(tx, {
      verb: 'recall',
      task,
      byPersonId: acting.personId,
      fromPersonId: task.assigneeId,
      toPersonId: delegator,
      reason: '',
    });
  }

  // helpers

  /** Role in the organisation of the party, recusal and four eyes of exactly this person. */
  private async assertMayTake(tx: Transaction, { task, acting, relation, round }: VerbGround, personId: string) {
    const caller = { personId: acting.personId, mayReadCase: relation.mayReadCase };
    const allowed = await this.people.allowed(tx, caller, task.id, 'take', [personId]);
    const isApprover = round?.approvers.some((one) => one.personId === personId) ?? false;
    if (!allowed.has(personId) || personId === task.assigneeId || isApprover) throw new NotForThisPersonError('take');
  }

  private async hold(
    tx: Transaction,
    taskId: string,
    { assigneeId, delegatorId }: { assigneeId: string; delegatorId: string | null },
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE tasks SET assignee_id = $2, delegator_id = $3, claimed_at = app_now(), version = version + 1 WHERE id = $1`,
      [taskId, assigneeId, delegatorId],
    );
    await write(tx, 'DELETE FROM task_reads WHERE task_id = $1 AND person_id = $2', [taskId, assigneeId]);
  }

  /** Nothing is typed twice. Files that one of them uploaded come into the case with it, so that the other can submit them. */
  private async passDraft(
    tx: Transaction,
    { id, caseId }: VerbGround['task'],
    fromPersonId: string,
    toPersonId: string,
  ): Promise<void> {
    await write(
      tx,
      `INSERT INTO task_drafts AS draft (task_id, person_id, data)
       SELECT task_id, $3, data FROM task_drafts WHERE task_id = $1 AND person_id = $2
       ON CONFLICT (task_id, person_id) DO UPDATE SET data = excluded.data, saved_at = app_now(), version = draft.version + 1`,
      [id, fromPersonId, toPersonId],
    );
    await write(
      tx,
      `UPDATE documents SET case_id = $2 WHERE case_id IS NULL AND uploaded_by_person_id = $3 AND id::text IN (
         SELECT value #>> '{}' FROM task_drafts, jsonb_path_query(data, 'strict $.**') AS value
         WHERE task_id = $1 AND person_id = $3 AND jsonb_typeof(value) = 'string')`,
      [id, caseId, fromPersonId],
    );
  }
}
