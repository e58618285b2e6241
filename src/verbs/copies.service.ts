import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { NoticesService } from '../notices/notices.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction, write } from '../platform/database/transaction';
import type { Reader } from './task-chain.service';
import { NotForThisPersonError } from './verb.errors';
import type { VerbGround } from './verb-ground.service';
import { VerbPeople } from './verb-people.service';

/** A copy as the page of the step shows it. */
export interface CopyRecord {
  to: string;
  by: string;
  note: string;
  at: Date;
  readAt: Date | null;
}

/** 抄送: somebody is told of a step for information. A copy gives no right: only who may read the step anyway gets one. */
@Injectable()
export class CopiesService {
  constructor(
    private readonly people: VerbPeople,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  /** The right to it has been checked. */
  async send(
    tx: Transaction,
    { task, acting, relation }: VerbGround,
    { personIds, note }: { personIds: string[]; note: string },
  ): Promise<void> {
    const wanted = [...new Set(personIds)];
    const caller = { personId: acting.personId, mayReadCase: relation.mayReadCase };
    const allowed = await this.people.allowed(tx, caller, task.id, 'read', wanted);
    if (allowed.size < wanted.length) throw new NotForThisPersonError('read');
    await write(
      tx,
      `INSERT INTO task_copies (case_id, task_id, person_id, by_person_id, note)
       SELECT $1, $2, person_id, $4, $5 FROM unnest($3::uuid[]) AS person_id`,
      [task.caseId, task.id, wanted, acting.personId, note.trim()],
    );
    const actor = { kind: 'person', personId: acting.personId } as const;
    await this.audit.append(tx, {
      actor,
      action: 'TaskCopied',
      subject: { kind: 'task', id: task.id },
      caseId: task.caseId,
      details: { elementId: task.elementId, personIds: wanted },
    });
    const { zh, en } = task.title;
    const sentence = { zh: `将“${zh}”抄送{people}`, en: `Sent a copy of "${en}" to {people}` };
    await this.cases.note(tx, task.caseId, sentence, actor, wanted);
    const facts = { by: acting.personId };
    await this.notices.tell(tx, { kind: 'copied', to: wanted, caseId: task.caseId, taskId: task.id, facts });
  }

  /** Who may not read the case sees those between people of the own organisation. */
  async ofTask(tx: Transaction, taskId: string, { mayReadCase, organisationId }: Reader): Promise<CopyRecord[]> {
    return rows<CopyRecord>(
      tx,
      `SELECT receiver.name AS to, sender.name AS by, copy.note, copy.created_at AS at, copy.read_at AS "readAt"
       FROM task_copies copy
       JOIN people receiver ON receiver.id = copy.person_id JOIN people sender ON sender.id = copy.by_person_id
       WHERE copy.task_id = $1 AND ($2 OR sender.organisation_id = $3::uuid AND receiver.organisation_id = $3::uuid)
       ORDER BY copy.created_at, receiver.name`,
      [taskId, mayReadCase, organisationId],
    );
  }

  /** Whoever opens the page of the step has read the copy. */
  async markRead(tx: Transaction, principal: Principal, taskId: string): Promise<void> {
    await write(
      tx,
      'UPDATE task_copies SET read_at = app_now() WHERE task_id = $1 AND person_id = $2 AND read_at IS NULL',
      [taskId, principal.personId],
    );
  }
}
