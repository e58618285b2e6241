import { Injectable } from '@nestjs/common';
import { holdsIn } from '../access/access';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import type { Day } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { TaskNotFoundError } from '../tasks/task.errors';
import { demandedSigner } from './sign-off';
import { DISPATCHING, splitRefusal, type SplitRefusal } from './split';

/** A task of a school with what splitting and signing depend on. */
export interface SplitGround {
  taskId: string;
  caseId: string;
  title: LocalText;
  isOpen: boolean;
  assigneeId: string | null;
  /** The organisation the task is shown under: the school, where it is a school's. */
  schoolId: string | null;
  school: string;
  excludedDuties: string[];
  taskDue: Day | null;
  today: Day;
  signer: ReturnType<typeof demandedSigner>;
  isOfSchool: boolean;
  isAskedByAuthority: boolean;
  processId: string;
}

/** What everything about a split task starts from: the task, its school, and what is put on record about it. */
@Injectable()
export class SplitGroundService {
  constructor(
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  async get(tx: Transaction, taskId: string): Promise<SplitGround> {
    const found = await firstRow<Omit<SplitGround, 'signer'> & { headers: Record<string, string> }>(
      tx,
      `SELECT tasks.id AS "taskId", tasks.case_id AS "caseId", tasks.title, tasks.state = 'open' AS "isOpen",
              tasks.assignee_id AS "assigneeId", tasks.organisation_id AS "schoolId", coalesce(school.name, '') AS school,
              tasks.excluded_duties AS "excludedDuties", deadlines.legal_date::text AS "taskDue",
              (app_now() AT TIME ZONE 'Asia/Shanghai')::date::text AS today, tasks.headers,
              coalesce(school.kind = 'school', false) AS "isOfSchool", tasks.keeper_id IS NOT NULL AS "isAskedByAuthority",
              versions.process_id AS "processId"
       FROM tasks JOIN definition_versions versions ON versions.id = tasks.definition_version_id
       LEFT JOIN organisations school ON school.id = tasks.organisation_id
       LEFT JOIN deadlines ON deadlines.id = tasks.step_deadline_id
       WHERE tasks.id = $1`,
      [taskId],
    );
    if (!found) throw new TaskNotFoundError();
    const { headers, ...ground } = found;
    return { ...ground, signer: demandedSigner(headers) };
  }

  refusal(ground: SplitGround, principal: Principal): SplitRefusal | undefined {
    return splitRefusal({
      ...ground,
      isDispatcher: ground.schoolId !== null && holdsIn(principal, ground.schoolId, ...DISPATCHING),
    });
  }

  /** The deed in the audit trail, and a sentence without content in the history of the case. */
  async record(
    tx: Transaction,
    { taskId, caseId }: Pick<SplitGround, 'taskId' | 'caseId'>,
    deed: { action: AuditAction; personId: string; details?: Record<string, unknown>; sentence: LocalText },
  ): Promise<void> {
    const actor = { kind: 'person', personId: deed.personId } as const;
    await this.audit.append(tx, {
      actor,
      action: deed.action,
      subject: { kind: 'task', id: taskId },
      caseId,
      details: deed.details ?? {},
    });
    await this.cases.note(tx, caseId, deed.sentence, actor);
  }
}
