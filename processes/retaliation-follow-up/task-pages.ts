import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../../src/calendar/day';
import {
  type Fact,
  fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { RATING_NAMES, RETALIATION_NAMES } from '../../src/follow-ups/follow-up';
import { FollowUpIntervals } from '../../src/follow-ups/follow-up-intervals.service';
import { FollowUpRecords } from '../../src/follow-ups/follow-up-records.service';

/** What the pages of the tasks show beside their forms: which case, when, what was said; never by whom. */
@Injectable()
@ProcessSteps('retaliation-follow-up')
export class RetaliationFollowUpTaskPages {
  constructor(
    private readonly records: FollowUpRecords,
    private readonly intervals: FollowUpIntervals,
  ) {}

  /** Only what no rule says is asked. */
  @PrepareTask('set-follow-up-date')
  async setFollowUpDate(step: PreparedStep): Promise<TaskPreparation> {
    const open = await this.intervals.openFields(step.tx, step.caseId);
    return {
      facts: await this.about(step),
      required: open,
      hidden: (['days', 'answerWorkingDays'] as const).filter((field) => !open.includes(field)),
    };
  }

  @PrepareTask('contact-reporter')
  async contactReporter(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.about(step) };
  }

  @PrepareTask('assess-signs')
  async assessSigns(step: PreparedStep): Promise<TaskPreparation> {
    const { parentCaseId } = await this.records.ofCase(step.tx, step.caseId);
    const answer = await this.records.answer(step.tx, parentCaseId);
    return {
      facts: [
        ...(await this.about(step)),
        ...(answer?.retaliation
          ? [fact('是否受到打击报复', 'Retaliation', RETALIATION_NAMES[answer.retaliation])]
          : []),
        ...(answer?.account ? [fact('反映的情况', 'What was told', answer.account)] : []),
        ...(answer?.rating ? [fact('满意度', 'Rating', RATING_NAMES[answer.rating])] : []),
        ...(answer?.comment ? [fact('意见', 'Comment', answer.comment)] : []),
      ],
    };
  }

  // helpers

  private async about({ tx, caseId }: PreparedStep): Promise<Fact[]> {
    const { parentNumber, closedAt, askedAt, remindedAt } = await this.records.ofCase(tx, caseId);
    return [
      fact('被回访的案件', 'Case followed up', parentNumber),
      fact('办结日期', 'Closed on', shanghaiDay(closedAt)),
      ...(askedAt ? [fact('发出问题', 'Asked on', shanghaiDay(askedAt))] : []),
      ...(remindedAt ? [fact('提醒', 'Reminded on', shanghaiDay(remindedAt))] : []),
    ];
  }
}
