import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { type Transaction, write } from '../platform/database/transaction';
import type { NoticeFacts, NoticeKind } from './notice-kind';

/** What somebody is to be told. */
export interface NewNotice {
  kind: NoticeKind;
  /**
   * People by id; or, at the time when the notices are written, whoever may act on the task, the task just opened for a job, whom a
   * date concerns, or those assigned on the case.
   */
  to:
    | readonly string[]
    | { taskCandidatesOf: string }
    | { candidatesOfJob: string }
    | { concernedBy: string }
    | { assignedTo: string };
  caseId?: string;
  /** The step it is about; its name and its page are shown to whoever may see the task. */
  taskId?: string;
  facts?: NoticeFacts;
}

/** Whom to wake when something was told. */
export interface NoticeListener {
  told(): void;
}

/** Tells people what happened: the one entrance for every other service. */
@Injectable()
export class NoticesService {
  private listener?: NoticeListener;

  constructor(private readonly database: Database) {}

  /** To be called at start. */
  wake(listener: NoticeListener): void {
    this.listener = listener;
  }

  /**
   * Writes down in the caller's transaction that people are to be told: both become true together, or neither. Their notices are
   * written from it a moment after the commit. Who is recused from the case, and who did it (`facts.by`), is told nothing.
   */
  async tell(tx: Transaction, { kind, to, caseId, taskId, facts = {} }: NewNotice): Promise<void> {
    const people = Array.isArray(to) ? (to as readonly string[]) : null;
    if (people?.length === 0) return;
    await write(
      tx,
      `INSERT INTO notice_events (kind, case_id, task_id, job_key, deadline_id, person_ids, facts)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        kind,
        'assignedTo' in to ? to.assignedTo : (caseId ?? null),
        'taskCandidatesOf' in to ? to.taskCandidatesOf : (taskId ?? null),
        'candidatesOfJob' in to ? to.candidatesOfJob : null,
        'concernedBy' in to ? to.concernedBy : null,
        people,
        JSON.stringify(facts),
      ],
    );
    this.database.afterCommit(tx, () => this.listener?.told());
  }
}
