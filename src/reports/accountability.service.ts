import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { addDays, endOfDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { LettersService } from '../letters/letters.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PolicyService } from '../policy/policy.service';
import { accountabilityRefusal, type AccountabilityMeasure, measureRefusal, type NoticeScope } from './accountability';
import { identityTraces } from './extract';
import { IdentityInTextError } from './investigation-step.errors';
import { AccountabilityRefusedError } from './outcome.errors';
import { ReportClock } from './report-clock.service';
import { measureLetter, priorNoticeLetter } from './report-letters';
import { ReportRecords } from './report-records.service';
import { ReportReplies } from './report-replies.service';
import { VerdictsService } from './verdicts.service';

export const NOTICE_SCOPE = 'report.confirmed.noticeScope';

export interface ReportPriorNotice {
  letterId: string;
  facts: string;
  reasons: string;
  basis: string;
  measure: 'notice' | 'criticism';
  scope: NoticeScope;
  defenceWorkingDays: number;
  draftedBy: string;
}

export interface DefenceRecord {
  state: 'stated' | 'waived' | 'silent';
  text: string | null;
}

export interface AccountabilityRecord {
  measure: AccountabilityMeasure;
  legalBasis: string | null;
  scope: NoticeScope | null;
  reasons: string;
  decidedBy: string;
}

/** What follows for the school: prior notice, defence, decision, the notice itself. */
@Injectable()
export class AccountabilityService {
  constructor(
    private readonly records: ReportRecords,
    private readonly verdicts: VerdictsService,
    private readonly replies: ReportReplies,
    private readonly reportClock: ReportClock,
    private readonly letters: LettersService,
    private readonly documents: DocumentsService,
    private readonly policy: PolicyService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Drafts the prior notice, which is then checked, signed and served; the drafter's answer to the unset reach is kept for the
   * case. Gives the letter's id.
   */
  async draft(
    tx: Transaction,
    notice: Omit<ReportPriorNotice, 'letterId' | 'scope'> & {
      caseId: string;
      scope?: { scope: NoticeScope; reason: string };
    },
  ): Promise<string> {
    const { caseId, facts, reasons, basis, measure, defenceWorkingDays, draftedBy } = notice;
    const scope = (await this.scopeByPolicy(tx, caseId)) ?? notice.scope?.scope;
    const refusal = measureRefusal({ measure, legalBasis: basis, scope });
    if (refusal || !scope) throw new AccountabilityRefusedError(refusal ?? 'scope-missing');
    await this.assertWithoutIdentity(tx, caseId, [facts, reasons, basis]);
    if (notice.scope && (await this.scopeByPolicy(tx, caseId)) === undefined) {
      await this.policy.answer(tx, caseId, NOTICE_SCOPE, scope, draftedBy, notice.scope.reason);
    }
    const text = { facts, reasons, basis, measure, scope, defenceWorkingDays };
    const letter = priorNoticeLetter(await this.replies.head(tx, caseId), text);
    const kind = 'accountability-prior-notice';
    const { id: letterId } = await this.letters.draft(tx, { caseId, kind, recipient: 'school', ...letter, draftedBy });
    await rows(
      tx,
      `INSERT INTO report_prior_notices (letter_id, case_id, round, facts, reasons, basis, measure, scope,
         defence_working_days, drafted_by)
       SELECT $1, $2, coalesce(max(round), 0) + 1, $3, $4, $5, $6, $7, $8, $9 FROM report_prior_notices WHERE case_id = $2`,
      [letterId, caseId, facts, reasons, basis, measure, scope, defenceWorkingDays, draftedBy],
    );
    await this.cases.assign(tx, caseId, 'drafter', [draftedBy], { kind: 'person', personId: draftedBy });
    return letterId;
  }

  /** The school's days run from the proven service; gives the deadline's id. */
  async openDefence(tx: Transaction, caseId: string): Promise<string> {
    const { letterId, defenceWorkingDays: workingDays } = await this.last(tx, caseId);
    const { servedOn } = await this.letters.get(tx, letterId);
    if (servedOn === null) throw new AccountabilityRefusedError('not-served');
    const task = 'state-defence';
    // The day of service itself is not counted, so its first instant will do.
    const at = endOfDay(addDays(servedOn, -1));
    return this.reportClock.openSet(tx, { caseId, duty: 'state', at, event: 'served', workingDays, task });
  }

  async stateDefence(
    tx: Transaction,
    defence: { caseId: string; text?: string; documentIds: string[]; statedBy: string; at: Date },
  ): Promise<void> {
    const { caseId, documentIds, statedBy, at } = defence;
    const { letterId } = await this.last(tx, caseId);
    const by = { kind: 'person', personId: statedBy } as const;
    const text = defence.text?.trim() || null;
    await this.documents.attach(tx, documentIds, caseId, by);
    await rows(
      tx,
      `INSERT INTO report_defences (letter_id, state, text, document_ids, stated_by) VALUES ($1, $2, $3, $4, $5)`,
      [letterId, text === null ? 'waived' : 'stated', text, documentIds, statedBy],
    );
    await this.reportClock.satisfy(tx, caseId, 'state', at, by);
    await this.record(tx, caseId, 'DefenceStated', statedBy, letterId);
  }

  async recordElapsed(tx: Transaction, caseId: string): Promise<void> {
    const { letterId } = await this.last(tx, caseId);
    await rows(tx, `INSERT INTO report_defences (letter_id, state) VALUES ($1, 'silent')`, [letterId]);
    await this.cases.note(tx, caseId, ELAPSED, { kind: 'system' });
    await this.reportClock.cancel(tx, caseId, 'state', ELAPSED.zh);
  }

  async decide(
    tx: Transaction,
    decision: {
      caseId: string;
      measure: AccountabilityMeasure;
      legalBasis?: string;
      reasons: string;
      decidedBy: string;
    },
  ): Promise<void> {
    const { caseId, measure, reasons, decidedBy } = decision;
    const notice = await this.find(tx, caseId);
    const legalBasis = decision.legalBasis?.trim() || undefined;
    const involved = await this.verdicts.involved(tx, caseId, 'decision');
    const refusal = accountabilityRefusal({
      measure,
      legalBasis,
      scope: measure === 'none' ? undefined : notice?.scope,
      announced: notice?.measure,
      isNoticeServed: notice !== undefined && (await this.letters.get(tx, notice.letterId)).servedOn !== null,
      isDefenceClosed: notice !== undefined && (await this.defenceOf(tx, notice.letterId)) !== undefined,
      deciderId: decidedBy,
      involvedIds: notice ? [...involved, notice.draftedBy] : involved,
      recusedIds: (await this.cases.recusedOf(tx, caseId)).map(({ personId }) => personId),
    });
    if (refusal || !notice) throw new AccountabilityRefusedError(refusal ?? 'prior-notice-missing');
    await this.assertWithoutIdentity(tx, caseId, [reasons, legalBasis ?? '']);
    await rows(
      tx,
      `INSERT INTO report_accountability (letter_id, case_id, measure, legal_basis, scope, reasons, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        notice.letterId,
        caseId,
        measure,
        legalBasis ?? null,
        measure === 'none' ? null : notice.scope,
        reasons,
        decidedBy,
      ],
    );
    await this.record(tx, caseId, 'AccountabilityDecided', decidedBy, notice.letterId, { measure });
  }

  /** The notice or the decision on public criticism, as decided. */
  async issue(tx: Transaction, caseId: string): Promise<void> {
    const { letterId, facts } = await this.last(tx, caseId);
    const decision = await this.decisionOn(tx, letterId);
    if (!decision || decision.measure === 'none' || !decision.scope) {
      throw new AccountabilityRefusedError('prior-notice-missing');
    }
    const { measure, scope, reasons, legalBasis } = decision;
    const letter = measureLetter(await this.replies.head(tx, caseId), { measure, scope, facts, reasons, legalBasis });
    const kind = measure === 'criticism' ? 'public-criticism' : 'accountability-notice';
    const issued = await this.letters.send(tx, { caseId, kind, recipient: 'school', ...letter });
    await rows(tx, 'UPDATE report_accountability SET issued_letter_id = $2 WHERE letter_id = $1', [letterId, issued]);
  }

  async scopeByPolicy(tx: Transaction, caseId: string): Promise<NoticeScope | undefined> {
    const scope = await this.policy.value(tx, caseId, NOTICE_SCOPE);
    return scope.state === 'set' ? (scope.value as NoticeScope) : undefined;
  }

  async last(tx: Transaction, caseId: string): Promise<ReportPriorNotice> {
    const found = await this.find(tx, caseId);
    if (!found) throw new AccountabilityRefusedError('prior-notice-missing');
    return found;
  }

  find(tx: Transaction, caseId: string): Promise<ReportPriorNotice | undefined> {
    return firstRow<ReportPriorNotice>(
      tx,
      `SELECT letter_id AS "letterId", facts, reasons, basis, measure, scope,
              defence_working_days AS "defenceWorkingDays", drafted_by AS "draftedBy"
       FROM report_prior_notices WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [caseId],
    );
  }

  defenceOf(tx: Transaction, letterId: string): Promise<DefenceRecord | undefined> {
    return firstRow<DefenceRecord>(tx, 'SELECT state, text FROM report_defences WHERE letter_id = $1', [letterId]);
  }

  decisionOn(tx: Transaction, letterId: string): Promise<AccountabilityRecord | undefined> {
    return firstRow<AccountabilityRecord>(
      tx,
      `SELECT measure, legal_basis AS "legalBasis", scope, reasons, decided_by AS "decidedBy"
       FROM report_accountability WHERE letter_id = $1`,
      [letterId],
    );
  }

  // helpers

  private async assertWithoutIdentity(tx: Transaction, caseId: string, texts: string[]): Promise<void> {
    const { pseudonym } = await this.records.ofCase(tx, caseId);
    const traces = identityTraces(texts.join('\n'), pseudonym);
    if (traces.length > 0) throw new IdentityInTextError(traces);
  }

  private record(
    tx: Transaction,
    caseId: string,
    action: AuditAction,
    personId: string,
    letterId: string,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    const subject = { kind: 'letter', id: letterId };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, caseId, details });
  }
}

const ELAPSED = {
  zh: '陈述、申辩期限届满，学校未提交意见',
  en: 'The window for the defence passed without a word of the school',
};
