import { Injectable } from '@nestjs/common';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { TaskRecord } from './task-record';

/** A submission by somebody who may act, of a form that is filled in as it must be; nothing of it has been written yet. */
export interface CheckedSubmission {
  task: TaskRecord;
  principal: Principal;
  data: Record<string, unknown>;
  documentIds: string[];
}

/** A part of the product above the tasks that has a say before a step is done, such as a signature that is still missing. */
export interface SubmissionGuard {
  /**
   * The task's row is locked. Answers `held` when it has kept the submission to let it count later; the task stays open.
   * @throws DomainError which undoes the submission and says what must come first
   */
  beforeSubmit(tx: Transaction, submission: CheckedSubmission): Promise<'held' | void>;
}

/** Lets guards announce themselves at start, so that tasks need not import what stands above them. */
@Injectable()
export class SubmissionGuards {
  private readonly guards: SubmissionGuard[] = [];

  add(guard: SubmissionGuard): void {
    this.guards.push(guard);
  }

  /** Whether one of them holds the submission; all of them are asked. */
  async ask(tx: Transaction, submission: CheckedSubmission): Promise<{ isHeld: boolean }> {
    let isHeld = false;
    for (const guard of this.guards) if ((await guard.beforeSubmit(tx, submission)) === 'held') isHeld = true;
    return { isHeld };
  }
}
