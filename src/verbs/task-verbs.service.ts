import { Injectable } from '@nestjs/common';
import type { Vote } from '../decisions/collective-decision';
import { canReadTask, holderOf } from '../access/access';
import { relating } from '../access/access.service';
import { absentees, approvingFor, readableCase } from '../access/access-sql';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { TasksService } from '../tasks/tasks.service';
import { Approvals, type Call } from './approvals.service';
import { CopiesService } from './copies.service';
import { Handing } from './handing.service';
import { Moves } from './moves.service';
import { Returns } from './returns.service';
import { TaskChain } from './task-chain.service';
import { type Verb, verbRefusal, VERBS } from './verb';
import { REFUSALS } from './verb.errors';
import { VerbGrounds, type VerbGround } from './verb-ground.service';
import { type Choice, type Part, VerbPeople } from './verb-people.service';
import type { MyApprovalDto, TaskVerbsDto, VerbDto } from './verbs.dto';

/** The verbs of a task for one person: each with the reason where it is not possible, and the acts themselves. */
@Injectable()
export class TaskVerbs {
  constructor(
    private readonly grounds: VerbGrounds,
    private readonly people: VerbPeople,
    private readonly handing: Handing,
    private readonly approvals: Approvals,
    private readonly moves: Moves,
    private readonly returns: Returns,
    private readonly copies: CopiesService,
    private readonly chain: TaskChain,
    private readonly tasks: TasksService,
    private readonly names: PeopleService,
  ) {}

  /** What the person may do with the task, for buttons: what is greyed carries its reason. */
  async taskVerbs(tx: Transaction, ground: VerbGround): Promise<VerbDto[]> {
    const facts = await this.grounds.facts(tx, ground);
    return VERBS.map((verb) => {
      const refusal = verbRefusal(verb, facts);
      return refusal ? { verb, allowed: false, reason: REFUSALS[refusal].text } : { verb, allowed: true };
    });
  }

  async page(tx: Transaction, principal: Principal, taskId: string): Promise<TaskVerbsDto> {
    const ground = await this.grounds.read(tx, principal, taskId);
    const { task, relation, voting } = ground;
    const reader = { mayReadCase: relation.mayReadCase, organisationId: task.organisationId };
    await this.copies.markRead(tx, principal, task.id);
    const verbs = await this.taskVerbs(tx, ground);
    const mayReturn = verbs.some(({ verb, allowed }) => verb === 'return' && allowed);
    const targets = mayReturn ? await this.returns.targets(tx, task, relation.mayReadCase) : [];
    return {
      version: task.version,
      verbs,
      delegatedBy: task.delegatorId && (await this.names.personName(tx, task.delegatorId)),
      isHeld: task.isHeld,
      chain: await this.chain.of(tx, task.id, reader),
      rounds: await this.approvals.ofTask(tx, task.id),
      copies: await this.copies.ofTask(tx, task.id, reader),
      returnTargets: targets.map(({ elementId, title, name }) => ({ elementId, title, name })),
      votesFor: voting.onBehalfOf === undefined ? null : await this.names.personName(tx, voting.onBehalfOf.personId),
      proposal: await this.proposal(tx, ground),
    };
  }

  async choices(tx: Transaction, principal: Principal, taskId: string, part: Part): Promise<Choice[]> {
    const { task, acting, relation } = await this.grounds.read(tx, principal, taskId);
    const caller = { personId: acting.personId, mayReadCase: relation.mayReadCase };
    const found = await this.people.choices(tx, caller, task.id, part);
    return part === 'read' ? found : found.filter(({ personId }) => personId !== task.assigneeId);
  }

  async transfer(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { version, ...to }: { version: number; personId: string; reason: string },
  ): Promise<void> {
    await this.handing.transfer(tx, await this.take(tx, principal, taskId, 'transfer', version), to);
  }

  async delegate(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { version, ...to }: { version: number; personId: string; reason: string },
  ): Promise<void> {
    await this.handing.delegate(tx, await this.take(tx, principal, taskId, 'delegate', version), to);
  }

  async handBack(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { version, note = '' }: { version: number; note?: string },
  ): Promise<void> {
    await this.handing.handBack(tx, await this.take(tx, principal, taskId, 'hand-back', version), { note });
  }

  async recall(tx: Transaction, principal: Principal, taskId: string, version: number): Promise<void> {
    await this.handing.recall(tx, await this.take(tx, principal, taskId, 'recall', version));
  }

  async addApprovers(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { version, ...call }: Call & { version: number },
  ): Promise<void> {
    await this.approvals.add(tx, await this.take(tx, principal, taskId, 'add-approvers', version), call);
  }

  async removeApprover(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { version, ...whom }: { version: number; personId: string; reason: string },
  ): Promise<void> {
    await this.approvals.remove(tx, await this.take(tx, principal, taskId, 'remove-approver', version), whom);
  }

  async vote(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { vote, opinion = '' }: { vote: Vote; opinion?: string },
  ): Promise<void> {
    await this.approvals.vote(tx, await this.take(tx, principal, taskId, 'vote'), { vote, opinion });
  }

  async takeBack(tx: Transaction, principal: Principal, taskId: string, version: number): Promise<void> {
    await this.approvals.takeBack(tx, await this.take(tx, principal, taskId, 'take-back', version));
  }

  async goBack(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { version, ...to }: { version: number; elementId: string; reason: string },
  ): Promise<string | null> {
    return this.moves.goBack(tx, await this.take(tx, principal, taskId, 'return', version), to);
  }

  async withdraw(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    why: { reason: string },
  ): Promise<string | null> {
    return this.moves.withdraw(tx, await this.take(tx, principal, taskId, 'withdraw'), why);
  }

  async copy(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { personIds, note = '' }: { personIds: string[]; note?: string },
  ): Promise<void> {
    await this.copies.send(tx, await this.take(tx, principal, taskId, 'copy'), { personIds, note });
  }

  /** Steps on which the person, or an absent colleague the person stands in for, is asked to vote now; the oldest call first. */
  async myApprovals(tx: Transaction, principal: Principal): Promise<MyApprovalDto[]> {
    return rows<MyApprovalDto>(
      tx,
      `SELECT tasks.id AS "taskId", tasks.title, people.name AS "askedBy", round.opened_at AS "askedAt",
              CASE WHEN ${readableCase('tasks.case_id', '$1', '$3')} THEN cases.number END AS "caseNumber",
              CASE WHEN absent.id IS NOT NULL THEN jsonb_build_object('id', absent.id, 'name', absent.name, 'until', absences.to_day)
                END AS "onBehalfOf"
       FROM task_approvers mine JOIN task_approvals round ON round.id = mine.approval_id AND round.state = 'open'
       JOIN tasks ON tasks.id = round.task_id AND tasks.state = 'open' JOIN cases ON cases.id = tasks.case_id
       JOIN people ON people.id = round.opened_by
       LEFT JOIN LATERAL (SELECT ${approvingFor('tasks', '$1', '$2')} AS relation OFFSET 0) standing ON mine.person_id <> $1
       LEFT JOIN people absent ON absent.id = mine.person_id AND absent.id::text = standing.relation->>'personId'
         AND standing.relation->>'isRecused' = 'false' AND standing.relation->'barringDuties' = '[]'
       LEFT JOIN absences ON absences.id = (standing.relation->>'absenceId')::uuid
       WHERE mine.person_id = ANY ($1 || ${absentees('$1', '$2')}) AND (mine.person_id = $1 OR absent.id IS NOT NULL)
         AND mine.vote IS NULL AND mine.removed_at IS NULL
         AND (round.position <> 'after' OR EXISTS (SELECT FROM task_held_submissions WHERE task_id = tasks.id))
         AND (round.mode <> 'in-order' OR NOT EXISTS (SELECT FROM task_approvers before WHERE before.approval_id = round.id
               AND before.ordinal < mine.ordinal AND before.vote IS NULL AND before.removed_at IS NULL))
         AND NOT is_barred_from_task(tasks.case_id, tasks.excluded_duties, $1)
       ORDER BY round.opened_at, tasks.id`,
      relating(principal),
    );
  }

  // helpers

  private take(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    verb: Verb,
    version?: number,
  ): Promise<VerbGround> {
    return this.grounds.take(tx, principal, taskId, { verb, version });
  }

  /** What was submitted and waits for votes; before that, what its holder has filled in so far. For approvers and readers of the case. */
  private async proposal(
    tx: Transaction,
    { task, voting, relation, round }: VerbGround,
  ): Promise<Record<string, unknown> | null> {
    if (!round) return null;
    const isAsked = relation.isApprover || round.approvers.some(({ personId }) => personId === holderOf(voting));
    if (!isAsked && !(relation.mayReadCase && canReadTask(relation))) return null;
    const found = await firstRow<{ data: Record<string, unknown> }>(
      tx,
      `SELECT data FROM (SELECT data, 1 AS place FROM task_held_submissions WHERE task_id = $1
         UNION ALL SELECT data, 2 FROM task_drafts WHERE task_id = $1 AND person_id = $2) known ORDER BY place LIMIT 1`,
      [task.id, task.assigneeId],
    );
    return found?.data ?? null;
  }
}
