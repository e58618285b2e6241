import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { hasConsequences, overallVerdict, type Verdict, verdictRefusal } from './allegation';
import { VerdictRefusedError } from './outcome.errors';
import { PositionsService } from './positions.service';
import { ReportInvestigation } from './report-investigation.service';
import { ReportRecords } from './report-records.service';
import { ReportStepNotReadyError } from './report.errors';

export interface VerdictRecord {
  allegationId: string;
  position: number;
  verdict: Verdict;
  reasons: string;
}

export interface DecisionRecord {
  kind: 'decision' | 'review';
  decidedBy: string;
  decidedAt: Date;
  verdicts: VerdictRecord[];
  overall: Verdict;
}

/** What is determined of each point: by a second person, and after an objection by another one. */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly records: ReportRecords,
    private readonly investigation: ReportInvestigation,
    private readonly positions: PositionsService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  /** The verdicts in the order of the points; gives the verdict on the whole. */
  async decide(
    tx: Transaction,
    decision: {
      caseId: string;
      kind: 'decision' | 'review';
      verdicts: readonly { verdict: Verdict; reasons: string }[];
      decidedBy: string;
    },
  ): Promise<{ overall: Verdict; hasConsequences: boolean }> {
    const { caseId, kind, decidedBy } = decision;
    const allegations = await this.records.allegationsOf(tx, caseId);
    const { id: findingsId } = await this.investigation.lastFindings(tx, caseId);
    const verdicts = decision.verdicts.flatMap((one, index) => {
      const allegation = allegations[index];
      return allegation ? [{ ...one, allegationId: allegation.id }] : [];
    });
    const refusal = verdictRefusal({
      allegationIds: allegations.map(({ id }) => id),
      verdicts,
      deciderId: decidedBy,
      involvedIds: await this.involved(tx, caseId, kind),
      recusedIds: (await this.cases.recusedOf(tx, caseId)).map(({ personId }) => personId),
      isSchoolHeard: (await this.positions.find(tx, caseId)) !== undefined,
    });
    if (refusal) throw new VerdictRefusedError(refusal);
    const made = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO report_decisions (case_id, kind, findings_id, decided_by) VALUES ($1, $2, $3, $4) RETURNING id`,
      [caseId, kind, findingsId, decidedBy],
    );
    for (const { allegationId, verdict, reasons } of verdicts) {
      await rows(
        tx,
        'INSERT INTO report_verdicts (decision_id, allegation_id, verdict, reasons) VALUES ($1, $2, $3, $4)',
        [made!.id, allegationId, verdict, reasons.trim()],
      );
    }
    const by = { kind: 'person', personId: decidedBy } as const;
    await this.cases.assign(tx, caseId, 'decider', [decidedBy], by);
    const overall = overallVerdict(verdicts.map(({ verdict }) => verdict));
    await this.audit.append(tx, {
      actor: by,
      action: kind === 'decision' ? 'ReportDecided' : 'ReportReviewed',
      subject: { kind: 'report-decision', id: made!.id },
      caseId,
      details: { overall },
    });
    return { overall, hasConsequences: hasConsequences(overall) };
  }

  /** The decision that holds: the review when there is one. */
  async last(tx: Transaction, caseId: string): Promise<DecisionRecord> {
    const found = await this.find(tx, caseId);
    if (!found) throw new ReportStepNotReadyError('decision');
    return found;
  }

  async find(tx: Transaction, caseId: string): Promise<DecisionRecord | undefined> {
    const found = await firstRow<Omit<DecisionRecord, 'verdicts' | 'overall'> & { id: string }>(
      tx,
      `SELECT id, kind, decided_by AS "decidedBy", decided_at AS "decidedAt"
       FROM report_decisions WHERE case_id = $1 ORDER BY kind DESC LIMIT 1`,
      [caseId],
    );
    if (!found) return undefined;
    const { id, ...decision } = found;
    const verdicts = await rows<VerdictRecord>(
      tx,
      `SELECT allegation_id AS "allegationId", position, verdict, reasons
       FROM report_verdicts JOIN report_allegations ON report_allegations.id = allegation_id
       WHERE decision_id = $1 ORDER BY position`,
      [id],
    );
    return { ...decision, verdicts, overall: overallVerdict(verdicts.map(({ verdict }) => verdict)) };
  }

  /** Who had a part in it before: investigators and authors of findings, for a review also who decided. */
  async involved(tx: Transaction, caseId: string, kind: 'decision' | 'review'): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT person_id AS id FROM case_people WHERE case_id = $1 AND duty = 'investigator'
       UNION SELECT written_by FROM report_findings WHERE case_id = $1
       UNION SELECT decided_by FROM report_decisions WHERE case_id = $1 AND $2 = 'review' AND kind = 'decision'`,
      [caseId, kind],
    );
    return found.map(({ id }) => id);
  }
}
