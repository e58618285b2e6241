import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { DeadlinePausesService } from '../deadlines/deadline-pauses.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { InformationRequestsService } from '../information-requests/information-requests.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { FINISH_BASIS, FINISH_LIMIT } from './complaint';
import { ComplaintMergeRefusedError } from './complaint-handling.errors';
import { mergeRefusal } from './screening';

export interface AskReporter {
  caseId: string;
  items: string[];
  text: string;
  workingDays: number;
  /** On what the limit rests meanwhile; without it the limit runs on. */
  pauseBasis?: string;
  askedBy: string;
}

/** What the examination of a complaint leads to, as far as it concerns the complaint itself. */
@Injectable()
export class ComplaintScreening {
  constructor(
    private readonly cases: CasesService,
    private readonly deadlines: DeadlinesService,
    private readonly pauses: DeadlinePausesService,
    private readonly requests: InformationRequestsService,
    private readonly audit: AuditService,
  ) {}

  /** Taken up: from now on it has to be finished. */
  async accept(tx: Transaction, acceptance: { caseId: string; personId: string; at: Date }): Promise<void> {
    const { caseId, personId, at } = acceptance;
    await this.told(tx, caseId, personId, at);
    await this.deadlines.open(tx, {
      caseId,
      duty: 'finish',
      anchor: { event: 'accepted', at },
      limit: FINISH_LIMIT,
      basis: FINISH_BASIS,
    });
  }

  /** The duty to tell what becomes of the complaint is met. */
  told(tx: Transaction, caseId: string, personId: string, at: Date): Promise<void> {
    return this.deadlines.satisfyDuty(tx, caseId, 'tell', at, { kind: 'person', personId });
  }

  /** Goes on under the number of another open complaint about the same employer. */
  async merge(tx: Transaction, order: { caseId: string; number: string; personId: string }): Promise<void> {
    const { caseId, personId } = order;
    const target = await firstRow<{
      id: string;
      isSame: boolean;
      isOpen: boolean;
      hasSameEmployer: boolean;
      isMerged: boolean;
    }>(
      tx,
      `SELECT cases.id, cases.id = $1 AS "isSame", cases.state = 'open' AS "isOpen", target.merged_into IS NOT NULL AS "isMerged",
              target.employer_id = own.employer_id AS "hasSameEmployer"
       FROM cases JOIN complaints target ON target.case_id = cases.id JOIN complaints own ON own.case_id = $1
       WHERE cases.number = $2 FOR UPDATE OF cases`,
      [caseId, order.number.trim()],
    );
    const refusal = mergeRefusal(target);
    if (refusal || !target) throw new ComplaintMergeRefusedError(refusal ?? 'not-found');
    await rows(tx, 'UPDATE complaints SET merged_into = $2 WHERE case_id = $1', [caseId, target.id]);
    const by = { kind: 'person', personId } as const;
    const subject = { kind: 'complaint', id: caseId };
    await this.audit.append(tx, {
      actor: by,
      action: 'ComplaintMerged',
      subject,
      caseId,
      details: { into: target.id },
    });
    const { number: own } = await this.cases.get(tx, caseId);
    const into = order.number.trim();
    await this.cases.note(tx, caseId, { zh: `并入 ${into} 办理`, en: `Goes on under ${into}` }, by);
    await this.cases.note(tx, target.id, { zh: `${own} 并入本案办理`, en: `${own} was merged into this case` }, by);
  }

  /** The reporter is asked; the limit rests only on a stated basis, and until the answer or its date. */
  async ask(tx: Transaction, { pauseBasis, ...request }: AskReporter): Promise<string> {
    const { caseId, askedBy } = request;
    const requestId = await this.requests.create(tx, { ...request, recipient: 'reporter' });
    if (!pauseBasis?.trim()) return requestId;
    const running = await rows<{ id: string }>(
      tx,
      `SELECT id FROM deadlines WHERE case_id = $1 AND duty = 'tell' AND state = 'open' AND ends_at > app_now()`,
      [caseId],
    );
    for (const { id } of running) {
      const reason = `请投诉人补充材料；依据：${pauseBasis.trim()}`;
      await this.pauses.pause(tx, id, { ground: 'other', reason, personId: askedBy });
    }
    return requestId;
  }

  /** The answer is in, or its date has passed: what rested for it runs again, on the order of who let it rest. */
  async runAgain(tx: Transaction, caseId: string): Promise<void> {
    const resting = await rows<{ id: string; pauseId: string; personId: string }>(
      tx,
      `SELECT deadlines.id, deadline_pauses.id AS "pauseId", paused_by AS "personId" FROM deadlines
       JOIN deadline_pauses ON deadline_id = deadlines.id AND ground = 'other' AND resumed_on IS NULL
       WHERE case_id = $1 AND duty = 'tell' AND state = 'open'`,
      [caseId],
    );
    for (const { id, pauseId, personId } of resting) {
      await this.pauses.resume(tx, id, pauseId, { reason: '投诉人已补充，或者补充期限届满', personId });
    }
  }
}
