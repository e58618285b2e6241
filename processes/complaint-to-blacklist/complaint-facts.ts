import { Injectable } from '@nestjs/common';
import { CasePartiesService } from '../../src/blacklist/case-parties.service';
import { CATEGORY_NAMES, type Measure, SCOPE_NAMES, SCOPES } from '../../src/blacklist/measure';
import { PriorNoticesService } from '../../src/blacklist/prior-notices.service';
import { shanghaiDay } from '../../src/calendar/day';
import type { Fact, FieldOption, PreparedStep } from '../../src/cases/process-steps';
import { ComplaintsService } from '../../src/complaints/complaints.service';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { CollectiveDecisionsService } from '../../src/decisions/collective-decisions.service';
import { LegalReviewsService } from '../../src/decisions/legal-reviews.service';
import { HEARING_OUTCOME_NAMES } from '../../src/hearings/hearing';
import { HearingsService } from '../../src/hearings/hearings.service';
import { InformationRequestsService } from '../../src/information-requests/information-requests.service';
import { type InvestigationRecord, InvestigationsService } from '../../src/investigations/investigations.service';
import { LettersService } from '../../src/letters/letters.service';
import { StatementsService } from '../../src/letters/statements.service';
import type { LocalText } from '../../src/platform/errors/domain-error';

type Step = Pick<PreparedStep, 'tx' | 'caseId'>;

/** What is on file of a complaint, in the words in which task pages show it. */
@Injectable()
export class ComplaintFacts {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly parties: CasePartiesService,
    private readonly investigations: InvestigationsService,
    private readonly requests: InformationRequestsService,
    private readonly deadlines: DeadlinesService,
    private readonly notices: PriorNoticesService,
    private readonly letters: LettersService,
    private readonly statements: StatementsService,
    private readonly hearings: HearingsService,
    private readonly reviews: LegalReviewsService,
    private readonly collective: CollectiveDecisionsService,
  ) {}

  async ofRequest({ tx, caseId }: Step): Promise<Fact[]> {
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

  async ofComplaint({ tx, caseId }: Step): Promise<Fact[]> {
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

  /** What investigators, school and employer put on file in this round, or that they were silent. */
  async ofMaterials({ tx, caseId }: Step, round: InvestigationRecord): Promise<Fact[]> {
    const asked = (await this.requests.ofCase(tx, caseId)).filter(({ recipient }) => recipient === 'employer');
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
      ...asked.map(({ answer, state }) =>
        fact(
          '用人单位提供的材料',
          'What the employer provided',
          state === 'answered' ? (answer ?? '') : { zh: '未提供', en: 'nothing' },
        ),
      ),
    ];
  }

  async ofNotice({ tx, caseId }: Step): Promise<Fact[]> {
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

  async ofStatements({ tx, caseId }: Step): Promise<Fact[]> {
    const statements = await this.statements.ofCase(tx, caseId);
    return statements.flatMap(({ text, receivedAt, opinion, documentIds, isHearingRequested }) => [
      fact('陈述、申辩意见', 'Statement in defence', {
        zh: `${shanghaiDay(receivedAt)}：${text}${documentIds.length > 0 ? `（附件 ${documentIds.length} 份）` : ''}`,
        en: `${shanghaiDay(receivedAt)}: ${text}${documentIds.length > 0 ? ` (files: ${documentIds.length})` : ''}`,
      }),
      ...(isHearingRequested
        ? [fact('听证', 'Hearing', { zh: '用人单位要求听证', en: 'asked for by the employer' })]
        : []),
      ...(opinion ? [fact('复核意见', 'Result of the review', opinion)] : []),
    ]);
  }

  async scopes({ tx, caseId }: Step): Promise<FieldOption[]> {
    const { school } = await this.parties.of(tx, caseId);
    return SCOPES.filter((scope) => scope !== 'school' || school !== undefined).map((scope) => ({
      value: scope,
      label: scope === 'school' ? school!.name : SCOPE_NAMES[scope].zh,
    }));
  }

  async ofHearings({ tx, caseId }: Step): Promise<Fact[]> {
    const hearings = await this.hearings.ofCase(tx, caseId);
    return hearings.flatMap(({ hearingOn, timeAndPlace, outcome, attendees, points }) => [
      fact('听证', 'Hearing', {
        zh: `${hearingOn}，${timeAndPlace}${outcome === null ? '' : `（${HEARING_OUTCOME_NAMES[outcome].zh}）`}`,
        en: `${hearingOn}, ${timeAndPlace}${outcome === null ? '' : ` (${HEARING_OUTCOME_NAMES[outcome].en})`}`,
      }),
      ...(attendees ? [fact('到场人员', 'Attended', attendees)] : []),
      ...(points ? [fact('听证要点', 'Points of the hearing', points)] : []),
    ]);
  }

  /** The opinion of the legal review, what is put to the vote, and what the votes made of it. */
  async ofDeliberation({ tx, caseId }: Step): Promise<Fact[]> {
    const { letterId } = await this.notices.last(tx, caseId);
    const review = await this.reviews.ofLetter(tx, letterId);
    const decision = await this.collective.last(tx, caseId, 'listing');
    const results = { carried: { zh: '通过', en: 'carried' }, 'not-carried': { zh: '未通过', en: 'not carried' } };
    return [
      ...(review ? [fact('法制审核意见', 'Legal review', review.opinion)] : []),
      ...(decision
        ? [fact('提请表决的措施', 'Put to the vote', measureText(decision.motion as unknown as Measure))]
        : []),
      ...(decision?.result ? [fact('表决结果', 'Result of the votes', results[decision.result])] : []),
    ];
  }
}

export function fact(zh: string, en: string, value: Fact['value']): Fact {
  return { label: { zh, en }, value };
}

export function measureText({ category, scope, termDays }: Measure): LocalText {
  const [ground, where] = [CATEGORY_NAMES[category], SCOPE_NAMES[scope]];
  return { zh: `${ground.zh}；${where.zh}；${termDays} 日`, en: `${ground.en}; ${where.en}; ${termDays} days` };
}
