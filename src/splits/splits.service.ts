import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { decideActing, holderOf, type TaskRelation } from '../access/access';
import { relating } from '../access/access.service';
import { taskRelation } from '../access/access-sql';
import { CalendarService } from '../calendar/calendar.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import { orderTextFaults } from '../supervision/supervision';
import { TasksService } from '../tasks/tasks.service';
import { OwnDocuments } from './own-documents.service';
import type { PartRecord } from './part-record';
import { mayBecome, partsRefusal, type WantedPart } from './split';
import {
  PartChangedError,
  PartNotFoundError,
  PartsRefusedError,
  PartTextRefusedError,
  SplitRefusedError,
} from './split.errors';
import { type SplitGround, SplitGroundService } from './split-ground.service';
import { PART_COLUMNS, PARTS } from './splits-sql';

/** What a school's dispatcher does with a task it holds: asks colleges for parts, sends parts back, takes them back. */
@Injectable()
export class SplitsService {
  constructor(
    private readonly tasks: TasksService,
    private readonly ground: SplitGroundService,
    private readonly organisations: OrganisationsService,
    private readonly documents: OwnDocuments,
    private readonly calendars: CalendarService,
  ) {}

  /** Asks each college for its part. */
  async split(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    wanted: (WantedPart & { documentIds: string[] })[],
  ): Promise<void> {
    const ground = await this.heldGround(tx, principal, taskId);
    await this.assertAskable(tx, ground, wanted);
    for (const [at, { request }] of wanted.entries()) assertSaysNobody(request, `parts.${at}.request`);
    await this.documents.assertOwn(
      tx,
      principal,
      wanted.flatMap(({ documentIds }) => documentIds),
    );
    await write(tx, 'UPDATE tasks SET is_split = true WHERE id = $1', [taskId]);
    for (const { organisationId, request, documentIds, dueOn } of wanted) {
      await rows(
        tx,
        `INSERT INTO task_parts (task_id, case_id, school_id, organisation_id, request, request_document_ids, due_on, asked_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          taskId,
          ground.caseId,
          ground.schoolId,
          organisationId,
          request.trim(),
          documentIds,
          dueOn,
          principal.personId,
        ],
      );
    }
    const { title } = ground;
    await this.ground.record(tx, ground, {
      action: 'TaskSplit',
      personId: principal.personId,
      details: { colleges: wanted.map(({ organisationId }) => organisationId) },
      sentence: {
        zh: `将“${title.zh}”分解到 ${wanted.length} 个学院`,
        en: `Split "${title.en}" to ${wanted.length} ${wanted.length === 1 ? 'college' : 'colleges'}`,
      },
    });
  }

  /** An answer that is not good enough goes back with the reason. */
  async sendBack(
    tx: Transaction,
    principal: Principal,
    partId: string,
    { version, reason }: { version: number; reason: string },
  ): Promise<void> {
    const { part, ground } = await this.heldPart(tx, principal, partId, version);
    if (!mayBecome(part.state, 'returned')) throw new PartChangedError(part.state);
    assertSaysNobody(reason, 'reason');
    await rows(
      tx,
      `UPDATE task_parts SET state = 'returned', return_reason = $2, returned_by = $3, returned_at = app_now(), version = version + 1
       WHERE id = $1`,
      [partId, reason.trim(), principal.personId],
    );
    await this.ground.record(tx, ground, {
      action: 'TaskPartReturned',
      personId: principal.personId,
      details: { partId },
      sentence: { zh: `退回${part.college}报送的部分`, en: `Sent back the part of ${part.college}` },
    });
  }

  /** A part that is not needed any more. */
  async withdraw(tx: Transaction, principal: Principal, partId: string, version: number): Promise<void> {
    const { part, ground } = await this.heldPart(tx, principal, partId, version);
    if (!mayBecome(part.state, 'withdrawn')) throw new PartChangedError(part.state);
    await rows(
      tx,
      `UPDATE task_parts SET state = 'withdrawn', ended_at = app_now(), version = version + 1 WHERE id = $1`,
      [partId],
    );
    await this.ground.record(tx, ground, {
      action: 'TaskPartWithdrawn',
      personId: principal.personId,
      details: { partId },
      sentence: { zh: `撤回对${part.college}的分解任务`, en: `Withdrew the part of ${part.college}` },
    });
  }

  async parts(tx: Transaction, taskId: string): Promise<PartRecord[]> {
    return rows<PartRecord>(
      tx,
      `SELECT ${PART_COLUMNS} FROM ${PARTS} WHERE part.task_id = $1 ORDER BY college.name, asked_at`,
      [taskId],
    );
  }

  /** The task in the hands of this person, locked. @throws SplitRefusedError when it is not one of a school that was asked */
  async heldGround(tx: Transaction, principal: Principal, taskId: string): Promise<SplitGround> {
    await this.tasks.held(tx, principal, taskId);
    const ground = await this.ground.get(tx, taskId);
    const refusal = this.ground.refusal(ground, principal);
    if (refusal) throw new SplitRefusedError(refusal);
    return ground;
  }

  /**
   * In whose name the person works on the task itself; undefined for whoever only reads the case, who sees nothing of what goes on
   * within the school.
   */
  async schoolSide(tx: Transaction, principal: Principal, taskId: string): Promise<{ holderId: string } | undefined> {
    const found = await firstRow<{ relation: TaskRelation }>(
      tx,
      `SELECT ${taskRelation('tasks', '$2', '$3', '$4')} AS relation FROM tasks WHERE tasks.id = $1`,
      [taskId, ...relating(principal)],
    );
    const relation = found?.relation;
    if (!relation || relation.isRecused) return undefined;
    const verdict = decideActing(relation);
    const onBehalfOf = verdict.outcome === 'allowed' ? verdict.onBehalfOf : undefined;
    const { isCandidate, isAssignee, hasSubmitted } = relation;
    if (!isCandidate && !isAssignee && !hasSubmitted && onBehalfOf === undefined) return undefined;
    return { holderId: holderOf({ ...principal, onBehalfOf }) };
  }

  // helpers

  private async assertAskable(tx: Transaction, ground: SplitGround, wanted: readonly WantedPart[]): Promise<void> {
    const { taskDue, today, taskId, schoolId } = ground;
    const colleges = await this.organisations.collegesOf(tx, schoolId!);
    const asked = (await this.parts(tx, taskId)).filter(({ endedAt }) => endedAt === null);
    const refusal = partsRefusal(wanted, {
      colleges: colleges.map(({ id }) => id),
      askedAlready: asked.map(({ collegeId }) => collegeId),
      taskDue,
      today,
      calendar: await this.calendars.current(tx),
    });
    if (refusal) throw new PartsRefusedError(refusal, taskDue);
  }

  /** The part of a task that this person holds. Task first, then part: the order in which everything here is locked. */
  private async heldPart(
    tx: Transaction,
    principal: Principal,
    partId: string,
    version: number,
  ): Promise<{ part: PartRecord; ground: SplitGround }> {
    const found = isUUID(partId)
      ? await firstRow<{ taskId: string }>(tx, 'SELECT task_id AS "taskId" FROM task_parts WHERE id = $1', [partId])
      : undefined;
    if (!found || !(await this.schoolSide(tx, principal, found.taskId))) throw new PartNotFoundError();
    const ground = await this.heldGround(tx, principal, found.taskId);
    const part = await firstRow<PartRecord>(
      tx,
      `SELECT ${PART_COLUMNS} FROM ${PARTS} WHERE part.id = $1 FOR UPDATE OF part`,
      [partId],
    );
    if (part!.version !== version) throw new PartChangedError(part!.state);
    return { part: part!, ground };
  }
}

// helpers

function assertSaysNobody(text: string, path: string): void {
  const faults = orderTextFaults(text, null);
  if (faults.length > 0) throw new PartTextRefusedError(path, faults);
}
