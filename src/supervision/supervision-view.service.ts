import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../calendar/day';
import { type Fact, fact } from '../cases/process-steps';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { firstRow, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { COLOUR_NAMES } from './supervision';
import { type RoundRecord, SupervisionRecords } from './supervision-records.service';

const CAUSES: Record<Exclude<RoundRecord['cause'], 'issued'>, LocalText> = {
  overdue: { zh: '上一次督办逾期未反馈', en: 'the order before was not answered in time' },
  insufficient: { zh: '上一次反馈经核查办理不到位', en: 'the answer before was found insufficient' },
  continued: { zh: '上级负责人决定继续督办', en: 'a head decided to go on' },
};

/**
 * An order in words for whoever works on it. The unit reads what the issuer wrote and the name of its own step, and nothing else of
 * the supervised case: no number, no title, nothing of a reporter.
 */
@Injectable()
export class SupervisionView {
  constructor(
    private readonly records: SupervisionRecords,
    private readonly organisations: OrganisationsService,
    private readonly deadlines: DeadlinesService,
  ) {}

  async orderFacts(tx: Transaction, caseId: string): Promise<Fact[]> {
    const order = await this.records.ofCase(tx, caseId);
    const rounds = await this.records.rounds(tx, caseId);
    const last = rounds.at(-1)!;
    const due = last.deadlineId === null ? null : await this.deadlines.current(tx, last.deadlineId);
    const judged = rounds.findLast(({ opinion }) => opinion !== null);
    const step = order.taskId === null ? undefined : await this.stepTitle(tx, order.taskId);
    return [
      fact('督办级别', 'Colour', COLOUR_NAMES[last.colour]),
      ...(last.cause === 'issued' ? [] : [fact('升级原因', 'Why it was raised', CAUSES[last.cause])]),
      fact('督办单位', 'Issued by', (await this.organisations.get(tx, order.issuerId)).name),
      fact('责任单位', 'Responsible unit', (await this.organisations.get(tx, order.addresseeId)).name),
      ...(step === undefined ? [] : [fact('督办环节', 'Step', step)]),
      fact('督办事项和要求', 'What is wanted', order.reason),
      fact('签发日期', 'Issued on', shanghaiDay(order.issuedAt)),
      ...(due === null ? [] : [fact('反馈截止日期', 'To be answered by', due.legalDate)]),
      ...(judged ? [fact('核查意见', 'Verdict on the answer', judged.opinion!)] : []),
    ];
  }

  async reportFacts(tx: Transaction, caseId: string): Promise<Fact[]> {
    const reports = await this.records.reports(tx, caseId);
    return reports.map(({ isFinal, text, documentIds, reportedBy, reportedAt }) => {
      const day = shanghaiDay(reportedAt);
      const files = documentIds.length === 0 ? '' : `（附件 ${documentIds.length} 份）`;
      return isFinal
        ? fact(`${day} 反馈`, `${day}: the answer`, `${reportedBy}：${text}${files}`)
        : fact(`${day} 进展`, `${day}: progress`, `${reportedBy}：${text}${files}`);
    });
  }

  // helpers

  private async stepTitle(tx: Transaction, taskId: string): Promise<LocalText | undefined> {
    return (await firstRow<{ title: LocalText }>(tx, 'SELECT title FROM tasks WHERE id = $1', [taskId]))?.title;
  }
}
