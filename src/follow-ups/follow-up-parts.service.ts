import { Injectable } from '@nestjs/common';
import { holdsIn } from '../access/access';
import { AuditService } from '../audit/audit.service';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { ComplaintsService } from '../complaints/complaints.service';
import type { Actor, Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { ReportsService } from '../reports/report-intake.service';
import { ReportRecords } from '../reports/report-records.service';
import { orderTextFaults } from '../supervision/supervision';
import { OrderTextRefusedError } from '../supervision/supervision.errors';
import { type FollowUpAnswer, type FollowUpPart, partRefusal } from './follow-up';
import { FollowUpPartRefusedError } from './follow-up.errors';
import { type FollowUpRecord, FollowUpRecords } from './follow-up-records.service';
import { FollowUpsService } from './follow-ups.service';

export interface Assessment {
  outcome: 'new-case' | 'no-case';
  reasons: string;
  /** What the new case is about, without anything of who told it. */
  description?: string;
}

/** What people do in a follow-up: a vault officer reaches the reporter, a head judges what was told. */
@Injectable()
export class FollowUpParts {
  constructor(
    private readonly records: FollowUpRecords,
    private readonly followUps: FollowUpsService,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly complaints: ComplaintsService,
    private readonly reports: ReportsService,
    private readonly reportRecords: ReportRecords,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Undefined when nobody was reached. */
  async contact(
    tx: Transaction,
    caseId: string,
    principal: Principal,
    answer: FollowUpAnswer | undefined,
  ): Promise<void> {
    const followUp = await this.records.ofCase(tx, caseId);
    await this.assertMay(tx, 'contact', followUp, principal);
    if (answer) await this.followUps.answer(tx, followUp.parentCaseId, answer, principal.personId);
  }

  /** Signs of retaliation are a matter of their own: registered like any other, linked, its reporter as secret as before. */
  async assess(tx: Transaction, caseId: string, principal: Principal, assessment: Assessment): Promise<void> {
    const followUp = await this.records.ofCase(tx, caseId);
    await this.assertMay(tx, 'assess', followUp, principal);
    const { outcome, reasons } = assessment;
    const newCaseId =
      outcome === 'new-case' ? await this.register(tx, followUp, principal, assessment.description ?? '') : null;
    await rows(
      tx,
      `INSERT INTO follow_up_assessments (parent_case_id, outcome, reasons, new_case_id, assessed_by) VALUES ($1, $2, $3, $4, $5)`,
      [followUp.parentCaseId, outcome, reasons.trim(), newCaseId, principal.personId],
    );
    const actor: Actor = { kind: 'person', personId: principal.personId };
    const subject = { kind: 'follow-up', id: caseId };
    await this.audit.append(tx, { actor, action: 'FollowUpAssessed', subject, caseId, details: { outcome } });
    const sentence =
      outcome === 'new-case'
        ? { zh: '研判认为存在打击报复线索，另立新案', en: 'Signs of retaliation: a new case was opened' }
        : { zh: '研判认为打击报复线索不成立', en: 'The signs of retaliation were not confirmed' };
    await this.cases.note(tx, caseId, sentence, actor);
  }

  // helpers

  private async register(
    tx: Transaction,
    { caseId, parentCaseId, parentKind, keeperId }: FollowUpRecord,
    principal: Principal,
    description: string,
  ): Promise<string> {
    const faults = orderTextFaults(description, await this.pseudonymOf(tx, parentCaseId));
    if (faults.length > 0) throw new OrderTextRefusedError(faults);
    const receipt = { channel: 'follow-up' as const, receivedAt: await this.clock.now(tx), documentIds: [], keeperId };
    const by: Actor = { kind: 'person', personId: principal.personId };
    const opened =
      parentKind === 'complaint'
        ? await this.complaints.register(tx, {
            ...(await this.sameEmployer(tx, parentCaseId)),
            ...receipt,
            postingText: '办结回访中反映可能受到打击报复',
            description,
            registeredBy: principal.personId,
          })
        : await this.reports.register(
            tx,
            {
              ...receipt,
              accusedSchoolId: (await this.reportRecords.ofCase(tx, parentCaseId)).accusedSchoolId,
              allegations: [description],
              namesLeader: false,
            },
            by,
          );
    await this.links.link(tx, caseId!, opened.caseId, 'retaliation');
    return opened.caseId;
  }

  private async sameEmployer(tx: Transaction, parentCaseId: string) {
    const { statedEmployerName, category } = await this.complaints.ofCase(tx, parentCaseId);
    const { hostingSchool } = await this.cases.partiesOf(tx, parentCaseId);
    return {
      employer: { name: statedEmployerName },
      category,
      ...(hostingSchool === undefined ? {} : { hostingSchoolId: hostingSchool }),
    };
  }

  private async pseudonymOf(tx: Transaction, parentCaseId: string): Promise<string | null> {
    const found = await firstRow<{ pseudonym: string | null }>(
      tx,
      'SELECT pseudonym FROM complaints WHERE case_id = $1 UNION ALL SELECT pseudonym FROM reports WHERE case_id = $1',
      [parentCaseId],
    );
    return found?.pseudonym ?? null;
  }

  private async assertMay(
    tx: Transaction,
    part: FollowUpPart,
    { parentCaseId, keeperId }: FollowUpRecord,
    principal: Principal,
  ): Promise<void> {
    const { personId } = principal;
    const facts = await firstRow<{ duties: string[]; isRecused: boolean }>(
      tx,
      `SELECT array(SELECT duty FROM case_people WHERE case_id = $1 AND person_id = $2
                    UNION SELECT 'decider' FROM report_decisions WHERE case_id = $1 AND decided_by = $2) AS duties,
              EXISTS (SELECT FROM recusals WHERE case_id = $1 AND person_id = $2) AS "isRecused"`,
      [parentCaseId, personId],
    );
    const answer = await this.records.answer(tx, parentCaseId);
    const refusal = partRefusal(part, {
      ...facts!,
      isVaultOfficer: holdsIn(principal, keeperId, 'vault-officer'),
      hasSigns: answer?.retaliation === 'suspected',
    });
    if (refusal) throw new FollowUpPartRefusedError(refusal);
  }
}
