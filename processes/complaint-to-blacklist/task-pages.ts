import { Injectable } from '@nestjs/common';
import { CasesService } from '../../src/cases/cases.service';
import {
  type Fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { ComplaintWithdrawals } from '../../src/complaints/complaint-withdrawals.service';
import { DuplicatesService } from '../../src/complaints/duplicates.service';
import { ComplaintsService } from '../../src/complaints/complaints.service';
import { EmployersService } from '../../src/employers/employers.service';
import { InvestigationsService } from '../../src/investigations/investigations.service';
import { COMPETENT_BODIES, type TransferGround } from '../../src/transfers/transfer';
import { TransfersService } from '../../src/transfers/transfers.service';
import { ComplaintFacts, fact } from './complaint-facts';

/** What the pages show beside their forms up to the findings, in diagram order: facts, first values, choices of the case. */
@Injectable()
@ProcessSteps('complaint-to-blacklist')
export class ComplaintTaskPages {
  constructor(
    private readonly facts: ComplaintFacts,
    private readonly cases: CasesService,
    private readonly complaints: ComplaintsService,
    private readonly employers: EmployersService,
    private readonly duplicates: DuplicatesService,
    private readonly transfers: TransfersService,
    private readonly withdrawals: ComplaintWithdrawals,
    private readonly investigations: InvestigationsService,
  ) {}

  @PrepareTask('screen-complaint')
  async screenComplaint(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: async () => [...(await this.facts.ofComplaint(step)), ...(await this.earlier(step))] };
  }

  /** What is to be handed over, to whom and why. */
  @PrepareTask('hand-over-complaint')
  async handOverComplaint(step: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: async () => [...(await this.transfer(step, 'not-competent')), ...(await this.facts.ofComplaint(step))],
    };
  }

  /** The number of days is asked only when a school is concerned. Who may be chosen stands in the form (`source: people`). */
  @PrepareTask('assign-investigators')
  async assignInvestigators(step: PreparedStep): Promise<TaskPreparation> {
    const { hostingSchool } = await this.cases.partiesOf(step.tx, step.caseId);
    return {
      facts: () => this.facts.ofComplaint(step),
      ...(hostingSchool ? { required: ['materialsWorkingDays'] } : { hidden: ['materialsWorkingDays'] }),
    };
  }

  @PrepareTask('collect-evidence')
  async collectEvidence(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: () => this.facts.ofComplaint(step) };
  }

  /** The school learns which employer and until when, nothing of who complained about what. */
  @PrepareTask('provide-materials')
  async provideMaterials({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    return { facts: () => this.facts.ofRequest({ tx, caseId }) };
  }

  /** What investigators and school put on file in this round, or that the school was silent. */
  @PrepareTask('write-findings')
  async writeFindings(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const round = await this.investigations.last(tx, caseId);
    return {
      facts: async () => [
        ...(await this.facts.ofComplaint(step)),
        ...(await this.facts.ofMaterials(step, round)),
        ...(await this.facts.ofStatements(step)),
      ],
    };
  }

  /** What the investigators found, for the leader who answers for the transfer. */
  @PrepareTask('transfer-crime-evidence')
  async transferCrimeEvidence(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: async () => [...(await this.transfer(step, 'crime')), ...(await this.facts.ofComplaint(step))] };
  }

  /** Why the reporter wants to take it back, and how far the matter has come. */
  @PrepareTask('decide-withdrawal')
  async decideWithdrawal(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const withdrawal = await this.withdrawals.find(tx, caseId);
    const round = await this.investigations.last(tx, caseId);
    return {
      facts: async () => [
        fact('撤回的理由', 'Reason of the withdrawal', withdrawal?.reason ?? { zh: '未说明', en: 'none given' }),
        ...(await this.transfer(step, 'crime')),
        ...(await this.facts.ofComplaint(step)),
        ...(await this.facts.ofMaterials(step, round)),
      ],
    };
  }

  // helpers

  /** Open and final matters about the same or a similar employer (信访工作条例 Art. 19, 36). */
  private async earlier({ tx, caseId, principal }: PreparedStep): Promise<Fact[]> {
    const { employerId } = await this.complaints.ofCase(tx, caseId);
    const { name: employerName, creditCode } = await this.employers.get(tx, employerId);
    const stated = { employerName, ...(creditCode ? { creditCode } : {}), exceptCaseId: caseId };
    const found = await this.duplicates.find(tx, principal, stated);
    return found.map(({ number, title, state, why }) =>
      fact('可能重复的事项', 'Possible duplicate', {
        zh: `${number} ${title}（${state === 'open' ? '在办' : '已办结'}；${why.zh}）`,
        en: `${number} ${title} (${state}; ${why.en})`,
      }),
    );
  }

  private async transfer({ tx, caseId }: PreparedStep, ground: TransferGround): Promise<Fact[]> {
    const open = await this.transfers.openOf(tx, caseId, ground);
    if (!open) return [];
    return [
      fact('移送机关', 'To', COMPETENT_BODIES[open.body]),
      fact(ground === 'crime' ? '线索情况' : '移送的理由', ground === 'crime' ? 'Evidence' : 'Reasons', open.reasons),
    ];
  }
}
