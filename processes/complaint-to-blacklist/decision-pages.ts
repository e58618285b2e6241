import { Injectable } from '@nestjs/common';
import { type Scope, SCOPES } from '../../src/blacklist/measure';
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
import { CollectiveDecisionsService } from '../../src/decisions/collective-decisions.service';
import { HearingsService } from '../../src/hearings/hearings.service';
import { InvestigationsService } from '../../src/investigations/investigations.service';
import { LETTER_KINDS } from '../../src/letters/letter';
import { SERVICE_METHOD_NAMES } from '../../src/letters/letter-service';
import { LettersService } from '../../src/letters/letters.service';
import { WarningsService } from '../../src/warnings/warnings.service';
import { ComplaintFacts, fact, measureText } from './complaint-facts';

/** The same from the prior notice on: notice, service, hearing, review, votes, decision, warning. */
@Injectable()
@ProcessSteps('complaint-to-blacklist')
export class ComplaintDecisionPages {
  constructor(
    private readonly facts: ComplaintFacts,
    private readonly cases: CasesService,
    private readonly complaints: ComplaintsService,
    private readonly investigations: InvestigationsService,
    private readonly notices: PriorNoticesService,
    private readonly letters: LettersService,
    private readonly hearings: HearingsService,
    private readonly collective: CollectiveDecisionsService,
    private readonly warnings: WarningsService,
  ) {}

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
      options: { scope: await this.facts.scopes(step) },
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

  /** Who may preside; the days of notice are asked only while no rule and no earlier answer sets them. */
  @PrepareTask('arrange-hearing')
  async arrangeHearing(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const days = await this.hearings.noticeWorkingDays(tx, caseId);
    const asked = ['noticeWorkingDays', 'noticeReason'];
    const free = await this.hearings.freePresiders(tx, caseId);
    return {
      options: { presider: free.map(({ personId, name }) => ({ value: personId, label: name })) },
      facts: async () => [
        ...(days === undefined
          ? []
          : [fact('提前通知', 'Notice', { zh: `${days} 个工作日`, en: `${days} working days` })]),
        ...(await this.heard(step)),
      ],
      ...(days === undefined ? { required: asked } : { hidden: asked }),
    };
  }

  /** When and where it is, and whether its notice was served in time. */
  @PrepareTask('record-hearing')
  async recordHearing(step: PreparedStep): Promise<TaskPreparation> {
    const { noticeLetterId } = await this.hearings.open(step.tx, step.caseId);
    const { servedOn } = await this.letters.get(step.tx, noticeLetterId);
    return {
      facts: async () => [
        fact('听证通知书送达日期', 'Notice served on', servedOn ?? { zh: '未证实', en: 'not proven' }),
        ...(await this.heard(step)),
      ],
    };
  }

  /** The statement against what was announced; the school is asked again only if there is one. */
  @PrepareTask('review-statement')
  async reviewStatement(step: PreparedStep): Promise<TaskPreparation> {
    const { hostingSchool } = await this.cases.partiesOf(step.tx, step.caseId);
    return {
      facts: () => this.heard(step),
      ...(hostingSchool ? {} : { hidden: ['materialsWorkingDays'] }),
    };
  }

  /** The case as it will be decided on; the school is asked again only if there is one. */
  @PrepareTask('review-legality')
  async reviewLegality(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const { hostingSchool } = await this.cases.partiesOf(tx, caseId);
    const round = await this.investigations.last(tx, caseId);
    return {
      facts: async () => [
        ...(await this.facts.ofComplaint(step)),
        ...(await this.facts.ofMaterials(step, round)),
        ...(await this.heard(step)),
      ],
      ...(hostingSchool ? {} : { hidden: ['materialsWorkingDays'] }),
    };
  }

  /** Who may vote, and the announced measure, which may be lightened; how votes decide is asked only while no rule says it. */
  @PrepareTask('convene-decision')
  async conveneDecision(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const { measure } = await this.notices.last(tx, caseId);
    const mode = await this.collective.modeOf(tx, caseId);
    const asked = ['mode', 'modeReason'];
    const free = await this.collective.freeVoters(tx, caseId);
    return {
      data: { scope: measure.scope, termDays: measure.termDays },
      options: {
        members: free.map(({ personId, name }) => ({ value: personId, label: name })),
        scope: await this.scopesWithin(step, measure.scope),
      },
      facts: async () => [...(await this.heard(step)), ...(await this.facts.ofDeliberation(step))],
      ...(mode === undefined ? { required: asked } : { hidden: [...asked, 'percent'] }),
    };
  }

  /** What the member votes on. */
  @PrepareTask('vote-on-listing')
  async voteOnListing(step: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: async () => [
        ...(await this.facts.ofDeliberation(step)),
        ...(await this.facts.ofComplaint(step)),
        ...(await this.heard(step)),
      ],
    };
  }

  /** Starts from the announced measure, which the decision may lighten and not exceed. */
  @PrepareTask('decide-listing')
  async decideListing(step: PreparedStep): Promise<TaskPreparation> {
    const { measure, basis } = await this.notices.last(step.tx, step.caseId);
    return {
      data: { ...measure, basis },
      options: {
        scope: await this.scopesWithin(step, measure.scope),
      },
      facts: async () => [...(await this.heard(step)), ...(await this.facts.ofDeliberation(step))],
    };
  }

  /** The text that the entry suggests. */
  @PrepareTask('review-warning')
  async reviewWarning({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    return { data: await this.warnings.propose(tx, caseId) };
  }

  // helpers

  /** What was announced, and what the employer had to say to it. */
  private async heard(step: PreparedStep): Promise<Fact[]> {
    return [
      ...(await this.facts.ofNotice(step)),
      ...(await this.facts.ofStatements(step)),
      ...(await this.facts.ofHearings(step)),
    ];
  }

  private async scopesWithin(step: PreparedStep, widest: Scope): Promise<FieldOption[]> {
    const all = await this.facts.scopes(step);
    return all.filter(({ value }) => SCOPES.indexOf(value as Scope) <= SCOPES.indexOf(widest));
  }
}
