import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AbsenceActs } from '../absences/absence-acts.service';
import { canReadTask, decideActing, holderOf, type TaskRelation } from '../access/access';
import { relating } from '../access/access.service';
import { taskRelation } from '../access/access-sql';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { ProcessStepsService } from '../cases/process-steps.service';
import { DocumentsService } from '../documents/documents.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { routingVariables } from '../forms/routing';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import {
  DraftChangedError,
  DraftTooLargeError,
  FourEyesError,
  NotACandidateError,
  type OtherPerson,
  TaskAlreadyClosedError,
  TaskClaimedByOtherError,
  TaskNotClaimedError,
  TaskNotFoundError,
  TaskWithdrawnError,
} from './task.errors';
import { TaskChanges } from './task-changes.service';
import { type TaskForm, TaskFormsService } from './task-forms.service';
import { SubmissionGuards } from './submission-guards.service';
import type { NextStepDto } from './tasks.dto';
import { TASK_COLUMNS, type TaskRecord } from './task-record';

/** Largest draft in bytes of JSON: ten of the longest text fields. */
const MAX_DRAFT = 256 * 1024;

interface TakenTask {
  task: TaskRecord;
  /** Who acts, and for whom. */
  acting: Principal;
  relation: TaskRelation;
  now: Date;
}

/** The verbs of a task. Each holds the task's row until its transaction ends, so that two people never both succeed. */
@Injectable()
export class TasksService {
  constructor(
    private readonly cases: CasesService,
    private readonly forms: TaskFormsService,
    private readonly steps: ProcessStepsService,
    private readonly documents: DocumentsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly guards: SubmissionGuards,
    private readonly absences: AbsenceActs,
    private readonly changes: TaskChanges,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  async get(tx: Transaction, taskId: string): Promise<TaskRecord> {
    const task = await firstRow<TaskRecord>(tx, `SELECT ${TASK_COLUMNS} FROM tasks WHERE id = $1`, [taskId]);
    if (!task) throw new TaskNotFoundError();
    return task;
  }

  /** Group task → mine. Claiming what one has already claimed changes nothing. */
  async claim(tx: Transaction, principal: Principal, taskId: string, version: number): Promise<void> {
    const { task, acting } = await this.take(tx, principal, taskId);
    if (task.assigneeId === holderOf(acting)) return;
    await this.changes.assertVersion(tx, task, version);
    await write(tx, 'UPDATE tasks SET assignee_id = $2, claimed_at = app_now(), version = version + 1 WHERE id = $1', [
      task.id,
      holderOf(acting),
    ]);
    await this.record(tx, principal, task, 'TaskClaimed');
    await this.note(tx, principal, task, '签收', 'Claimed');
  }

  /** Mine → back to the group. Drafts are kept. */
  async release(tx: Transaction, principal: Principal, taskId: string, version: number): Promise<void> {
    const { task, acting } = await this.take(tx, principal, taskId);
    this.assertMine(task, acting);
    await this.changes.assertVersion(tx, task, version);
    await write(tx, 'UPDATE tasks SET assignee_id = NULL, claimed_at = NULL, version = version + 1 WHERE id = $1', [
      task.id,
    ]);
    await this.record(tx, principal, task, 'TaskReleased');
    await this.note(tx, principal, task, '退签', 'Released');
  }

  /**
   * Keeps what is filled in so far, without any check but of its size. `over` is the version that the page knows, 0 for none;
   * what another device has saved meanwhile is not lost in silence. @throws DraftChangedError
   */
  async saveDraft(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    { data, over }: { data: Record<string, unknown>; over?: number },
  ): Promise<{ savedAt: Date; version: number }> {
    const json = JSON.stringify(data);
    if (Buffer.byteLength(json) > MAX_DRAFT) throw new DraftTooLargeError(MAX_DRAFT);
    const { task, acting } = await this.take(tx, principal, taskId);
    this.assertMine(task, acting);
    const known = await firstRow<{ savedAt: Date; version: number }>(
      tx,
      'SELECT saved_at AS "savedAt", version FROM task_drafts WHERE task_id = $1 AND person_id = $2',
      [task.id, principal.personId],
    );
    if (over !== undefined && known !== undefined && known.version !== over) throw new DraftChangedError(known);
    const saved = await firstRow<{ savedAt: Date; version: number }>(
      tx,
      `INSERT INTO task_drafts AS draft (task_id, person_id, data) VALUES ($1, $2, $3)
       ON CONFLICT (task_id, person_id) DO UPDATE SET data = excluded.data, saved_at = app_now(), version = draft.version + 1
       RETURNING saved_at AS "savedAt", version`,
      [task.id, principal.personId, json],
    );
    return saved!;
  }

  /**
   * Takes the filled-in form, lets the process decide what follows and moves the case on: all of it or nothing.
   * Answers with what it opened, for people who may read the case.
   */
  async submit(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    submission: { version: number; data: Record<string, unknown> },
  ): Promise<{ isHeld: boolean; next: NextStepDto[] }> {
    const [taken, record] = await Promise.all([this.take(tx, principal, taskId), this.cases.ofTask(tx, taskId)]);
    const { task, acting, relation, now } = taken;
    this.assertMine(task, acting);
    await this.changes.assertVersion(tx, task, submission.version);
    const form = await this.forms.prepared(tx, record!, task, { principal, now });
    const checked = await this.forms.check(tx, form, task, { principal, now }, submission.data);
    const { isHeld } = await this.guards.ask(tx, { task, principal, ...checked });
    if (isHeld) return { isHeld, next: [] };
    await this.finish(tx, taken, form, checked);
    return { isHeld, next: relation.mayReadCase ? await this.opened(tx, task) : [] };
  }

  /** A submission that a guard has held counts now, if it still may: with the form and the rights of its author as they are. */
  async submitHeld(tx: Transaction, author: Principal, taskId: string, data: Record<string, unknown>): Promise<void> {
    const [taken, record] = await Promise.all([this.take(tx, author, taskId), this.cases.ofTask(tx, taskId)]);
    const { task, acting, now } = taken;
    this.assertMine(task, acting);
    const form = await this.forms.prepared(tx, record!, task, { principal: author, now });
    const checked = await this.forms.check(tx, form, task, { principal: author, now }, data);
    await this.finish(tx, taken, form, checked);
  }

  /** The task in the hands of this person, locked until the transaction ends: for what stands above tasks. */
  async held(tx: Transaction, principal: Principal, taskId: string): Promise<void> {
    const { task, acting } = await this.take(tx, principal, taskId);
    this.assertMine(task, acting);
  }

  /** What has been opened since the task was submitted, for who may read the case. */
  async followed(tx: Transaction, principal: Principal, taskId: string): Promise<NextStepDto[]> {
    const found = await firstRow<TaskRecord & { relation: TaskRelation }>(
      tx,
      `SELECT ${TASK_COLUMNS}, ${taskRelation('tasks', '$2', '$3', '$4')} AS relation FROM tasks WHERE tasks.id = $1`,
      [taskId, ...relating(principal)],
    );
    return found?.relation.mayReadCase ? this.opened(tx, found) : [];
  }

  // helpers

  private async finish(
    tx: Transaction,
    { task, acting, now }: TakenTask,
    form: TaskForm,
    { data, documentIds }: { data: Record<string, unknown>; documentIds: string[] },
  ): Promise<void> {
    await this.close(tx, acting, task, data);
    await this.documents.attach(tx, documentIds, task.caseId, { kind: 'person', personId: acting.personId });
    await this.record(tx, acting, task, 'TaskSubmitted');
    await this.note(tx, acting, task, '完成', 'Completed');
    const { caseId, elementId, variables: seen } = task;
    const step = { tx, caseId, taskId: task.id, elementId, variables: seen, principal: acting, data, now };
    const variables = { ...routingVariables(form.schema, data), ...(await this.steps.submit(form.processId, step)) };
    await this.absences.bind(tx, acting, { caseId, taskId: task.id, since: now });
    // Without a command id: the lock on the open task is what makes it happen once.
    await this.engine.completeJob(tx, { jobKey: task.jobKey, variables });
  }

  /**
   * Locks the people of the case and the task, in this order everywhere, then checks that the person may act on what it has
   * become: what happened meanwhile is told rather than what is forbidden.
   */
  private async take(tx: Transaction, principal: Principal, taskId: string): Promise<TakenTask> {
    if (!isUUID(taskId)) throw new TaskNotFoundError();
    // Sent ahead of the reading, which then sees recusals and duties that were in the making.
    await this.cases.lockPeopleOfTask(tx, taskId);
    const taken = await firstRow<TaskRecord & { relation: TaskRelation; now: Date }>(
      tx,
      `SELECT ${TASK_COLUMNS}, ${taskRelation('tasks', '$2', '$3', '$4')} AS relation, app_now() AS now
       FROM tasks WHERE tasks.id = $1 FOR UPDATE`,
      [taskId, ...relating(principal)],
    );
    if (!taken || !canReadTask(taken.relation)) throw new TaskNotFoundError();
    const { relation, now, ...task } = taken;
    await this.assertOpen(tx, principal, task, relation);
    const verdict = decideActing(relation);
    if (verdict.outcome === 'refused') {
      if (verdict.reason === 'four-eyes') throw new FourEyesError(verdict.duties);
      throw verdict.reason === 'recused' ? new TaskNotFoundError() : new NotACandidateError();
    }
    const acting = { ...principal, onBehalfOf: verdict.onBehalfOf };
    if (task.assigneeId !== null && task.assigneeId !== holderOf(acting)) {
      throw new TaskClaimedByOtherError(await this.other(tx, task.assigneeId, task.claimedAt!));
    }
    await this.absences.begin(tx, acting);
    return { task, acting, relation, now };
  }

  private async assertOpen(
    tx: Transaction,
    principal: Principal,
    task: TaskRecord,
    relation: TaskRelation,
  ): Promise<void> {
    if (task.state === 'open') return;
    if (task.state === 'cancelled') throw new TaskWithdrawnError(task.closedAt!);
    const isCaller = relation.hasSubmitted && task.closedBy === principal.personId;
    throw new TaskAlreadyClosedError({ ...(await this.other(tx, task.closedBy!, task.closedAt!)), isCaller });
  }

  private assertMine(task: TaskRecord, acting: Principal): void {
    if (task.assigneeId !== holderOf(acting)) throw new TaskNotClaimedError();
  }

  /** Candidates of one step know each other, so the name may be told to whoever may know of the task. */
  private async other(tx: Transaction, personId: string, at: Date): Promise<OtherPerson> {
    return { name: await this.people.personName(tx, personId), at };
  }

  private async close(
    tx: Transaction,
    principal: Principal,
    task: TaskRecord,
    data: Record<string, unknown>,
  ): Promise<void> {
    await write(
      tx,
      `UPDATE tasks SET state = 'closed', closed_at = app_now(), closed_by = $2, version = version + 1 WHERE id = $1`,
      [task.id, principal.personId],
    );
    await write(
      tx,
      'INSERT INTO task_submissions (task_id, case_id, element_id, person_id, data) VALUES ($1, $2, $3, $4, $5)',
      [task.id, task.caseId, task.elementId, principal.personId, JSON.stringify(data)],
    );
    await write(tx, 'DELETE FROM task_drafts WHERE task_id = $1 AND person_id = $2', [task.id, principal.personId]);
  }

  /** What the submission opened in words: the step and whom it waits for. */
  private async opened(tx: Transaction, after: TaskRecord): Promise<NextStepDto[]> {
    return rows<NextStepDto>(
      tx,
      `SELECT title, (SELECT coalesce(string_agg(name, '、' ORDER BY place), '') FROM (
                        SELECT coalesce(people.name, organisations.name) AS name, min(ordinal) AS place FROM task_candidates
                        LEFT JOIN people ON people.id = person_id LEFT JOIN organisations ON organisations.id = task_candidates.organisation_id
                        WHERE task_id = tasks.id GROUP BY 1) candidates) AS who
       FROM tasks WHERE case_id = $1 AND state = 'open' AND opened_at >= (SELECT closed_at FROM tasks WHERE id = $2)
       ORDER BY opened_at, id`,
      [after.caseId, after.id],
    );
  }

  private async record(tx: Transaction, principal: Principal, task: TaskRecord, action: AuditAction): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action,
      subject: { kind: 'task', id: task.id },
      caseId: task.caseId,
      details: { elementId: task.elementId },
    });
  }

  private async note(tx: Transaction, principal: Principal, task: TaskRecord, zh: string, en: string): Promise<void> {
    const sentence = { zh: `${zh}“${task.title.zh}”`, en: `${en} "${task.title.en}"` };
    await this.cases.note(tx, task.caseId, sentence, { kind: 'person', personId: principal.personId });
  }
}
