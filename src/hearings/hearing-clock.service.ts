import { Injectable } from '@nestjs/common';
import { DeadlinePausesService } from '../deadlines/deadline-pauses.service';
import { rows, type Transaction } from '../platform/database/transaction';

/** The time of a hearing does not count towards the limit to finish (信访工作条例 Art. 35; domain rule B7). */
@Injectable()
export class HearingClock {
  constructor(private readonly pauses: DeadlinePausesService) {}

  /** From the day the hearing is arranged; a postponed hearing rests once. */
  async rest(tx: Transaction, caseId: string, personId: string): Promise<void> {
    const running = await rows<{ id: string }>(
      tx,
      `SELECT id FROM deadlines WHERE case_id = $1 AND duty = 'finish' AND state = 'open' AND ends_at > app_now()
         AND NOT EXISTS (SELECT FROM deadline_pauses WHERE deadline_id = deadlines.id AND ground = 'hearing' AND resumed_on IS NULL)`,
      [caseId],
    );
    for (const { id } of running) {
      await this.pauses.pause(tx, id, { ground: 'hearing', reason: '应用人单位要求举行听证', personId });
    }
  }

  /** To the day it was held, or could have been. */
  async runAgain(tx: Transaction, caseId: string, personId: string): Promise<void> {
    const resting = await rows<{ id: string; pauseId: string }>(
      tx,
      `SELECT deadlines.id, deadline_pauses.id AS "pauseId" FROM deadlines
       JOIN deadline_pauses ON deadline_id = deadlines.id AND ground = 'hearing' AND resumed_on IS NULL
       WHERE case_id = $1 AND duty = 'finish' AND state = 'open'`,
      [caseId],
    );
    for (const { id, pauseId } of resting) {
      await this.pauses.resume(tx, id, pauseId, { reason: '听证结束', personId });
    }
  }
}
