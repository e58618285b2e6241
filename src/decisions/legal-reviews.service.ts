import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { LegalReviewerInvolvedError } from './decision.errors';

export interface LegalReviewRecord {
  letterId: string;
  outcome: 'passed' | 'returned';
  opinion: string;
  reviewedBy: string;
  reviewedAt: Date;
}

/**
 * Legal reviews (法制审核): before a measure is decided on, somebody who had no part in the case looks at competence, facts,
 * evidence, basis and procedure (行政处罚法 Art. 58).
 */
@Injectable()
export class LegalReviewsService {
  constructor(
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  /** One review per prior notice; what is sent back is announced anew before it is reviewed again. */
  async review(
    tx: Transaction,
    review: { caseId: string; letterId: string; outcome: 'passed' | 'returned'; opinion: string; reviewedBy: string },
  ): Promise<void> {
    const { caseId, letterId, outcome, opinion, reviewedBy } = review;
    await this.cases.lockPeople(tx, caseId);
    const free = await firstRow<{ isFree: boolean }>(tx, 'SELECT may_decide_on($1, $2) AS "isFree"', [
      caseId,
      reviewedBy,
    ]);
    if (!free!.isFree) throw new LegalReviewerInvolvedError();
    await rows(
      tx,
      'INSERT INTO legal_reviews (case_id, letter_id, outcome, opinion, reviewed_by) VALUES ($1, $2, $3, $4, $5)',
      [caseId, letterId, outcome, opinion.trim(), reviewedBy],
    );
    const by = { kind: 'person', personId: reviewedBy } as const;
    const subject = { kind: 'letter', id: letterId };
    await this.audit.append(tx, { actor: by, action: 'LegalReviewDone', subject, caseId, details: { outcome } });
    await this.cases.assign(tx, caseId, 'legal-reviewer', [reviewedBy], by);
    if (outcome === 'returned') {
      const sentence = {
        zh: `法制审核退回：${opinion.trim()}`,
        en: `Sent back by the legal review: ${opinion.trim()}`,
      };
      await this.cases.note(tx, caseId, sentence, by);
    }
  }

  /** The review of what a letter announced. */
  ofLetter(tx: Transaction, letterId: string): Promise<LegalReviewRecord | undefined> {
    return firstRow<LegalReviewRecord>(tx, `${REVIEWS} WHERE letter_id = $1`, [letterId]);
  }

  ofCase(tx: Transaction, caseId: string): Promise<LegalReviewRecord[]> {
    return rows<LegalReviewRecord>(tx, `${REVIEWS} WHERE case_id = $1 ORDER BY reviewed_at, id`, [caseId]);
  }
}

const REVIEWS = `SELECT letter_id AS "letterId", outcome, opinion, reviewed_by AS "reviewedBy", reviewed_at AS "reviewedAt"
  FROM legal_reviews`;
