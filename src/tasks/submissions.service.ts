import { Injectable } from '@nestjs/common';
import { firstRow, type Transaction } from '../platform/database/transaction';

export interface Submission {
  taskId: string;
  personId: string;
  data: Record<string, unknown>;
  submittedAt: Date;
}

/** What was submitted on a case, for the steps that build on it. Rights are the caller's to check. */
@Injectable()
export class SubmissionsService {
  /** The latest submission of a step; undefined while there is none. */
  async latest(tx: Transaction, caseId: string, elementId: string): Promise<Submission | undefined> {
    return firstRow<Submission>(
      tx,
      `SELECT task_id AS "taskId", person_id AS "personId", data, submitted_at AS "submittedAt" FROM task_submissions
       WHERE case_id = $1 AND element_id = $2 ORDER BY submitted_at DESC, task_id LIMIT 1`,
      [caseId, elementId],
    );
  }
}
