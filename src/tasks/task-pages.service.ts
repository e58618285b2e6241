import { Injectable } from '@nestjs/common';
import { AbsencesService } from '../absences/absences.service';
import { decideActing, decideApproving, holderOf, type TaskRelation } from '../access/access';
import { AccessService } from '../access/access.service';
import type { CaseRecord } from '../cases/case';
import { deadlineOf } from '../cases/case-pages.service';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { elementInstructions } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { InboxService } from '../inbox/inbox.service';
import { PeopleService } from '../people/people.service';
import type { OnBehalfOf, Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import {
  FourEyesError,
  NotACandidateError,
  TaskAlreadyClosedError,
  TaskClaimedByOtherError,
  TaskWithdrawnError,
} from './task.errors';
import { TaskDrafts } from './task-drafts.service';
import type { TaskDetailDto } from './tasks.dto';
import { TaskFormsService } from './task-forms.service';
import type { TaskRecord } from './task-record';
import { TasksService } from './tasks.service';

type Content = Pick<TaskDetailDto, 'form' | 'data' | 'draft' | 'facts' | 'links' | 'options' | 'required'>;

/** The task page: what to fill in, what is known, and whether this person may act. */
@Injectable()
export class TaskPagesService {
  constructor(
    private readonly access: AccessService,
    private readonly tasks: TasksService,
    private readonly inbox: InboxService,
    private readonly forms: TaskFormsService,
    private readonly cases: CasesService,
    private readonly definitions: DefinitionsService,
    private readonly drafts: TaskDrafts,
    private readonly people: PeopleService,
    private readonly absences: AbsencesService,
    private readonly deadlines: DeadlinesService,
    private readonly clock: Clock,
  ) {}

  /** Opening the page marks the task as read. */
  async page(tx: Transaction, principal: Principal, taskId: string): Promise<TaskDetailDto> {
    const relation = await this.access.relationToTask(tx, principal, taskId);
    const task = await this.tasks.get(tx, taskId);
    const record = await this.cases.get(tx, task.caseId);
    const definition = await this.definitions.get(tx, task.definitionVersionId);
    await rows(tx, 'INSERT INTO task_reads (task_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      task.id,
      principal.personId,
    ]);
    const verdict = decideActing(relation);
    const onBehalfOf = verdict.outcome === 'allowed' ? verdict.onBehalfOf : undefined;
    const isMine = task.assigneeId === holderOf({ ...principal, onBehalfOf });
    const mayAct = task.state === 'open' && verdict.outcome === 'allowed' && (isMine || !task.assigneeId);
    const instructions = elementInstructions(definition, task.elementId);
    return {
      ...(await this.inbox.summary(tx, principal, task.id)),
      ...(instructions ? { instructions } : {}),
      ...(mayAct
        ? await this.actionable(tx, record, task, { ...principal, onBehalfOf })
        : await this.readable(tx, task, relation, principal)),
      clock: await this.clockOf(tx, task, relation),
      canClaim: mayAct && !isMine,
      canSubmit: mayAct && isMine,
      ...(mayAct ? {} : { reason: await this.reason(tx, task, principal, relation) }),
      ...(relation.mayReadCase ? { case: { id: record.id, number: record.number, title: record.title } } : {}),
    };
  }

  // helpers

  private async actionable(
    tx: Transaction,
    record: CaseRecord,
    task: TaskRecord,
    principal: Principal,
  ): Promise<Content> {
    const { schema, preparation } = await this.forms.prepared(tx, record, task, {
      principal,
      now: await this.clock.now(tx),
    });
    const { facts = [], data = {} } = preparation;
    const draft = (await this.draft(tx, task, principal)) ?? (await this.absentDraft(tx, task, principal));
    const names = await this.forms.documentNames(tx, principal, schema, data, draft?.data ?? {});
    const escalated = task.escalation ? [{ label: ESCALATED, value: task.escalation }] : [];
    return {
      form: { ...schema },
      data,
      draft,
      facts: [...escalated, ...(typeof facts === 'function' ? await facts() : facts)],
      links: preparation.links ?? [],
      options: { ...preparation.options, ...names },
      required: preparation.required ?? [],
    };
  }

  /**
   * What was submitted is for its author and for readers of the case; candidates who were slower see the form alone. Approvers
   * see what they vote on: what waits for their votes, and before that what is filled in so far. What somebody wrote before the case moved on stays readable to that person.
   */
  private async readable(
    tx: Transaction,
    task: TaskRecord,
    relation: TaskRelation,
    principal: Principal,
  ): Promise<Content> {
    const isAsked = relation.isApprover || decideApproving(relation).outcome === 'allowed';
    const submitted =
      relation.hasSubmitted || relation.mayReadCase || isAsked
        ? await firstRow<{ data: Record<string, unknown> }>(tx, FILLED_IN, [task.id, isAsked ? task.assigneeId : null])
        : undefined;
    const form = await this.forms.plain(tx, task, submitted?.data);
    const draft = submitted ? null : await this.draft(tx, task, principal);
    const data = submitted?.data ?? {};
    const options = await this.forms.documentNames(tx, principal, form, data, draft?.data ?? {});
    return { form: { ...form }, data, draft, facts: [], links: [], options, required: [] };
  }

  /** The dates of an open step: its own, and for readers of the case the nearest of all. */
  private async clockOf(tx: Transaction, task: TaskRecord, relation: TaskRelation): Promise<TaskDetailDto['clock']> {
    const found = await firstRow<{ own: string | null; nearest: string | null }>(
      tx,
      `SELECT step_deadline_id AS own, case_deadline_id AS nearest FROM tasks WHERE id = $1 AND state = 'open'`,
      [task.id],
    );
    const ids = new Set([found?.own, relation.mayReadCase ? found?.nearest : null]);
    const shown: TaskDetailDto['clock'] = [];
    for (const id of ids) if (id) shown.push(deadlineOf(await this.deadlines.current(tx, id)));
    return shown;
  }

  private async draft(tx: Transaction, task: TaskRecord, principal: Principal): Promise<TaskDetailDto['draft']> {
    return (await this.drafts.of(tx, task.id, principal.personId)) ?? null;
  }

  /** What the absent colleague has filled in, for the substitute to go on with: saved, it becomes the substitute's own draft. */
  private async absentDraft(
    tx: Transaction,
    task: TaskRecord,
    { onBehalfOf }: { onBehalfOf?: OnBehalfOf },
  ): Promise<TaskDetailDto['draft']> {
    if (onBehalfOf === undefined) return null;
    const { personId: id } = onBehalfOf;
    const draft = await this.drafts.forAnother(tx, task.id, id);
    return draft === undefined
      ? null
      : { ...draft, version: 0, of: { id, name: await this.people.personName(tx, id) } };
  }

  private async reason(
    tx: Transaction,
    task: TaskRecord,
    principal: Principal,
    relation: TaskRelation,
  ): Promise<LocalText> {
    if (task.state === 'cancelled') return new TaskWithdrawnError(task.closedAt!).text;
    if (task.state === 'closed') {
      const name = await this.people.personName(tx, task.closedBy!);
      const isCaller = task.closedBy === principal.personId;
      return new TaskAlreadyClosedError({ name, at: task.closedAt!, isCaller }).text;
    }
    const verdict = decideActing(relation);
    if (verdict.outcome === 'refused') {
      return verdict.reason === 'four-eyes' ? new FourEyesError(verdict.duties).text : new NotACandidateError().text;
    }
    const name = await this.people.personName(tx, task.assigneeId!);
    const claimed = new TaskClaimedByOtherError({ name, at: task.claimedAt! }).text;
    const note = (await this.absences.notes(tx, [task.assigneeId!])).get(task.assigneeId!);
    return note ? { zh: `${claimed.zh}${name}${note.zh}。`, en: `${claimed.en} ${name} is ${note.en}.` } : claimed;
  }
}

/** SQL: what was submitted, else what waits for votes, else the draft of the person $2. */
const FILLED_IN = `
  SELECT data FROM (
    SELECT data, 1 AS place FROM task_submissions WHERE task_id = $1
    UNION ALL SELECT data, 2 FROM task_held_submissions WHERE task_id = $1
    UNION ALL SELECT data, 3 FROM task_drafts WHERE task_id = $1 AND person_id = $2::uuid) filled_in
  ORDER BY place LIMIT 1`;

const ESCALATED: LocalText = { zh: '转办原因', en: 'Why it came to you' };
