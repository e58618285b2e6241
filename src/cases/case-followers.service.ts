import { Injectable } from '@nestjs/common';
import type { EngineEvent } from '../engine/engine.port';
import type { Transaction } from '../platform/database/transaction';
import type { CaseRecord } from './case';

/** A part of the product that lives from what happens to cases and stands above them: the tasks. Called in the same transaction. */
export interface CaseFollower {
  /** One engine event of the case, after the case itself has taken note of it. */
  followEvent(tx: Transaction, record: CaseRecord, event: EngineEvent): Promise<void>;
  /** The person is about to be recused: whatever the person holds must be let go. */
  letGo(tx: Transaction, caseId: string, personId: string): Promise<void>;
  /** Duties or recusals changed: who may act has to be worked out anew. */
  peopleChanged(tx: Transaction, caseId: string): Promise<void>;
  /** A sentence was added to the history of each of the cases. */
  noted?(tx: Transaction, caseIds: readonly string[]): void;
}

/** Lets followers announce themselves at start, so that cases need not import what stands above them. */
@Injectable()
export class CaseFollowers {
  private readonly followers: CaseFollower[] = [];

  add(follower: CaseFollower): void {
    this.followers.push(follower);
  }

  async tell(call: (follower: CaseFollower) => Promise<void>): Promise<void> {
    for (const follower of this.followers) await call(follower);
  }

  noted(tx: Transaction, caseIds: readonly string[]): void {
    for (const follower of this.followers) follower.noted?.(tx, caseIds);
  }
}
