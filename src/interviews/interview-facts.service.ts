import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../calendar/day';
import type { Fact, TaskLink } from '../cases/process-steps';
import { DocumentsService } from '../documents/documents.service';
import { METRIC_NAMES } from '../metrics/metric';
import { rateText } from '../metrics/rate';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { InterviewClock } from './interview-clock.service';
import { InterviewGround } from './interview-ground.service';
import { timeOf, timeText } from './interview-letters';
import { type InterviewRecord, InterviewRecords, type NoticeRecord } from './interview-records.service';

interface CaseStep {
  tx: Transaction;
  caseId: string;
}

const ANSWERS: Record<NonNullable<NoticeRecord['answer']>, LocalText> = {
  attend: { zh: '按时到场', en: 'will attend' },
  'another-date': { zh: '申请改期', en: 'asks for another date' },
  silent: { zh: '期限内未答复', en: 'no answer in time' },
};
const PROGRESS: Record<'due' | 'reported' | 'missed', LocalText> = {
  due: { zh: '待报告', en: 'due' },
  reported: { zh: '已报告', en: 'reported' },
  missed: { zh: '逾期未报', en: 'missed' },
};

/** What the pages of several tasks show of an interview. */
@Injectable()
export class InterviewFacts {
  constructor(
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
    private readonly clockOf: InterviewClock,
    private readonly documents: DocumentsService,
  ) {}

  /** Who is interviewed and why. */
  async basis({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const interview = await this.records.ofCase(tx, caseId);
    const { partyName } = await this.ground.head(tx, caseId);
    const figures = figuresText(interview);
    return [
      fact('被约谈单位', 'Interviewed', partyName),
      fact('约谈理由', 'Why', interview.reason),
      ...(figures ? [fact('依据的数据', 'Figures', figures)] : []),
    ];
  }

  /** The notice as it stands, the answer to it and how often another date was asked for. */
  async notice({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const notices = await this.records.noticesOf(tx, caseId);
    const last = notices.at(-1);
    if (!last) return [];
    const asked = notices.filter(({ answer }) => answer === 'another-date').length;
    return [
      fact('时间和地点', 'When and where', `${timeText(last.startsAt)}，${last.place}`),
      fact('约谈要点', 'Points', last.points),
      ...(last.bring ? [fact('需携带的材料', 'What to bring', last.bring)] : []),
      ...(last.bodies ? [fact('参加部门', 'Bodies', last.bodies.join('、'))] : []),
      ...(last.answer ? [fact('学校答复', 'Answer', ANSWERS[last.answer])] : []),
      ...(last.attendees ? [fact('到场人员', 'Who attends', last.attendees)] : []),
      ...(last.wantedAt
        ? [fact('希望的时间', 'Wanted', `${timeText(last.wantedAt)}：${last.answerReason ?? ''}`)]
        : []),
      ...(asked > 0 ? [fact('申请改期次数', 'Requests for another date', String(asked))] : []),
    ];
  }

  async sitting({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const last = (await this.records.sittingsOf(tx, caseId)).at(-1);
    if (!last) return [];
    const { heldAt, place, attendees, statements, commitments, remark, objection, consideration } = last;
    return [
      ...(heldAt ? [fact('约谈时间和地点', 'Held', `${timeText(heldAt)}，${place ?? ''}`)] : []),
      ...(attendees.length > 0
        ? [fact('参加人员', 'Attendees', attendees.map((one) => Object.values(one).join('，')).join('\n'))]
        : []),
      ...(statements ? [fact('陈述情况', 'Statements', statements)] : []),
      ...(commitments ? [fact('承诺事项', 'Commitments', commitments)] : []),
      ...(remark ? [fact('情况说明', 'What happened', remark)] : []),
      ...(objection ? [fact('学校异议', 'Objection', objection)] : []),
      ...(consideration ? [fact('对异议的处理', 'What became of it', consideration)] : []),
    ];
  }

  /** The last draft with what was said of it, and how many there were. */
  async plan({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const last = (await this.records.plansOf(tx, caseId)).at(-1);
    if (!last) return [];
    const late: LocalText = { zh: '逾期报送', en: 'handed in late' };
    return [
      fact('整改方案', 'Plan', { zh: `第 ${last.round} 稿`, en: `draft ${last.round}` }),
      ...(last.wasLate ? [fact('报送时间', 'Handed in', late)] : []),
      fact('整改措施和时限', 'Measures and dates', last.measures),
      fact('责任单位和责任领导', 'Who answers for it', last.responsible),
      ...(last.opinion ? [fact('审核意见', 'Comments', last.opinion)] : []),
    ];
  }

  async progress({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const reports = await this.records.progressOf(tx, caseId);
    return reports.map(({ dueOn, state, text }) =>
      fact(`${dueOn} 进展`, `Progress of ${dueOn}`, {
        zh: `${PROGRESS[state].zh}${text ? `：${text}` : ''}`,
        en: `${PROGRESS[state].en}${text ? `: ${text}` : ''}`,
      }),
    );
  }

  async verification({ tx, caseId }: CaseStep): Promise<Fact[]> {
    const found = await this.records.verificationsOf(tx, caseId);
    return found.map(({ round, opinion }) => fact(`第 ${round} 次复核意见`, `Verification ${round}`, opinion));
  }

  /** The date of a duty, for whoever has to meet it. */
  async due({ tx, caseId }: CaseStep, duty: 'attend' | 'plan' | 'progress'): Promise<Fact[]> {
    const due = await this.clockOf.of(tx, caseId, duty);
    return due ? [fact('期限', 'Until', due.legalDate)] : [];
  }

  /** The letter on paper and the appointment for a calendar. */
  async noticeLinks({ tx, caseId }: CaseStep): Promise<TaskLink[]> {
    const last = (await this.records.noticesOf(tx, caseId)).findLast(({ issuedAt }) => issuedAt !== null);
    if (!last) return [];
    return [
      { label: { zh: '约谈通知 PDF', en: 'Notice as PDF' }, href: `/api/letters/${last.letterId}/pdf` },
      { label: { zh: '加入日历', en: 'Calendar file' }, href: `/api/interviews/${caseId}/invitation.ics` },
    ];
  }

  /** The files that came with the last plan and with every report. */
  async fileLinks({ tx, caseId }: CaseStep): Promise<TaskLink[]> {
    const plan = (await this.records.plansOf(tx, caseId)).at(-1);
    const reports = await this.records.progressOf(tx, caseId);
    const ids = [...(plan?.documentIds ?? []), ...reports.flatMap(({ documentIds }) => documentIds)];
    const files = await this.documents.describe(tx, ids);
    return files.map(({ id, name }) => ({ label: { zh: name, en: name }, href: `/api/documents/${id}/content` }));
  }

  async minutesLink({ tx, caseId }: CaseStep): Promise<TaskLink[]> {
    const held = (await this.records.sittingsOf(tx, caseId)).some(({ heldAt }) => heldAt !== null);
    return held
      ? [{ label: { zh: '约谈记录 PDF', en: 'Minutes as PDF' }, href: `/api/interviews/${caseId}/minutes.pdf` }]
      : [];
  }
}

/** The rate with its identity, and what it was below of; undefined when a person decided without one. */
export function figuresText(interview: InterviewRecord): LocalText | undefined {
  const { metric, cohort, unit, asOf, numerator, denominator, thanName, thanNumerator, thanDenominator } = interview;
  if (
    metric === null ||
    numerator === null ||
    denominator === null ||
    thanNumerator === null ||
    thanDenominator === null
  ) {
    return undefined;
  }
  const rate = `${numerator}/${denominator}（${rateText({ numerator, denominator })}）`;
  const bound = { numerator: thanNumerator, denominator: thanDenominator };
  const than = `${thanNumerator}/${thanDenominator}（${rateText(bound)}）`;
  return {
    zh: `${unit}${cohort}届${METRIC_NAMES[metric].zh}（截至${asOf}）${rate}，低于${thanName} ${than}`,
    en: `${unit}: ${METRIC_NAMES[metric].en.toLowerCase()} of the class of ${cohort} as of ${asOf} is ${rate}, below ${thanName} ${than}`,
  };
}

/** Day and time of an instant, as forms take them. */
export function dayAndTime(at: Date): { day: string; time: string } {
  return { day: shanghaiDay(at), time: timeOf(at) };
}

export function fact(zh: string, en: string, value: Fact['value']): Fact {
  return { label: { zh, en }, value };
}
