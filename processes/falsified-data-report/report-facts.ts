import { Injectable } from '@nestjs/common';
import type { Fact } from '../../src/cases/process-steps';
import { partNumbered } from '../../src/forms/repeated-group';
import { InformationRequestsService } from '../../src/information-requests/information-requests.service';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import type { Transaction } from '../../src/platform/database/transaction';
import type { LocalText } from '../../src/platform/errors/domain-error';
import { AccountabilityService } from '../../src/reports/accountability.service';
import { MEASURE_NAMES, NOTICE_SCOPE_NAMES } from '../../src/reports/accountability';
import { VERDICT_NAMES } from '../../src/reports/allegation';
import { countText } from '../../src/reports/correction';
import { CorrectionsService } from '../../src/reports/corrections.service';
import { ExtractsService } from '../../src/reports/extracts.service';
import { PositionsService, STANCE_NAMES } from '../../src/reports/positions.service';
import { ReportInvestigation } from '../../src/reports/report-investigation.service';
import { ReportRecords } from '../../src/reports/report-records.service';

const RESULTS: Record<string, LocalText> = {
  consistent: { zh: '相符', en: 'consistent' },
  inconsistent: { zh: '不符', en: 'inconsistent' },
  unclear: { zh: '无法核实', en: 'unclear' },
};
const NOTES: Record<string, LocalText> = {
  sampling: { zh: '抽样方法', en: 'How the sample was drawn' },
  interview: { zh: '谈话要点', en: 'Interview' },
  addition: { zh: '补充要点', en: 'What was added' },
};

const NOT_PROVIDED: LocalText = { zh: '期限届满未提供，不视为认可', en: 'nothing in time; no agreement' };

interface CaseStep {
  tx: Transaction;
  caseId: string;
}

/** The facts that several task pages of a report share. */
@Injectable()
export class ReportFacts {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly records: ReportRecords,
    private readonly extracts: ExtractsService,
    private readonly investigation: ReportInvestigation,
    private readonly requests: InformationRequestsService,
    private readonly positions: PositionsService,
    private readonly accountability: AccountabilityService,
    private readonly corrections: CorrectionsService,
  ) {}

  /** The report as it came in: for the authority alone. */
  async report({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const report = await this.records.ofCase(tx, caseId);
    const school = await this.organisations.get(tx, report.accusedSchoolId);
    const points = await this.records.allegationsOf(tx, caseId);
    return [
      fact('被举报学校', 'School reported', school.name),
      ...points.map(({ position, text }) => fact(`举报第 ${position} 项`, `Point ${position}`, text)),
      ...(report.description ? [fact('情况说明', 'Description', report.description)] : []),
      ...(report.namesLeader ? [fact('是否涉及校领导', 'Names a leader', { zh: '是', en: 'yes' })] : []),
      ...(report.pseudonym ? [fact('举报人代号', 'Reporter', report.pseudonym)] : []),
    ];
  }

  async extract({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const items = await this.extracts.checked(tx, caseId);
    return items.map(({ position, text }) => {
      const { label, labelEn } = partNumbered(position);
      return fact(label, labelEn, text);
    });
  }

  async evidence({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const samples = await this.investigation.samplesOf(tx, caseId);
    const notes = await this.investigation.notesOf(tx, caseId);
    const requests = await this.requests.ofCase(tx, caseId);
    const lines = (language: 'zh' | 'en') =>
      samples.map(({ graduateRef, evidence, result }) => `${graduateRef}：${evidence}，${RESULTS[result]![language]}`);
    return [
      ...(samples.length > 0
        ? [fact('抽查记录', 'Sample', { zh: lines('zh').join('\n'), en: lines('en').join('\n') })]
        : []),
      ...requests.map(({ items, answer }) =>
        fact(`调取材料：${items.join('、')}`, `Records asked for: ${items.join(', ')}`, answer ?? NOT_PROVIDED),
      ),
      ...notes.map(({ kind, text }) => fact(NOTES[kind]!.zh, NOTES[kind]!.en, text)),
    ];
  }

  async finding({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const { items } = await this.investigation.lastFindings(tx, caseId);
    return items.map(({ position, finding, proposal }) =>
      fact(`第 ${position} 项结论`, `Finding on point ${position}`, {
        zh: `${finding}（建议：${VERDICT_NAMES[proposal].zh}）`,
        en: `${finding} (proposed: ${VERDICT_NAMES[proposal].en.toLowerCase()})`,
      }),
    );
  }

  async position({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const position = await this.positions.find(tx, caseId);
    if (!position) return [];
    const silent: LocalText = { zh: '期限届满未陈述，不视为同意', en: 'silent; no agreement' };
    if (position.state === 'silent') return [fact('学校意见', "The school's position", silent)];
    return position.items.map(({ position: point, stance, text }) =>
      fact(`第 ${point} 项学校意见`, `The school on point ${point}`, {
        zh: `${STANCE_NAMES[stance].zh}${text ? `：${text}` : ''}`,
        en: `${STANCE_NAMES[stance].en}${text ? `: ${text}` : ''}`,
      }),
    );
  }

  async notice({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const { facts, reasons, basis, measure, scope } = await this.accountability.last(tx, caseId);
    return [
      fact('认定的事实', 'Facts', facts),
      fact('理由', 'Reasons', reasons),
      fact('依据', 'Basis', basis),
      fact('拟采取的措施（决定不得加重）', 'Intended measure (not to be exceeded)', {
        zh: `${NOTICE_SCOPE_NAMES[scope].zh}${MEASURE_NAMES[measure].zh}`,
        en: `${MEASURE_NAMES[measure].en}: ${NOTICE_SCOPE_NAMES[scope].en.toLowerCase()}`,
      }),
    ];
  }

  async correction({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const { content } = await this.corrections.lastOrder(tx, caseId);
    const { figures, explanation } = await this.corrections.last(tx, caseId);
    return [
      fact('须更正的数据', 'To be corrected', content),
      ...figures.map(({ metric, cohort, unit, asOf, before, after }) =>
        fact(
          `${metric} ${cohort} ${unit} ${asOf}`,
          `${metric} ${cohort} ${unit} ${asOf}`,
          `${countText(before)} → ${countText(after)}`,
        ),
      ),
      fact('更正说明', 'Explanation', explanation),
    ];
  }
}

export function fact(zh: string, en: string, value: Fact['value']): Fact {
  return { label: { zh, en }, value };
}
