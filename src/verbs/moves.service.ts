import { Inject, Injectable } from '@nestjs/common';
import { holderOf } from '../access/access';
import { CasesService } from '../cases/cases.service';
import { EngineStatus } from '../engine/engine-status';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { MovesUnderWay } from './moves-under-way.service';
import { type OpenedTask, type Reopening, Reopenings } from './reopenings.service';
import { Returns, type ReturnTarget } from './returns.service';
import { ReturnTargetRefusedError, VerbRefusedError } from './verb.errors';
import type { GroundTask, VerbGround } from './verb-ground.service';

/** 退回 and 撤回: the case goes back to an earlier step, which opens again with what was filled in. The right to it has been checked. */
@Injectable()
export class Moves {
  constructor(
    private readonly returns: Returns,
    private readonly reopenings: Reopenings,
    private readonly underWay: MovesUnderWay,
    private readonly cases: CasesService,
    private readonly status: EngineStatus,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** To a step of the table, with the reason on its page. It goes to whoever did it, if that person still may. */
  async goBack(
    tx: Transaction,
    { task, acting, relation }: VerbGround,
    { elementId, reason }: { elementId: string; reason: string },
  ): Promise<string | null> {
    const target = (await this.returns.targets(tx, task, relation.mayReadCase)).find(
      (one) => one.elementId === elementId,
    );
    if (!target) throw new ReturnTargetRefusedError();
    const by = { byPersonId: acting.personId, holderId: holderOf(acting), leftTaskId: task.id, reason };
    return this.move(tx, task, target, { verb: 'return', ...by });
  }

  /** The own last action is undone: what followed closes unseen, and the step is the author's again. */
  async withdraw(
    tx: Transaction,
    { task, acting, relation }: VerbGround,
    { reason }: { reason: string },
  ): Promise<string | null> {
    // Whoever opens what followed at this moment is waited for.
    await rows(tx, `SELECT id FROM tasks WHERE case_id = $1 AND state = 'open' ORDER BY id FOR UPDATE`, [task.caseId]);
    const found = await this.returns.withdrawal(tx, task, {
      personId: acting.personId,
      mayReadCase: relation.mayReadCase,
    });
    if (found.outcome === 'refused') throw new VerbRefusedError('withdraw', found.reason);
    const { personId } = acting;
    const by = { byPersonId: personId, holderId: personId, leftTaskId: found.leftTaskId, reason };
    return this.move(tx, task, found.way, { verb: 'withdraw', ...by });
  }

  // helpers

  /** Ends what stands there and opens the earlier step; gives its task, or null when a cluster has to tell first that it is open. */
  private async move(
    tx: Transaction,
    task: GroundTask,
    target: ReturnTarget,
    act: Pick<Reopening, 'verb' | 'byPersonId' | 'holderId' | 'leftTaskId' | 'reason'>,
  ): Promise<string | null> {
    const root = (await this.cases.get(tx, task.caseId)).engineInstanceKey!;
    await this.engine.modify(tx, {
      instanceKey: task.instanceKey ?? root,
      ...(task.instanceKey === null ? {} : { rootInstanceKey: root }),
      terminate: [target.leavingKey],
      activate: [{ elementId: target.elementId, ancestorKey: target.scopeKey }],
    });
    const { taskId: doneTaskId, elementId, scopeKey, personId, leavingKey } = target;
    const reopening: Reopening = { caseId: task.caseId, elementId, scopeKey, doneTaskId, personId, ...act };
    if (this.status.isRemote(root)) {
      // Now that the instance is locked: what was submitted meanwhile goes there first, and the case may stand elsewhere then.
      const { jobs } = await this.status.underWay(tx, root);
      if (jobs.size > 0) throw new VerbRefusedError(act.verb, 'handing-over');
      await this.underWay.begin(tx, reopening, { rootKey: root, leavingKey });
      return null;
    }
    const opened = await firstRow<OpenedTask>(
      tx,
      `SELECT tasks.id, tasks.case_id AS "caseId", tasks.element_id AS "elementId", tasks.title FROM tasks
       JOIN case_elements element ON element.element_instance_key = tasks.element_instance_key
       WHERE tasks.case_id = $1 AND tasks.state = 'open' AND tasks.element_id = $2 AND element.scope_key = $3::bigint
       ORDER BY tasks.element_instance_key DESC LIMIT 1`,
      [task.caseId, elementId, scopeKey],
    );
    if (!opened) throw new Error(`Expected the step ${elementId} to be open after the return, but it is not.`);
    await this.reopenings.take(tx, reopening, opened);
    return opened.id;
  }
}
