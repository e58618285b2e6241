import { Inject, Injectable } from '@nestjs/common';
import { decideAction, holderOf } from '../access/access';
import { CasesService } from '../cases/cases.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { Hand } from './hand';
import { Returns, type ReturnTarget } from './returns.service';
import { TaskChain } from './task-chain.service';
import { ReturnTargetRefusedError, VerbRefusedError } from './verb.errors';
import type { GroundTask, VerbGround } from './verb-ground.service';
import { VerbPeople } from './verb-people.service';

/** 退回 and 撤回: the case goes back to an earlier step, which opens again with what was filled in. The right to it has been checked. */
@Injectable()
export class Moves {
  constructor(
    private readonly returns: Returns,
    private readonly people: VerbPeople,
    private readonly chain: TaskChain,
    private readonly cases: CasesService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** To a step of the table, with the reason on its page. It goes to whoever did it, if that person still may. */
  async goBack(
    tx: Transaction,
    { task, acting, relation }: VerbGround,
    { elementId, reason }: { elementId: string; reason: string },
  ): Promise<string> {
    const target = (await this.returns.targets(tx, task, relation.mayReadCase)).find(
      (one) => one.elementId === elementId,
    );
    if (!target) throw new ReturnTargetRefusedError();
    const moved = await this.move(tx, task, target);
    await this.tell(tx, 'return', moved, { acting, holder: holderOf(acting), leftTaskId: task.id, reason });
    return moved.id;
  }

  /** The own last action is undone: what followed closes unseen, and the step is the author's again. */
  async withdraw(
    tx: Transaction,
    { task, acting, relation }: VerbGround,
    { reason }: { reason: string },
  ): Promise<string> {
    // Whoever opens what followed at this moment is waited for.
    await rows(tx, `SELECT id FROM tasks WHERE case_id = $1 AND state = 'open' ORDER BY id FOR UPDATE`, [task.caseId]);
    const found = await this.returns.withdrawal(tx, task, {
      personId: acting.personId,
      mayReadCase: relation.mayReadCase,
    });
    if (found.outcome === 'refused') throw new VerbRefusedError('withdraw', found.reason);
    const moved = await this.move(tx, task, found.way);
    await this.tell(tx, 'withdraw', moved, { acting, holder: acting.personId, leftTaskId: found.leftTaskId, reason });
    return moved.id;
  }

  // helpers

  /** Ends what stands there and opens the earlier step; gives it to who did it, with the values as a draft. */
  private async move(tx: Transaction, task: GroundTask, target: ReturnTarget): Promise<MovedTask> {
    const record = await this.cases.get(tx, task.caseId);
    const root = record.engineInstanceKey!;
    await this.engine.modify(tx, {
      instanceKey: task.instanceKey ?? root,
      ...(task.instanceKey === null ? {} : { rootInstanceKey: root }),
      terminate: [target.leavingKey],
      activate: [{ elementId: target.elementId, ancestorKey: target.scopeKey }],
    });
    const opened = await firstRow<Omit<MovedTask, 'holderId'>>(
      tx,
      `SELECT tasks.id, tasks.case_id AS "caseId", tasks.element_id AS "elementId", tasks.title FROM tasks
       JOIN case_elements element ON element.element_instance_key = tasks.element_instance_key
       WHERE tasks.case_id = $1 AND tasks.state = 'open' AND tasks.element_id = $2 AND element.scope_key = $3::bigint
       ORDER BY tasks.element_instance_key DESC LIMIT 1`,
      [task.caseId, target.elementId, target.scopeKey],
    );
    if (!opened) throw new Error(`Expected the step ${target.elementId} to be open after the return, but it is not.`);
    return { ...opened, holderId: await this.giveTo(tx, opened.id, target) };
  }

  /** Roles, recusals and duties may have changed since: then it is offered to everybody who may do it. */
  private async giveTo(tx: Transaction, taskId: string, { taskId: doneTaskId, personId }: ReturnTarget) {
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

  private tell(
    tx: Transaction,
    verb: Extract<Hand, 'return' | 'withdraw'>,
    moved: MovedTask,
    {
      acting,
      holder,
      leftTaskId,
      reason,
    }: { acting: VerbGround['acting']; holder: string; leftTaskId: string; reason: string },
  ): Promise<void> {
    return this.chain.append(tx, {
      verb,
      task: moved,
      byPersonId: acting.personId,
      fromPersonId: holder,
      toPersonId: moved.holderId,
      fromTaskId: leftTaskId,
      reason,
    });
  }
}

interface MovedTask {
  id: string;
  caseId: string;
  elementId: string;
  title: LocalText;
  /** Who has it in hand now; null when it is offered to everybody. */
  holderId: string | null;
}
