import { Injectable } from '@nestjs/common';
import { CasesService } from '../../src/cases/cases.service';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { RepairsService } from '../../src/repairs/repairs.service';
import type { CheckConditionsForm, DecideRepairForm, VerifyForm } from './form-data';
import type { RepairVariables } from './variables';

type Routing = Promise<Partial<RepairVariables>>;

/** Every step of a repair, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('blacklist-repair')
export class BlacklistRepairSteps {
  constructor(
    private readonly repairs: RepairsService,
    private readonly deadlines: DeadlinesService,
    private readonly cases: CasesService,
  ) {}

  /** Conditions met and who verifies, or not met, and somebody else decides at once. */
  @OnSubmit('check-conditions')
  async checkConditions({ tx, caseId, principal, data }: SubmittedStep<CheckConditionsForm>): Routing {
    const { outcome, opinion, cooldownDays: days, cooldownReason: reason = '', verifiedBy, workingDays } = data;
    await this.repairs.check(tx, {
      caseId,
      outcome,
      opinion,
      ...(days === undefined ? {} : { cooldown: { days, reason } }),
      checkedBy: principal.personId,
    });
    return { areConditionsMet: outcome === 'met', verifiedBy, workingDays, isReturned: false };
  }

  /** What the school found out is on file, and its date is met. */
  @OnSubmit('verify-at-school')
  async verifyAtSchool(step: SubmittedStep<VerifyForm>): Promise<void> {
    await this.verify(step, 'school');
    const by = { kind: 'person', personId: step.principal.personId } as const;
    await this.deadlines.satisfyDuty(step.tx, step.caseId, 'provide', step.now, by);
  }

  /** Whether the school's date has truly passed; then the authority verifies itself. */
  @OnJob('repairs.recheck-deadline')
  async recheckVerificationDeadline({ tx, caseId, job }: JobStep): Routing {
    const { deadlineId, deadlineVersion } = job.variables as unknown as RepairVariables;
    if (!(await this.deadlines.hasPassed(tx, deadlineId!, deadlineVersion!))) return { hasDeadlineMoved: true };
    const sentence = {
      zh: '学校未在期限内核实，改由本机关现场核实',
      en: 'The school did not verify in time; the authority verifies on site',
    };
    await this.cases.note(tx, caseId, sentence, { kind: 'system' });
    // Nobody waits for the school any more: the date stays on record as passed.
    await this.deadlines.cancel(tx, deadlineId!, sentence.zh);
    return { hasDeadlineMoved: false };
  }

  /** What was found on site is on file. */
  @OnSubmit('verify-on-site')
  async verifyOnSite(step: SubmittedStep<VerifyForm>): Promise<void> {
    await this.verify(step, 'on-site');
  }

  /** Granted or refused by a second person, or back to the check. */
  @OnSubmit('decide-repair')
  async decideRepair({ tx, caseId, principal, data }: SubmittedStep<DecideRepairForm>): Routing {
    const { outcome, reasons } = data;
    const { personId } = principal;
    if (outcome === 'return') {
      const sentence = { zh: `退回重新审查核实：${reasons}`, en: `Sent back: ${reasons}` };
      await this.cases.note(tx, caseId, sentence, { kind: 'person', personId });
      return { isReturned: true };
    }
    await this.repairs.decide(tx, { caseId, outcome, reasons, decidedBy: personId });
    return { isReturned: false, isGranted: outcome === 'grant' };
  }

  /** The entry ended in another way while it was being reviewed: there is nothing left to repair, and the employer is told. */
  @OnJob('repairs.close-lapsed')
  async closeLapsed({ tx, caseId }: JobStep): Promise<void> {
    await this.repairs.tellEmployer(tx, caseId, 'lapsed');
  }

  /** The employer is off the list from this moment. */
  @OnJob('blacklist.remove-repaired')
  async removeEntry({ tx, caseId }: JobStep): Promise<void> {
    await this.repairs.removeEntry(tx, caseId);
  }

  /** The employer reads the outcome with its code. */
  @OnJob('repairs.tell-employer')
  async tellEmployer({ tx, caseId, job }: JobStep): Promise<void> {
    await this.repairs.tellEmployer(tx, caseId, job.headers.template);
  }

  // helpers

  private async verify(step: SubmittedStep<VerifyForm>, source: 'on-site' | 'school'): Promise<void> {
    const { tx, caseId, principal, data } = step;
    const { outcome, findings, documents = [] } = data;
    const verifiedBy = principal.personId;
    await this.repairs.verify(tx, { caseId, source, outcome, findings, documentIds: documents, verifiedBy });
  }
}
