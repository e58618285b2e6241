import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasePartiesService } from '../blacklist/case-parties.service';
import { EntryEndingsService } from '../blacklist/entry-endings.service';
import { EntryEventsService } from '../blacklist/entry-events.service';
import { isInForce } from '../blacklist/entry-status';
import { RegisterService } from '../blacklist/register.service';
import { type Day, shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { LettersService } from '../letters/letters.service';
import type { Actor } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PolicyService } from '../policy/policy.service';
import { PublishedTextsService } from '../warnings/published-texts.service';
import { assertEmployerLetterText } from '../warnings/warning';
import { checkRefusal, decideRepair, type RepairCheck } from './repair';
import { REPAIR_TEMPLATES, repairLetter, type RepairTemplate } from './repair-letters';
import { RepairCheckRefusedError, RepairNotDecidedError } from './repair.errors';

/** Parameter that says after how many days of listing repair may be applied for; no notice sets it so far. */
const COOLDOWN = 'blacklist.minCooldownForRepair';

export interface RepairApplication {
  caseId: string;
  entryId: string;
  correction: string;
  isCommitted: boolean;
  documentIds: string[];
  appliedOn: Day;
}

export interface CheckOrder {
  caseId: string;
  outcome: 'met' | 'not-met';
  opinion: string;
  /** The checker's answer while the parameter is unset. */
  cooldown?: { days: number; reason: string };
  checkedBy: string;
}

/** Repairs: what the employer applied for, how it was checked, verified, decided and told. */
@Injectable()
export class RepairsService {
  constructor(
    private readonly register: RegisterService,
    private readonly endings: EntryEndingsService,
    private readonly events: EntryEventsService,
    private readonly parties: CasePartiesService,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly letters: LettersService,
    private readonly policy: PolicyService,
    private readonly texts: PublishedTextsService,
    private readonly audit: AuditService,
  ) {}

  async application(tx: Transaction, caseId: string): Promise<RepairApplication> {
    const row = await firstRow<Omit<RepairApplication, 'appliedOn'> & { receivedAt: Date }>(
      tx,
      `SELECT case_id AS "caseId", entry_id AS "entryId", correction, is_committed AS "isCommitted",
              document_ids AS "documentIds", received_at AS "receivedAt" FROM repair_applications WHERE case_id = $1`,
      [caseId],
    );
    if (!row) throw new Error(`Expected case ${caseId} to be an application for repair, but it is none.`);
    const { receivedAt, ...application } = row;
    return { ...application, appliedOn: shanghaiDay(receivedAt) };
  }

  /** The cool-down that a rule or an earlier answer sets for this case; undefined while somebody has to be asked. */
  async cooldownDays(tx: Transaction, caseId: string): Promise<number | undefined> {
    const policy = await this.policy.value(tx, caseId, COOLDOWN);
    return policy.state === 'set' ? Number(policy.value) : undefined;
  }

  /** Keeps the check of the conditions; the checker's answer to the unset parameter holds for this case. */
  async check(tx: Transaction, order: CheckOrder): Promise<void> {
    const { caseId, outcome, opinion, checkedBy } = order;
    const known = await this.cooldownDays(tx, caseId);
    if (known === undefined && order.cooldown)
      await this.policy.answer(tx, caseId, COOLDOWN, order.cooldown.days, checkedBy, order.cooldown.reason);
    const cooldownDays = known ?? order.cooldown?.days;
    const application = await this.application(tx, caseId);
    const { listedOn } = await this.register.get(tx, application.entryId);
    const refusal =
      outcome === 'met' &&
      checkRefusal({ ...application, listedOn, cooldownDays, evidence: application.documentIds.length });
    if (refusal) throw new RepairCheckRefusedError(refusal);
    await rows(
      tx,
      `INSERT INTO repair_checks (case_id, round, outcome, cooldown_days, opinion, checked_by)
       VALUES ($1, (SELECT count(*) + 1 FROM repair_checks WHERE case_id = $1), $2, $3, $4, $5)`,
      [caseId, outcome, cooldownDays ?? null, opinion, checkedBy],
    );
    await this.record(tx, caseId, 'RepairChecked', checkedBy, 'repair-checker', { outcome, cooldownDays });
  }

  /** Keeps what somebody found on site or the school found out; the texts name no person. */
  async verify(
    tx: Transaction,
    found: {
      caseId: string;
      source: 'on-site' | 'school';
      outcome: 'confirmed' | 'not-confirmed';
      findings: string;
      documentIds: string[];
      verifiedBy: string;
    },
  ): Promise<void> {
    const { caseId, source, outcome, findings, documentIds, verifiedBy } = found;
    await this.documents.attach(tx, documentIds, caseId, { kind: 'person', personId: verifiedBy });
    await rows(
      tx,
      `INSERT INTO repair_verifications (check_id, source, outcome, findings, document_ids, verified_by)
       SELECT id, $2, $3, $4, $5, $6 FROM repair_checks WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [caseId, source, outcome, findings, documentIds, verifiedBy],
    );
    await this.record(tx, caseId, 'RepairVerified', verifiedBy, 'repair-verifier', { source, outcome });
  }

  /** Takes the decision of a second person, or refuses it at the gate that is not passed. */
  async decide(
    tx: Transaction,
    order: { caseId: string; outcome: 'grant' | 'refuse'; reasons?: string; decidedBy: string },
  ): Promise<void> {
    const { caseId, decidedBy } = order;
    // Whoever may decide hangs on who checked and who is recused: nobody may change that meanwhile.
    await this.cases.lockPeople(tx, caseId);
    const { entryId, appliedOn, isCommitted } = await this.application(tx, caseId);
    const { listedOn, status } = await this.register.get(tx, entryId);
    const decision = decideRepair({
      listedOn,
      appliedOn,
      isCommitted,
      isInForce: isInForce(status),
      check: await this.lastCheck(tx, caseId),
      ...(await this.peopleOf(tx, caseId)),
      recused: (await this.cases.recusedOf(tx, caseId)).map(({ personId }) => personId),
      decidedBy,
      decision: { outcome: order.outcome, reasons: order.reasons },
    });
    if (decision.outcome === 'not-decided') throw new RepairNotDecidedError(decision.reason);
    const { outcome, reasons } = decision;
    // The reasons of a grant stand in the register, which everybody with an account reads; those of a refusal in a letter.
    if (outcome === 'grant') await this.texts.assert(tx, caseId, { reasons });
    else assertEmployerLetterText({ reasons }, await this.parties.letterHead(tx, caseId));
    await rows(tx, 'INSERT INTO repair_decisions (case_id, outcome, reasons, decided_by) VALUES ($1, $2, $3, $4)', [
      caseId,
      outcome,
      reasons,
      decidedBy,
    ]);
    await this.record(tx, caseId, 'RepairDecided', decidedBy, 'repair-decider', { outcome });
  }

  /** The entry is out of force from now on: register, public page, warnings and feed follow from it. */
  async removeEntry(tx: Transaction, caseId: string): Promise<void> {
    const { entryId } = await this.application(tx, caseId);
    await this.close(tx, caseId);
    const { reasons } = await this.decisionOf(tx, caseId);
    await this.endings.end(tx, { entryId, kind: 'repaired', caseId, reasons });
  }

  /** The employer reads the outcome with its code; after a refusal the entry is simply active again. */
  async tellEmployer(tx: Transaction, caseId: string, template: string | undefined): Promise<void> {
    const known = REPAIR_TEMPLATES.find((one): one is RepairTemplate => one === template);
    if (!known)
      throw new Error(
        `Expected a header "template" with a known letter, but found "${template ?? ''}"; correct the model.`,
      );
    await this.close(tx, caseId);
    const reasons = known === 'lapsed' ? '' : (await this.decisionOf(tx, caseId)).reasons;
    const text = repairLetter(known, await this.parties.letterHead(tx, caseId), reasons);
    const letter = { caseId, kind: 'reply-to-employer', recipient: 'employer', ...text } as const;
    await this.letters.send(tx, letter);
    if (known !== 'repair-refused') return;
    const { entryId } = await this.application(tx, caseId);
    const sentence = { zh: '不予信用修复，列入继续有效', en: 'Repair refused; the entry stands' };
    await this.events.add(tx, { entryId, caseId, kind: 'repair-refused', sentence, by: { kind: 'system' } });
  }

  async lastCheck(
    tx: Transaction,
    caseId: string,
  ): Promise<(RepairCheck & { opinion: string; findings: string | null }) | null> {
    const row = await firstRow<RepairCheck & { opinion: string; findings: string | null }>(
      tx,
      `SELECT one.outcome, cooldown_days AS "cooldownDays", opinion, findings, verification.outcome AS verification
       FROM repair_checks one LEFT JOIN repair_verifications verification ON check_id = one.id
       WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [caseId],
    );
    return row ?? null;
  }

  // helpers

  private async peopleOf(tx: Transaction, caseId: string): Promise<{ checkers: string[]; verifiers: string[] }> {
    const found = await rows<{ checkedBy: string; verifiedBy: string | null }>(
      tx,
      `SELECT checked_by AS "checkedBy", verified_by AS "verifiedBy"
       FROM repair_checks one LEFT JOIN repair_verifications ON check_id = one.id WHERE case_id = $1`,
      [caseId],
    );
    return {
      checkers: found.map(({ checkedBy }) => checkedBy),
      verifiers: found.flatMap(({ verifiedBy }) => verifiedBy ?? []),
    };
  }

  private async decisionOf(tx: Transaction, caseId: string): Promise<{ reasons: string }> {
    const decision = await firstRow<{ reasons: string }>(
      tx,
      'SELECT reasons FROM repair_decisions WHERE case_id = $1',
      [caseId],
    );
    if (!decision) throw new Error(`Expected a decision on the repair of case ${caseId}, but there is none.`);
    return decision;
  }

  private async close(tx: Transaction, caseId: string): Promise<void> {
    await rows(tx, 'UPDATE repair_applications SET closed_at = app_now() WHERE case_id = $1 AND closed_at IS NULL', [
      caseId,
    ]);
  }

  private async record(
    tx: Transaction,
    caseId: string,
    action: AuditAction,
    personId: string,
    duty: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const actor: Actor = { kind: 'person', personId };
    await this.audit.append(tx, { actor, action, subject: { kind: 'case', id: caseId }, caseId, details });
    await this.cases.assign(tx, caseId, duty, [personId], actor);
  }
}
