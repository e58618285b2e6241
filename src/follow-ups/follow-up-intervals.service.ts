import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction';
import { PolicyService } from '../policy/policy.service';
import { FollowUpRecords } from './follow-up-records.service';
import { FOLLOW_UP_KEYS, FollowUpsService } from './follow-ups.service';

type Field = 'days' | 'answerWorkingDays';

const FIELD_OF: Record<(typeof FOLLOW_UP_KEYS)[number], Field> = {
  'followUp.days': 'days',
  'followUp.answerWorkingDays': 'answerWorkingDays',
};

/** The times of a follow-up that no rule sets: a person answers for the followed case, with a reason. */
@Injectable()
export class FollowUpIntervals {
  constructor(
    private readonly records: FollowUpRecords,
    private readonly followUps: FollowUpsService,
    private readonly policy: PolicyService,
  ) {}

  /** Fields of the form that have to be filled in. */
  async openFields(tx: Transaction, caseId: string): Promise<Field[]> {
    const { parentCaseId } = await this.records.ofCase(tx, caseId);
    const open = await this.followUps.openKeys(tx, parentCaseId);
    return FOLLOW_UP_KEYS.filter((key) => open.includes(key)).map((key) => FIELD_OF[key]);
  }

  async answer(
    tx: Transaction,
    caseId: string,
    answers: { days?: number; answerWorkingDays?: number; reason: string; personId: string },
  ): Promise<void> {
    const { parentCaseId } = await this.records.ofCase(tx, caseId);
    for (const key of FOLLOW_UP_KEYS) {
      const value = answers[FIELD_OF[key]];
      if (value !== undefined) await this.policy.answer(tx, parentCaseId, key, value, answers.personId, answers.reason);
    }
  }
}
