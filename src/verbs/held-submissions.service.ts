import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AbsenceActs } from '../absences/absence-acts.service';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { FormRefusedError } from '../forms/form.errors';
import { decideActing } from '../access/access';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type CheckedSubmission, type SubmissionGuard, SubmissionGuards } from '../tasks/submission-guards.service';
import { TasksService } from '../tasks/tasks.service';
import { Rounds } from './rounds.service';
import { ApprovalMissingError, TaskDelegatedError } from './verb.errors';
import { VerbPeople } from './verb-people.service';

/**
 * Nothing is submitted past approvers (加签) or by who only helps (委派). A submission that approvers still vote on is kept, and
 * counts with the last vote that it needs.
 */
@Injectable()
export class HeldSubmissions implements SubmissionGuard, OnModuleInit {
  constructor(
    private readonly guards: SubmissionGuards,
    private readonly tasks: TasksService,
    private readonly people: VerbPeople,
    private readonly documents: DocumentsService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
    private readonly rounds: Rounds,
    private readonly absences: AbsenceActs,
  ) {}

  onModuleInit(): void {
    this.guards.add(this);
  }

  async beforeSubmit(
    tx: Transaction,
    { task, principal, data, documentIds }: CheckedSubmission,
  ): Promise<'held' | void> {
    if (task.delegatorId !== null) throw new TaskDelegatedError();
    if (task.approval === null) return;
    if (task.approval === 'before') throw new ApprovalMissingError('votes-open');
    if (task.approval === 'not-carried') throw new ApprovalMissingError('votes-needed');
    const actor = { kind: 'person', personId: principal.personId } as const;
    const kept = await firstRow(
      tx,
      `INSERT INTO task_held_submissions (task_id, person_id, data) VALUES ($1, $2, $3)
       ON CONFLICT (task_id) DO NOTHING RETURNING task_id`,
      [task.id, principal.personId, JSON.stringify(data)],
    );
    if (!kept) throw new ApprovalMissingError('votes-open');
    await rows(tx, 'UPDATE tasks SET version = version + 1 WHERE id = $1', [task.id]);
    // Approvers have to be able to read what they vote on.
    await this.documents.attach(tx, documentIds, task.caseId, actor);
    await this.audit.append(tx, {
      actor,
      action: 'SubmissionHeld',
      subject: { kind: 'task', id: task.id },
      caseId: task.caseId,
      details: { elementId: task.elementId },
    });
    const { zh, en } = task.title;
    await this.cases.note(
      tx,
      task.caseId,
      { zh: `提交“${zh}”，等待加签`, en: `Submitted "${en}"; approvers vote on it` },
      actor,
    );
    const round = await this.rounds.open(tx, task.id);
    // Approvers beside the step were asked when they were called.
    if (round?.position === 'after') await this.rounds.ask(tx, task, round, principal.personId);
    return 'held';
  }

  /** The votes are in favour: it counts now, if its author still may do the step and the form still takes it. */
  async complete(tx: Transaction, taskId: string): Promise<void> {
    const held = await firstRow<{ personId: string; data: Record<string, unknown> }>(
      tx,
      'SELECT person_id AS "personId", data FROM task_held_submissions WHERE task_id = $1',
      [taskId],
    );
    if (!held) return;
    const relation = await this.people.relationOf(tx, held.personId, taskId);
    if (!relation || decideActing(relation).outcome === 'refused') return this.giveBack(tx, taskId);
    // The last vote may have been cast for an absent approver; the submission is its author's.
    await this.absences.end(tx);
    try {
      await this.tasks.submitHeld(tx, await this.people.principalOf(tx, held.personId), taskId, held.data);
    } catch (error) {
      // The form is checked before anything is written: what it asks for has changed while the approvers voted.
      if (!(error instanceof FormRefusedError)) throw error;
      return this.giveBack(tx, taskId);
    }
    await rows(tx, 'DELETE FROM task_held_submissions WHERE task_id = $1', [taskId]);
  }

  /** What was submitted is a draft of its author again. */
  async giveBack(tx: Transaction, taskId: string): Promise<void> {
    await rows(
      tx,
      `WITH held AS (DELETE FROM task_held_submissions WHERE task_id = $1 RETURNING person_id, data)
       INSERT INTO task_drafts AS draft (task_id, person_id, data) SELECT $1, person_id, data FROM held
       ON CONFLICT (task_id, person_id) DO UPDATE SET data = excluded.data, saved_at = app_now(), version = draft.version + 1`,
      [taskId],
    );
    await rows(tx, 'UPDATE tasks SET version = version + 1 WHERE id = $1', [taskId]);
  }
}
