import { Injectable } from '@nestjs/common';
import { type PreparedStep, PrepareTask, ProcessSteps, type TaskPreparation } from '../../src/cases/process-steps';
import type { LocalText } from '../../src/platform/errors/domain-error';
import { AccountabilityService } from '../../src/reports/accountability.service';
import { MEASURE_NAMES, NOTICE_SCOPE_NAMES } from '../../src/reports/accountability';
import { VERDICT_NAMES } from '../../src/reports/allegation';
import { CorrectionsService } from '../../src/reports/corrections.service';
import { ExtractsService } from '../../src/reports/extracts.service';
import { ObjectionsService } from '../../src/reports/objections.service';
import { ReportClock } from '../../src/reports/report-clock.service';
import { ReportDuplicates } from '../../src/reports/report-duplicates.service';
import { ReportInvestigation } from '../../src/reports/report-investigation.service';
import { headings, ReportRecords } from '../../src/reports/report-records.service';
import { ReportRouting } from '../../src/reports/report-routing.service';
import { VerdictsService } from '../../src/reports/verdicts.service';
import { ThreadService } from '../../src/thread/thread.service';
import { fact, ReportFacts } from './report-facts';

/**
 * What the pages of the tasks show beside their forms. Whoever belongs to the reported school, its independent unit included,
 * is shown the checked extract and what came after it: nothing of the registration, the reporter or the case number.
 */
@Injectable()
@ProcessSteps('falsified-data-report')
export class ReportTaskPages {
  constructor(
    private readonly facts: ReportFacts,
    private readonly records: ReportRecords,
    private readonly reportClock: ReportClock,
    private readonly routing: ReportRouting,
    private readonly duplicates: ReportDuplicates,
    private readonly extracts: ExtractsService,
    private readonly investigation: ReportInvestigation,
    private readonly verdicts: VerdictsService,
    private readonly objections: ObjectionsService,
    private readonly accountability: AccountabilityService,
    private readonly corrections: CorrectionsService,
    private readonly thread: ThreadService,
  ) {}

  /** The vault officer learns the pseudonym; the identity itself is opened in the vault, by two people. */
  @PrepareTask('verify-real-name')
  async verifyRealName({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    const { pseudonym } = await this.records.ofCase(tx, caseId);
    const none: LocalText = { zh: '未留下身份信息', en: 'no identity was given' };
    return {
      facts: [fact('举报人代号', 'Reporter', pseudonym ?? none)],
      ...(pseudonym === null ? { data: { realName: 'not-verified' } } : {}),
    };
  }

  @PrepareTask('decide-anonymous')
  async decideAnonymous(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.facts.report(step) };
  }

  /** Asks only what neither policy nor an earlier answer settles; a named leader leaves one route. */
  @PrepareTask('choose-route')
  async chooseRoute(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId, principal } = step;
    const report = await this.records.ofCase(tx, caseId);
    const open = await this.routing.openQuestions(tx, caseId);
    const byPolicy = report.namesLeader ? 'city' : await this.routing.routeByPolicy(tx, caseId);
    const { units, people } = await this.routing.choices(tx, caseId);
    const persons = people.map(({ personId, name, unit }) => ({ value: personId, label: `${name}（${unit}）` }));
    const due = await this.reportClock.of(tx, caseId, 'reply');
    const others = await this.duplicates.find(tx, principal, report.accusedSchoolId, caseId);
    const asks = { routeReason: open.route, clockStart: open.start, clockStartReason: open.start };
    const days = { replyWorkingDays: open.days, replyDaysReason: open.days };
    const questions = Object.entries({ ...asks, ...days });
    return {
      data: byPolicy ? { route: byPolicy } : {},
      options: {
        investigatingUnit: units.map(({ id, name }) => ({ value: id, label: name })),
        firstInvestigator: persons,
        secondInvestigator: persons,
        ...(byPolicy ? { route: ROUTE_OPTIONS.filter(({ value }) => value === byPolicy) } : {}),
      },
      required: questions.filter(([, isAsked]) => isAsked).map(([key]) => key),
      hidden: questions.filter(([, isAsked]) => !isAsked).map(([key]) => key),
      facts: [
        ...(await this.facts.report(step)),
        ...(due ? [fact('答复期限', 'Limit of the reply', due.assumed ? assumed(due.legalDate) : due.legalDate)] : []),
        ...others.map(({ number, title, state }) =>
          fact(
            '同一学校的其他举报',
            'Other report about the school',
            `${number} ${title}${state === 'open' ? '（在办）' : ''}`,
          ),
        ),
      ],
    };
  }

  /** Starts from the last version when it came back, with what the checker found. */
  @PrepareTask('prepare-extract')
  async prepareExtract(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const points = await this.records.allegationsOf(tx, caseId);
    const last = await this.extracts.find(tx, caseId);
    return {
      repeat: { points: headings(points) },
      data: Object.fromEntries((last?.items ?? []).map(({ position, text }) => [`text${position}`, text])),
      facts: [
        ...(last?.opinion ? [fact('退回理由', 'Why it came back', last.opinion)] : []),
        ...(await this.facts.report(step)),
      ],
    };
  }

  @PrepareTask('check-reidentification')
  async checkReidentification(step: PreparedStep): Promise<TaskPreparation> {
    const { items } = await this.extracts.last(step.tx, step.caseId);
    return {
      facts: [
        ...(await this.facts.report(step)),
        ...items.map(({ position, text }) => fact(`摘要第 ${position} 项`, `Extract, point ${position}`, text)),
      ],
    };
  }

  @PrepareTask('sample-evidence')
  async sampleEvidence(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.facts.extract(step) };
  }

  @PrepareTask('interview-people')
  async interviewPeople(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.facts.extract(step) };
  }

  @PrepareTask('request-records')
  async requestRecords(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.facts.extract(step) };
  }

  /** What was collected, point by point; an earlier version when it was sent back. */
  @PrepareTask('write-findings')
  async writeFindings(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const points = await this.extracts.checked(tx, caseId);
    const last = await this.investigation.findFindings(tx, caseId);
    const data = (last?.items ?? []).flatMap(({ position, finding, proposal }) => [
      [`finding${position}`, finding],
      [`proposal${position}`, proposal],
    ]);
    return {
      repeat: { points: headings(points) },
      data: Object.fromEntries(data) as Record<string, unknown>,
      facts: [...(await this.facts.extract(step)), ...(await this.facts.evidence(step))],
    };
  }

  /** What the reporter wrote last, for the officer alone. */
  @PrepareTask('consider-addition')
  async considerAddition(step: PreparedStep): Promise<TaskPreparation> {
    const written = (await this.thread.ofCase(step.tx, step.caseId)).filter(({ from }) => from === 'reporter').at(-1);
    return {
      facts: [
        ...(written ? [fact('举报人的补充', 'What the reporter added', written.text)] : []),
        ...(await this.facts.report(step)),
      ],
    };
  }

  /** The school sees the checked points with what was found of each, and its date. */
  @PrepareTask('state-position')
  async statePosition(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const points = await this.extracts.checked(tx, caseId);
    const { items } = await this.investigation.lastFindings(tx, caseId);
    const due = await this.reportClock.of(tx, caseId, 'state');
    return {
      repeat: { points: headings(points) },
      facts: [
        ...(await this.facts.extract(step)),
        ...items.map(({ position, finding }) =>
          fact(`第 ${position} 项调查情况`, `Found on point ${position}`, finding),
        ),
        ...(due ? [fact('陈述期限', 'Until', due.legalDate)] : []),
      ],
    };
  }

  @PrepareTask('decide-verified')
  async decideVerified(step: PreparedStep): Promise<TaskPreparation> {
    const points = await this.records.allegationsOf(step.tx, step.caseId);
    const { items } = await this.investigation.lastFindings(step.tx, step.caseId);
    return {
      repeat: { points: headings(points) },
      data: Object.fromEntries(items.map(({ position, proposal }) => [`verdict${position}`, proposal])),
      facts: [
        ...(await this.facts.report(step)),
        ...(await this.facts.evidence(step)),
        ...(await this.facts.finding(step)),
        ...(await this.facts.position(step)),
      ],
    };
  }

  /** Verdicts and reasons stand in the letter by themselves; who replies sees them and the date. */
  @PrepareTask('reply-to-reporter')
  async replyToReporter(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const { verdicts } = await this.verdicts.last(tx, caseId);
    const due = await this.reportClock.of(tx, caseId, 'reply');
    return {
      facts: [
        ...(await this.facts.extract(step)),
        ...verdicts.map(({ position, verdict, reasons }) =>
          fact(`第 ${position} 项认定`, `Verdict on point ${position}`, {
            zh: `${VERDICT_NAMES[verdict].zh}。${reasons}`,
            en: `${VERDICT_NAMES[verdict].en}. ${reasons}`,
          }),
        ),
        ...(due ? [fact('答复期限', 'Limit of the reply', due.legalDate)] : []),
      ],
    };
  }

  @PrepareTask('decide-withdrawal')
  async decideWithdrawal(step: PreparedStep): Promise<TaskPreparation> {
    const withdrawal = await this.objections.withdrawalOf(step.tx, step.caseId);
    return {
      facts: [
        ...(withdrawal?.reason ? [fact('撤回理由', 'Why it is withdrawn', withdrawal.reason)] : []),
        ...(await this.facts.report(step)),
      ],
    };
  }

  /** The reach is asked for only while no rule and no earlier answer sets it. */
  @PrepareTask('draft-prior-notice')
  async draftPriorNotice(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const scope = await this.accountability.scopeByPolicy(tx, caseId);
    const asked = ['scope', 'scopeReason'];
    const { verdicts } = await this.verdicts.last(tx, caseId);
    const items = await this.extracts.checked(tx, caseId);
    const isTrue = (position: number) =>
      verdicts.some(
        (one) => one.position === position && one.verdict !== 'not-verified' && one.verdict !== 'not-determinable',
      );
    return {
      data: {
        facts: items
          .filter(({ position }) => isTrue(position))
          .map(({ text }) => text)
          .join('\n'),
      },
      facts: [
        ...(await this.facts.finding(step)),
        ...(await this.facts.position(step)),
        ...(scope ? [fact('通报范围', 'Reach of the notice', NOTICE_SCOPE_NAMES[scope])] : []),
      ],
      ...(scope === undefined ? { required: asked } : { hidden: asked }),
    };
  }

  @PrepareTask('state-defence')
  async stateDefence(step: PreparedStep): Promise<TaskPreparation> {
    const due = await this.reportClock.of(step.tx, step.caseId, 'state');
    return {
      facts: [...(await this.facts.notice(step)), ...(due ? [fact('申辩期限', 'Until', due.legalDate)] : [])],
    };
  }

  @PrepareTask('decide-accountability')
  async decideAccountability(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const notice = await this.accountability.last(tx, caseId);
    const defence = await this.accountability.defenceOf(tx, notice.letterId);
    const silent: LocalText = { zh: '期限届满，未提交意见', en: 'nothing within its days' };
    const waived: LocalText = { zh: '放弃陈述、申辩', en: 'waived' };
    const said = defence?.state === 'stated' ? defence.text : defence?.state === 'waived' ? waived : silent;
    const options = ['none', 'notice', ...(notice.measure === 'criticism' ? ['criticism'] : [])] as const;
    return {
      data: { measure: notice.measure, ...(notice.measure === 'criticism' ? { legalBasis: notice.basis } : {}) },
      options: {
        measure: (options as readonly (keyof typeof MEASURE_NAMES)[]).map((value) => ({
          value,
          label: MEASURE_NAMES[value].zh,
        })),
      },
      facts: [...(await this.facts.notice(step)), fact('学校陈述、申辩', "The school's defence", said ?? silent)],
    };
  }

  @PrepareTask('order-correction')
  async orderCorrection(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.facts.finding(step) };
  }

  /** What is to be corrected and until when; why an earlier version came back. */
  @PrepareTask('correct-figures')
  async correctFigures(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const { content } = await this.corrections.lastOrder(tx, caseId);
    const due = await this.reportClock.of(tx, caseId, 'correct');
    const last = (await this.corrections.ofCase(tx, caseId)).at(-1);
    return {
      facts: [
        fact('须更正的数据', 'To be corrected', content),
        ...(due ? [fact('更正期限', 'Until', due.legalDate)] : []),
        ...(last?.opinion ? [fact('退回理由', 'Why it came back', last.opinion)] : []),
      ],
    };
  }

  @PrepareTask('sign-correction')
  async signCorrection(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.facts.correction(step) };
  }

  @PrepareTask('verify-correction')
  async verifyCorrection(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.facts.correction(step) };
  }

  @PrepareTask('review-objection')
  async reviewObjection(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const points = await this.records.allegationsOf(tx, caseId);
    const { verdicts } = await this.verdicts.last(tx, caseId);
    const objection = await this.objections.find(tx, caseId);
    return {
      repeat: { points: headings(points) },
      data: Object.fromEntries(
        verdicts.flatMap(({ position, verdict, reasons }) => [
          [`verdict${position}`, verdict],
          [`reasons${position}`, reasons],
        ]),
      ) as Record<string, unknown>,
      facts: [
        ...(objection ? [fact('异议', 'Objection', objection.text)] : []),
        ...(await this.facts.report(step)),
        ...(await this.facts.evidence(step)),
        ...(await this.facts.finding(step)),
        ...(await this.facts.position(step)),
      ],
    };
  }
}

const ROUTE_OPTIONS = [
  { value: 'school', label: '由学校独立部门办理' },
  { value: 'city', label: '由主管部门或者其指定的单位办理' },
];

function assumed(day: string): LocalText {
  return { zh: `${day}（起算时间未确认，暂按收到之日）`, en: `${day} (assumed from receipt, unconfirmed)` };
}
