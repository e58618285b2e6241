import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { NoticesService } from '../notices/notices.service';
import { HAND_TEXTS, type Hand } from './hand';

export interface HandRecord {
  verb: Hand;
  by: string;
  from: string | null;
  to: string | null;
  /** Of a return or a withdrawal: the step that was left. */
  fromStep: LocalText | null;
  reason: string;
  at: Date;
}

interface Passing {
  verb: Hand;
  task: { id: string; caseId: string; elementId: string; title: LocalText };
  /** The real person. */
  byPersonId: string;
  fromPersonId: string | null;
  toPersonId: string | null;
  fromTaskId?: string;
  reason: string;
}

/** The chain of hands of a task: who passed it to whom and why, kept for good, on the timeline and in the audit trail. */
@Injectable()
export class TaskChain {
  constructor(
    private readonly cases: CasesService,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  async append(tx: Transaction, passing: Passing): Promise<void> {
    const { verb, task, byPersonId, fromPersonId, toPersonId, fromTaskId = null } = passing;
    const reason = passing.reason.trim();
    await rows(
      tx,
      `INSERT INTO task_chain (task_id, case_id, place, verb, by_person_id, from_person_id, to_person_id, from_task_id, reason)
       SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8 FROM task_chain WHERE task_id = $1`,
      [task.id, task.caseId, verb, byPersonId, fromPersonId, toPersonId, fromTaskId, reason],
    );
    const { action, notice, sentence } = HAND_TEXTS[verb];
    const actor = { kind: 'person', personId: byPersonId } as const;
    await this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'task', id: task.id },
      caseId: task.caseId,
      details: { elementId: task.elementId, fromPersonId, toPersonId, fromTaskId },
    });
    const told = sentence(task.title, reason);
    const isNamed = toPersonId !== null && told.zh.includes('{people}');
    await this.cases.note(tx, task.caseId, told, actor, isNamed ? [toPersonId] : []);
    if (notice === undefined) return;
    const to = toPersonId === null ? { taskCandidatesOf: task.id } : [toPersonId];
    await this.notices.tell(tx, { kind: notice, to, caseId: task.caseId, taskId: task.id, facts: { by: byPersonId } });
  }

  /**
   * Of this task, and of returns that left it; in the order of events. Who may not read the case is told of others by their
   * organisation, and nothing of other steps.
   */
  async of(tx: Transaction, taskId: string, { mayReadCase, organisationId }: Reader): Promise<HandRecord[]> {
    return rows<HandRecord>(
      tx,
      `SELECT verb, ${known('actor')} AS by, ${known('giver')} AS from, ${known('receiver')} AS to,
              CASE WHEN $2 THEN left_task.title END AS "fromStep", reason, happened_at AS at
       FROM task_chain hand JOIN people actor ON actor.id = by_person_id
       LEFT JOIN people giver ON giver.id = from_person_id LEFT JOIN people receiver ON receiver.id = to_person_id
       LEFT JOIN tasks left_task ON left_task.id = from_task_id
       WHERE hand.task_id = $1 OR $2 AND hand.from_task_id = $1 ORDER BY happened_at, place`,
      [taskId, mayReadCase, organisationId],
    );
  }
}

/** For whom something is read: whether that person reads the case, else the organisation that the step belongs to. */
export interface Reader {
  mayReadCase: boolean;
  organisationId: string | null;
}

// helpers

/** SQL: the name of a person; $2 whether the reader reads the case, $3 the organisation whose people the reader knows. */
function known(person: string): string {
  return `CASE WHEN $2 OR ${person}.organisation_id = $3::uuid THEN ${person}.name
    ELSE (SELECT name FROM organisations WHERE id = ${person}.organisation_id) END`;
}
