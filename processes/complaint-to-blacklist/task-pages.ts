import { Injectable } from '@nestjs/common';
import { CasePartiesService } from '../../src/blacklist/case-parties.service';
import { CATEGORY_NAMES, type Measure, SCOPE_NAMES, type Scope, SCOPES } from '../../src/blacklist/measure';
import { PriorNoticesService } from '../../src/blacklist/prior-notices.service';
import { shanghaiDay } from '../../src/calendar/day';
import { CasesService } from '../../src/cases/cases.service';
import {
  type Fact,
  type FieldOption,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { ComplaintsService } from '../../src/complaints/complaints.service';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { type InvestigationRecord, InvestigationsService } from '../../src/investigations/investigations.service';
import { LETTER_KINDS } from '../../src/letters/letter';
import { SERVICE_METHOD_NAMES } from '../../src/letters/letter-service';
import { LettersService } from '../../src/letters/letters.service';
import { StatementsService } from '../../src/letters/statements.service';
import type { LocalText } from '../../src/platform/errors/domain-error';
import { WarningsService } from '../../src/warnings/warnings.service';

/** What the pages of the tasks show beside their forms, in diagram order: facts, first values, choices of the case. */
@Injectable()
@ProcessSteps('complaint-to-blacklist')
export class ComplaintTaskPages {
  constructor(
    private readonly cases: CasesService,
    private readonly complaints: ComplaintsService,
    private readonly parties: CasePartiesService,
    private readonly investigations: InvestigationsService,
    private readonly deadlines: DeadlinesService,
    private readonly notices: PriorNoticesService,
    private readonly letters: LettersService,
    private readonly statements: StatementsService,
    private readonly warnings: WarningsService,
  ) {}

  @PrepareTask('screen-complaint')
  async screenComplaint(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: () => this.complaintFacts(step) };
  }

  /** The number of days is asked only when a school is concerned. Who may be chosen stands in the form (`source: people`). */
  @PrepareTask('assign-investigators')
  async assignInvestigators(step: PreparedStep): Promise<TaskPreparation> {
    const { hostingSchool } = await this.cases.partiesOf(step.tx, step.caseId);
    return {
      facts: () => this.complaintFacts(step),
      ...(hostingSchool ? { required: ['materialsWorkingDays'] } : { hidden: ['materialsWorkingDays'] }),
    };
  }

  @PrepareTask('collect-evidence')
  async collectEvidence(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: () => this.complaintFacts(step) };
  }

  /** The school learns which employer and until when, nothing of who complained about what. */
  @PrepareTask('provide-materials')
  async provideMaterials({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    return { facts: () => this.requestFacts(tx, caseId) };
  }

  /** What investigators and school put on file in this round, or that the school was silent. */
  @PrepareTask('write-findings')
  async writeFindings(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const round = await this.investigations.last(tx, caseId);
    return {
      facts: async () => [
        ...(await this.complaintFacts(step)),
        ...(await this.materialFacts(step, round)),
        ...(await this.statementFacts(step)),
      ],
    };
  }

  /** Starts from the findings; the window is asked for only while no rule and no earlier answer sets it. */
  @PrepareTask('draft-prior-notice')
  async draftPriorNotice(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const { findings, reasons } = await this.investigations.last(tx, caseId);
    const { category } = await this.complaints.ofCase(tx, caseId);
    const earlier = (await this.notices.ofCase(tx, caseId)).at(-1);
    const days = await this.notices.defenceWorkingDays(tx, caseId);
    const asked = ['defenceWorkingDays', 'defenceReason'];
    return {
      data: { facts: findings, reasons, category: earlier?.measure.category ?? category },
      options: { scope: await this.scopeOptions(step) },
      facts: [
        ...(earlier
          ? [
              fact(
                '前次告知的措施（再次告知不得加重）',
                'Measure of the earlier notice (not to be exceeded)',
                measureText(earlier.measure),
              ),
            ]
          : []),
        ...(days === undefined
          ? []
          : [fact('陈述、申辩期限', 'Window for the defence', { zh: `${days} 个工作日`, en: `${days} working days` })]),
      ],
      ...(days === undefined ? { required: asked } : { hidden: asked }),
    };
  }

  /** Earlier attempts, and whether the employer has opened the letter on the portal. */
  @PrepareTask('serve-notice')
  async serveNotice({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    const { letterId } = await this.notices.last(tx, caseId);
    const letter = await this.letters.get(tx, letterId);
    const readOn = letter.readAt && shanghaiDay(letter.readAt);
    const issuedOn = letter.issuedAt ? shanghaiDay(letter.issuedAt) : '';
    return {
      facts: [
        fact('文书', 'Letter', {
          zh: `${LETTER_KINDS[letter.kind].zh}（${issuedOn} 制发）`,
          en: `${LETTER_KINDS[letter.kind].en} (issued ${issuedOn})`,
        }),
        fact('在线阅读记录', 'Reading on the portal', readOn ?? { zh: '尚无', en: 'none yet' }),
        ...letter.services.map(({ method, servedOn, note }) =>
          fact('此前未能送达', 'Failed before', {
            zh: `${servedOn} ${SERVICE_METHOD_NAMES[method].zh}：${note ?? ''}`,
            en: `${servedOn} ${SERVICE_METHOD_NAMES[method].en}: ${note ?? ''}`,
          }),
        ),
      ],
      data: readOn ? { method: 'portal-code', outcome: 'proven', servedOn: readOn } : {},
    };
  }

  /** The statement against what was announced; the school is asked again only if there is one. */
  @PrepareTask('review-statement')
  async reviewStatement(step: PreparedStep): Promise<TaskPreparation> {
    const { hostingSchool } = await this.cases.partiesOf(step.tx, step.caseId);
    return {
      facts: async () => [...(await this.noticeFacts(step)), ...(await this.statementFacts(step))],
      ...(hostingSchool ? {} : { hidden: ['materialsWorkingDays'] }),
    };
  }

  /** Starts from the announced measure, which the decision may lighten and not exceed. */
  @PrepareTask('decide-listing')
  async decideListing(step: PreparedStep): Promise<TaskPreparation> {
    const { measure, basis } = await this.notices.last(step.tx, step.caseId);
    return {
      data: { ...measure, basis },
      options: {
        scope: (await this.scopeOptions(step)).filter(
          ({ value }) => SCOPES.indexOf(value as Scope) <= SCOPES.indexOf(measure.scope),
        ),
      },
      facts: async () => [...(await this.noticeFacts(step)), ...(await this.statementFacts(step))],
    };
  }

  /** The text that the entry suggests. */
  @PrepareTask('review-warning')
  async reviewWarning({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    return { data: await this.warnings.propose(tx, caseId) };
  }

  // helpers

  private async requestFacts(tx: PreparedStep['tx'], caseId: string): Promise<Fact[]> {
    const { employer, authority } = await this.parties.of(tx, caseId);
    const due = (await this.deadlines.ofCase(tx, caseId)).find(
      ({ duty, state }) => duty === 'provide' && state === 'open',
    );
    return [
      fact('用人单位', 'Employer', employer.name),
      ...(employer.creditCode ? [fact('统一社会信用代码', 'Credit code', employer.creditCode)] : []),
      fact('请提供材料的机关', 'Asked for by', authority.name),
      ...(due ? [fact('提供期限', 'Until', due.legalDate)] : []),
    ];
  }

  private async complaintFacts({ tx, caseId }: PreparedStep): Promise<Fact[]> {
    const complaint = await this.complaints.ofCase(tx, caseId);
    const { employer, school } = await this.parties.of(tx, caseId);
    return [
      fact('用人单位', 'Employer', employer.name),
      ...(employer.creditCode ? [fact('统一社会信用代码', 'Credit code', employer.creditCode)] : []),
      fact('反映事由', 'Ground', CATEGORY_NAMES[complaint.category]),
      fact('招聘信息原文', 'Text of the posting', complaint.postingText),
      ...(complaint.description ? [fact('情况说明', 'Description', complaint.description)] : []),
      ...(school ? [fact('涉及高校', 'School concerned', school.name)] : []),
      ...(complaint.pseudonym ? [fact('举报人代号', 'Reporter', complaint.pseudonym)] : []),
    ];
  }

  private async materialFacts({ tx }: PreparedStep, round: InvestigationRecord): Promise<Fact[]> {
    const materials = await this.investigations.materialsOf(tx, round.id);
    const isSilent = round.materialsWorkingDays !== null && !materials.some(({ source }) => source === 'school');
    return [
      ...materials.map(({ source, summary }) =>
        source === 'school'
          ? fact('高校提供的情况', 'What the school provided', summary)
          : fact('证据情况', 'Evidence', summary),
      ),
      ...(isSilent
        ? [fact('高校提供的情况', 'What the school provided', { zh: '逾期未提供', en: 'nothing within its date' })]
        : []),
    ];
  }

  private async noticeFacts({ tx, caseId }: PreparedStep): Promise<Fact[]> {
    const { facts, reasons, basis, measure, letterId } = await this.notices.last(tx, caseId);
    const { servedOn } = await this.letters.get(tx, letterId);
    return [
      fact('告知的事实', 'Facts announced', facts),
      fact('告知的理由', 'Reasons announced', reasons),
      fact('告知的依据', 'Basis announced', basis),
      fact('告知的措施（决定不得加重）', 'Measure announced (not to be exceeded)', measureText(measure)),
      fact('送达日期', 'Served on', servedOn ?? { zh: '尚未证实', en: 'not proven yet' }),
    ];
  }

  private async statementFacts({ tx, caseId }: PreparedStep): Promise<Fact[]> {
    const statements = await this.statements.ofCase(tx, caseId);
    return statements.flatMap(({ text, receivedAt, opinion, documentIds }) => [
      fact('陈述、申辩意见', 'Statement in defence', {
        zh: `${shanghaiDay(receivedAt)}：${text}${documentIds.length > 0 ? `（附件 ${documentIds.length} 份）` : ''}`,
        en: `${shanghaiDay(receivedAt)}: ${text}${documentIds.length > 0 ? ` (files: ${documentIds.length})` : ''}`,
      }),
      ...(opinion ? [fact('复核意见', 'Result of the review', opinion)] : []),
    ]);
  }

  private async scopeOptions({ tx, caseId }: PreparedStep): Promise<FieldOption[]> {
    const { school } = await this.parties.of(tx, caseId);
    return SCOPES.filter((scope) => scope !== 'school' || school !== undefined).map((scope) => ({
      value: scope,
      label: scope === 'school' ? school!.name : SCOPE_NAMES[scope].zh,
    }));
  }
}

function fact(zh: string, en: string, value: Fact['value']): Fact {
  return { label: { zh, en }, value };
}

function measureText({ category, scope, termDays }: Measure): LocalText {
  const [ground, where] = [CATEGORY_NAMES[category], SCOPE_NAMES[scope]];
  return { zh: `${ground.zh}；${where.zh}；${termDays} 日`, en: `${ground.en}; ${where.en}; ${termDays} days` };
}
