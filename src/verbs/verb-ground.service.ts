import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AbsenceActs } from '../absences/absence-acts.service';
import {
  type ActionVerdict,
  canReadTask,
  decideActing,
  decideApproving,
  holderOf,
  type TaskRelation,
} from '../access/access';
import { relating } from '../access/access.service';
import { taskRelation } from '../access/access-sql';
import { CasesService } from '../cases/cases.service';
import { EngineStatus } from '../engine/engine-status';
import type { Principal } from '../platform/auth/principal';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { TaskNotFoundError } from '../tasks/task.errors';
import { TASK_COLUMNS, type TaskRecord } from '../tasks/task-record';
import { TaskChanges } from '../tasks/task-changes.service';
import { isMyTurn, type OpenRound } from './approval';
import { Returns } from './returns.service';
import { Rounds } from './rounds.service';
import { MOVES, type Verb, type VerbFacts, verbRefusal } from './verb';
import { VerbRefusedError } from './verb.errors';

/** One task as one person stands to it, with everything that the verbs depend on. */
export interface VerbGround {
  task: GroundTask;
  /** The real person, and for whom that person acts here. */
  acting: Principal;
  /** The same for a vote as approver: for whom it is cast. */
  voting: Principal;
  action: ActionVerdict;
  relation: TaskRelation;
  round: OpenRound | undefined;
}

export type GroundTask = TaskRecord & {
  organisationId: string | null;
  keeperId: string | null;
  instanceKey: string | null;
  elementInstanceKey: string | null;
  isCaseOpen: boolean;
  /** The instance of the case; null until the engine has told of it. */
  rootKey: string | null;
  isHeld: boolean;
};

type MoveFacts = Pick<VerbFacts, 'returns' | 'withdrawal' | 'isHandingOver'>;
const NO_MOVE: MoveFacts = {
  returns: { count: 0, none: 'no-earlier-step' },
  withdrawal: undefined,
  isHandingOver: false,
};

/** Reads what the verbs of a task depend on: for the buttons, or with the task locked for the act itself. */
@Injectable()
export class VerbGrounds {
  constructor(
    private readonly cases: CasesService,
    private readonly changes: TaskChanges,
    private readonly rounds: Rounds,
    private readonly returns: Returns,
    private readonly absences: AbsenceActs,
    private readonly status: EngineStatus,
  ) {}

  /** @throws TaskNotFoundError when the person may not know of the task */
  async read(tx: Transaction, principal: Principal, taskId: string): Promise<VerbGround> {
    return this.load(tx, principal, taskId, '');
  }

  /**
   * Locks the people of the case and the task, in this order everywhere, and checks that the verb is possible.
   * @throws TaskChangedError when the task is not as it was shown, VerbRefusedError when the verb is not possible
   */
  async take(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { verb, version }: { verb: Verb; version?: number },
  ): Promise<VerbGround> {
    if (!isUUID(taskId)) throw new TaskNotFoundError();
    await this.cases.lockPeopleOfTask(tx, taskId);
    const ground = await this.load(tx, principal, taskId, 'FOR UPDATE OF tasks');
    if (version !== undefined) await this.changes.assertVersion(tx, ground.task, version);
    const refusal = verbRefusal(verb, await this.facts(tx, ground, MOVES.includes(verb)));
    if (refusal) throw new VerbRefusedError(verb, refusal);
    await this.absences.begin(tx, verb === 'vote' ? ground.voting : ground.acting);
    return ground;
  }

  /** Without `withMoves` nothing is worked out about returns and withdrawal. */
  async facts(tx: Transaction, ground: VerbGround, withMoves = true): Promise<VerbFacts> {
    const { task, acting, voting, action, round } = ground;
    const { personId } = acting;
    const moves = withMoves ? await this.moveFacts(tx, ground) : NO_MOVE;
    return {
      state: task.state,
      isCaseOpen: task.isCaseOpen,
      holder: task.assigneeId === null ? 'nobody' : task.assigneeId === holderOf(acting) ? 'caller' : 'other',
      action,
      isLeader: leads(ground),
      delegation: task.delegatorId === null ? 'none' : task.delegatorId === holderOf(acting) ? 'by-caller' : 'by-other',
      isAuthor: task.closedBy === personId,
      approval: {
        standing: task.approval ?? 'none',
        isHeld: task.isHeld,
        isCaller: round?.openedBy === personId,
        vote: round ? isMyTurn(round, holderOf(voting)) : 'not-asked',
        hasPending: round?.approvers.some(({ vote }) => vote === null) ?? false,
        hasVotes: round?.approvers.some(({ vote }) => vote !== null) ?? false,
      },
      ...moves,
    };
  }

  // helpers

  private async moveFacts(
    tx: Transaction,
    { task, acting, relation: { mayReadCase } }: VerbGround,
  ): Promise<MoveFacts> {
    const { isAny: isHandingOver, jobs } = await this.status.underWay(tx, task.rootKey);
    // Who may not read the case is not told that somebody else has done something.
    if (isHandingOver && !mayReadCase && !jobs.has(task.jobKey)) return { ...NO_MOVE, withdrawal: 'not-last' };
    const found = await this.returns.facts(tx, task, { personId: acting.personId, mayReadCase });
    return { ...found, isHandingOver };
  }

  private async load(tx: Transaction, principal: Principal, taskId: string, lock: string): Promise<VerbGround> {
    if (!isUUID(taskId)) throw new TaskNotFoundError();
    const found = await firstRow<GroundTask & { relation: TaskRelation }>(
      tx,
      `SELECT ${TASK_COLUMNS}, tasks.organisation_id AS "organisationId", tasks.keeper_id AS "keeperId",
              tasks.instance_key::text AS "instanceKey", tasks.element_instance_key::text AS "elementInstanceKey",
              (SELECT state = 'open' FROM cases WHERE cases.id = tasks.case_id) AS "isCaseOpen",
              (SELECT engine_instance_key::text FROM cases WHERE cases.id = tasks.case_id) AS "rootKey",
              EXISTS (SELECT FROM task_held_submissions WHERE task_id = tasks.id) AS "isHeld",
              ${taskRelation('tasks', '$2', '$3', '$4')} AS relation
       FROM tasks WHERE tasks.id = $1 ${lock}`,
      [taskId, ...relating(principal)],
    );
    if (!found || !canReadTask(found.relation)) throw new TaskNotFoundError();
    const { relation, ...task } = found;
    const round = task.state === 'open' ? await this.rounds.open(tx, task.id) : undefined;
    const action = decideActing(relation);
    return {
      task,
      acting: asAllowed(principal, action),
      voting: asAllowed(principal, decideApproving(relation)),
      action,
      relation,
      round,
    };
  }
}

function asAllowed(principal: Principal, verdict: ActionVerdict): Principal {
  const onBehalfOf = verdict.outcome === 'allowed' ? verdict.onBehalfOf : undefined;
  return onBehalfOf === undefined ? principal : { ...principal, onBehalfOf };
}

/** Heads of the keeper, and heads or leaders of the organisation the step belongs to. */
function leads({ task: { organisationId, keeperId }, acting }: VerbGround): boolean {
  return acting.roles.some(
    (held) =>
      (held.role === 'head' && (held.organisationId === keeperId || held.organisationId === organisationId)) ||
      (held.role === 'school-leader' && held.organisationId === organisationId),
  );
}
