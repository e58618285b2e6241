import { Injectable } from '@nestjs/common';
import { RegisterService } from '../../src/blacklist/register.service';
import { CasesService } from '../../src/cases/cases.service';
import {
  type Fact,
  fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskLink,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { DocumentsService } from '../../src/documents/documents.service';
import { earliestRepair } from '../../src/repairs/repair';
import { RepairsService } from '../../src/repairs/repairs.service';

/** What the pages of the tasks show beside their forms: the entry, what the employer says of its correction, and what was found. */
@Injectable()
@ProcessSteps('blacklist-repair')
export class BlacklistRepairTaskPages {
  constructor(
    private readonly repairs: RepairsService,
    private readonly register: RegisterService,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
  ) {}

  /** The days are asked only while no rule sets them; the school only where the case has one. */
  @PrepareTask('check-conditions')
  async checkConditions(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const cooldownDays = await this.repairs.cooldownDays(tx, caseId);
    const { hostingSchool } = await this.cases.partiesOf(tx, caseId);
    const asked = ['cooldownDays', 'cooldownReason'];
    const ways = [
      ...(hostingSchool ? [{ value: 'school', label: '相关高校核实' }] : []),
      { value: 'on-site', label: '本机关现场核实' },
    ];
    return {
      ...(cooldownDays === undefined ? { required: asked } : { hidden: asked }),
      options: { verifiedBy: ways },
      facts: () => this.applicationFacts(step, cooldownDays),
      links: await this.evidence(step),
    };
  }

  @PrepareTask('verify-at-school')
  async verifyAtSchool(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: () => this.correctionFacts(step) };
  }

  @PrepareTask('verify-on-site')
  async verifyOnSite(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: () => this.correctionFacts(step), links: await this.evidence(step) };
  }

  @PrepareTask('decide-repair')
  async decideRepair(step: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: async () => [
        ...(await this.applicationFacts(step, await this.repairs.cooldownDays(step.tx, step.caseId))),
        ...(await this.findings(step)),
      ],
      links: await this.evidence(step),
    };
  }

  // helpers

  private async correctionFacts({ tx, caseId }: PreparedStep): Promise<Fact[]> {
    const { entryId, correction } = await this.repairs.application(tx, caseId);
    const { employerName, category, listedOn } = await this.register.get(tx, entryId);
    return [
      fact('用人单位', 'Employer', employerName),
      fact('列入事由', 'Ground of the listing', category),
      fact('列入日期', 'Listed on', listedOn),
      fact('用人单位陈述的整改情况', 'What the employer says it corrected', correction),
    ];
  }

  private async applicationFacts(step: PreparedStep, cooldownDays: number | undefined): Promise<Fact[]> {
    const { tx, caseId } = step;
    const { entryId, appliedOn, isCommitted, documentIds } = await this.repairs.application(tx, caseId);
    const { listedOn, until } = await this.register.get(tx, entryId);
    const from = cooldownDays === undefined ? undefined : earliestRepair(listedOn, cooldownDays);
    return [
      ...(await this.correctionFacts(step)),
      fact('列入期限至', 'Listed until', until),
      fact('申请收到日期', 'Applied on', appliedOn),
      fact(
        '可以申请修复的最早日期',
        'Repair may be applied for from',
        from ?? { zh: '规定未确定，由审查人就本案确定', en: 'set by no rule; the checker answers for this case' },
      ),
      fact('信用承诺', 'Commitment', isCommitted ? { zh: '已作出', en: 'given' } : { zh: '未作出', en: 'not given' }),
      fact('整改证明', 'Evidence', { zh: `${documentIds.length} 份`, en: `${documentIds.length} files` }),
    ];
  }

  private async findings({ tx, caseId }: PreparedStep): Promise<Fact[]> {
    const check = await this.repairs.lastCheck(tx, caseId);
    if (!check) return [];
    const { outcome, opinion, verification, findings } = check;
    const met = outcome === 'met' ? { zh: '具备', en: 'met' } : { zh: '不具备', en: 'not met' };
    const verified =
      verification === 'confirmed' ? { zh: '整改属实', en: 'confirmed' } : { zh: '整改未获确认', en: 'not confirmed' };
    return [
      fact('审查意见', 'Check', { zh: `条件${met.zh}：${opinion}`, en: `conditions ${met.en}: ${opinion}` }),
      fact(
        '核实情况',
        'Verification',
        verification === null
          ? { zh: '未核实', en: 'not verified' }
          : { zh: `${verified.zh}：${findings}`, en: `${verified.en}: ${findings}` },
      ),
    ];
  }

  private async evidence({ tx, caseId }: PreparedStep): Promise<TaskLink[]> {
    const { documentIds } = await this.repairs.application(tx, caseId);
    const documents = await this.documents.describe(tx, documentIds);
    return documents.map(({ id, name }) => ({ label: { zh: name, en: name }, href: `/api/documents/${id}/content` }));
  }
}
