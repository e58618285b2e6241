import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { heldDuties } from '../access/access';
import type { Day } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import type { Principal, Role } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { FREE_HOLDERS } from '../tasks/staffing-sql';
import { TaskChangedError } from '../tasks/task.errors';
import { TaskFormsService } from '../tasks/task-forms.service';
import { TasksService } from '../tasks/tasks.service';
import { signerRefusal, type SignOffState } from './sign-off';
import { NoSignerError, SignerRefusedError, SignOffDecidedError, SignOffNotFoundError } from './split.errors';
import { SplitGroundService } from './split-ground.service';
import { isFreeFor } from './splits-sql';
import { SplitsService } from './splits.service';

export interface SignOffRecord {
  id: string;
  taskId: string;
  caseId: string;
  title: LocalText;
  school: string;
  signerRole: Role;
  note: string | null;
  content: Record<string, unknown>;
  documentIds: string[];
  askedById: string;
  askedBy: string;
  /** Who holds the task: whose work is signed when a substitute asked. */
  holderId: string | null;
  askedAt: Date;
  state: SignOffState;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  taskDue: Day | null;
}

const COLUMNS = `sign.id, sign.task_id AS "taskId", sign.case_id AS "caseId", tasks.title, school.name AS school,
  sign.signer_role AS "signerRole", sign.note, sign.content, sign.document_ids AS "documentIds", sign.asked_by AS "askedById",
  asker.name AS "askedBy", tasks.assignee_id AS "holderId", sign.asked_at AS "askedAt", sign.state, sign.reason, signer.name AS "decidedBy",
  sign.decided_at AS "decidedAt", deadlines.legal_date::text AS "taskDue"`;
const SIGN_OFFS = `task_sign_offs sign JOIN tasks ON tasks.id = sign.task_id JOIN organisations school ON school.id = sign.school_id
  JOIN people asker ON asker.id = sign.asked_by LEFT JOIN people signer ON signer.id = sign.decided_by
  LEFT JOIN deadlines ON deadlines.id = tasks.step_deadline_id`;
const OF_SIGNER = `sign.school_id::text || ':' || sign.signer_role = ANY ($2::text[]) AND ${isFreeFor('$1')}`;

/** 签批: a leader of the school signs what the school is about to hand in, with name and instant, or sends it back. */
@Injectable()
export class SignOffsService {
  constructor(
    private readonly splits: SplitsService,
    private readonly ground: SplitGroundService,
    private readonly tasks: TasksService,
    private readonly forms: TaskFormsService,
    private readonly cases: CasesService,
    private readonly clock: Clock,
  ) {}

  /** Asks for the signature under exactly this content, which must be complete; an earlier open request is taken back. */
  async ask(
    tx: Transaction,
    principal: Principal,
    taskId: string,
    wanted: { version: number; data: Record<string, unknown>; note?: string },
  ): Promise<void> {
    const ground = await this.splits.heldGround(tx, principal, taskId);
    const { caseId, schoolId, signer, title } = ground;
    const holders = await rows(tx, FREE_HOLDERS, [caseId, schoolId, signer.role, ground.excludedDuties]);
    if (holders.length === 0) throw new NoSignerError();
    const task = await this.tasks.get(tx, taskId);
    if (task.version !== wanted.version) throw new TaskChangedError(task.version);
    const acting = { principal, now: await this.clock.now(tx) };
    const form = await this.forms.prepared(tx, await this.cases.get(tx, caseId), task, acting);
    const { data, documentIds } = await this.forms.check(tx, form, task, acting, wanted.data);
    await this.takeBack(tx, taskId);
    await write(tx, 'UPDATE tasks SET is_split = true WHERE id = $1', [taskId]);
    await rows(
      tx,
      `INSERT INTO task_sign_offs (task_id, case_id, school_id, signer_role, note, content, document_ids, asked_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        taskId,
        caseId,
        schoolId,
        signer.role,
        wanted.note?.trim() || null,
        JSON.stringify(data),
        documentIds,
        principal.personId,
      ],
    );
    await this.ground.record(tx, ground, {
      action: 'TaskSignOffAsked',
      personId: principal.personId,
      sentence: { zh: `“${title.zh}”提请校领导签批`, en: `Asked a leader to sign "${title.en}"` },
    });
  }

  async withdraw(tx: Transaction, principal: Principal, taskId: string): Promise<void> {
    const ground = await this.splits.heldGround(tx, principal, taskId);
    if (!(await this.takeBack(tx, taskId))) throw new SignOffDecidedError('none');
    await this.ground.record(tx, ground, {
      action: 'TaskSignOffWithdrawn',
      personId: principal.personId,
      sentence: { zh: `撤回“${ground.title.zh}”的签批申请`, en: `Took back the request to sign "${ground.title.en}"` },
    });
  }

  /** The latest request on the task. */
  async latest(tx: Transaction, taskId: string): Promise<SignOffRecord | undefined> {
    return firstRow<SignOffRecord>(
      tx,
      `SELECT ${COLUMNS} FROM ${SIGN_OFFS} WHERE sign.task_id = $1 ORDER BY sign.asked_at DESC, sign.id LIMIT 1`,
      [taskId],
    );
  }

  /** What waits for my signature, or what was decided; the nearest date first, or the latest. */
  async list(
    tx: Transaction,
    principal: Principal,
    { isOpen, page, pageSize }: { isOpen: boolean; page: number; pageSize: number },
  ): Promise<{ items: SignOffRecord[]; total: number }> {
    const parameters = [principal.personId, heldDuties(principal.roles), isOpen];
    const where = `${OF_SIGNER} AND CASE WHEN $3 THEN sign.state = 'asked' ELSE sign.state IN ('signed', 'refused') END`;
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM task_sign_offs sign JOIN tasks ON tasks.id = sign.task_id WHERE ${where}`,
      parameters,
    );
    const items = await rows<SignOffRecord>(
      tx,
      `SELECT ${COLUMNS} FROM ${SIGN_OFFS} WHERE ${where}
       ORDER BY ${isOpen ? 'deadlines.legal_date, sign.asked_at' : 'sign.decided_at DESC'}, sign.id
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    return { items, total: counted!.total };
  }

  /** @throws SignOffNotFoundError when it is another school's, or the person is recused or barred from the step */
  async get(
    tx: Transaction,
    principal: Principal,
    id: string,
    lock: '' | 'FOR UPDATE OF sign' = '',
  ): Promise<SignOffRecord> {
    const found = isUUID(id)
      ? await firstRow<SignOffRecord>(
          tx,
          `SELECT ${COLUMNS} FROM ${SIGN_OFFS} WHERE sign.id = $3 AND ${OF_SIGNER} ${lock}`,
          [principal.personId, heldDuties(principal.roles), id],
        )
      : undefined;
    if (!found) throw new SignOffNotFoundError();
    return found;
  }

  async decide(
    tx: Transaction,
    principal: Principal,
    id: string,
    { decision, reason }: { decision: 'sign' | 'refuse'; reason?: string },
  ): Promise<void> {
    // People of the case, then the task, then the request: the order in which a submission locks them.
    const shown = await this.get(tx, principal, id);
    await this.cases.lockPeopleOfTask(tx, shown.taskId);
    await rows(tx, 'SELECT FROM tasks WHERE id = $1 FOR UPDATE', [shown.taskId]);
    const request = await this.get(tx, principal, id, 'FOR UPDATE OF sign');
    if (request.state !== 'asked') throw new SignOffDecidedError(request.state);
    if (decision === 'sign') await this.assertSecondLook(tx, principal, request);
    await rows(
      tx,
      `UPDATE task_sign_offs SET state = $2, reason = $3, decided_by = $4, decided_at = app_now() WHERE id = $1`,
      [id, decision === 'sign' ? 'signed' : 'refused', reason?.trim() || null, principal.personId],
    );
    const { zh, en } = request.title;
    await this.ground.record(tx, request, {
      action: decision === 'sign' ? 'TaskSignedOff' : 'TaskSignOffRefused',
      personId: principal.personId,
      details: { signOffId: id },
      sentence:
        decision === 'sign'
          ? { zh: `签批“${zh}”`, en: `Signed "${en}"` }
          : { zh: `退回“${zh}”，未予签批`, en: `Sent "${en}" back unsigned` },
    });
  }

  // helpers

  private async takeBack(tx: Transaction, taskId: string): Promise<boolean> {
    const taken = await rows(
      tx,
      `UPDATE task_sign_offs SET state = 'withdrawn', decided_at = app_now() WHERE task_id = $1 AND state = 'asked' RETURNING id`,
      [taskId],
    );
    return taken.length > 0;
  }

  private async assertSecondLook(tx: Transaction, { personId }: Principal, request: SignOffRecord): Promise<void> {
    const parts = await this.splits.parts(tx, request.taskId);
    const refusal = signerRefusal({
      personId,
      askedBy: request.askedById,
      holderId: request.holderId,
      partsBy: parts.map(({ answeredById }) => answeredById),
    });
    if (refusal) throw new SignerRefusedError(refusal);
  }
}
