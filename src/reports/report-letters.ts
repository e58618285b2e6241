import type { Day } from '../calendar/day';
import { letterOf, type LetterText } from '../letters/letter';
import { longDay, signature } from '../letters/letter-date';
import { MEASURE_NAMES, NOTICE_SCOPE_NAMES, type AccountabilityMeasure, type NoticeScope } from './accountability';
import { VERDICT_NAMES, type Verdict } from './allegation';

/** Names that stand in every letter of a report. None of them is a reporter's. */
export interface ReportLetterHead {
  authorityName: string;
  schoolName: string;
  issuedOn: Day;
}

/** 信访工作条例 Art. 35, 36: a review is asked for within 30 days of the answer, a second one within 30 days of the review. */
const OBJECTION_TEXT = '如对本答复有异议，可以自收到之日起30日内凭查询码提出，由原认定人以外的人员复查一次。';
const APPEAL_TEXT =
  '如不服本复查意见，可以自收到之日起30日内向上一级主管部门请求复核；对依法可以申请行政复议的事项，可以自知道该行为之日起60日内申请行政复议。';
const SECRECY_TEXT = '本机关依法对您的身份信息保密；如因反映问题受到打击报复，请及时告知。';

/** The answer, point by point; what the authority adds in its own words comes last. */
export function replyLetter(
  head: ReportLetterHead,
  reply: {
    verdicts: readonly { position: number; verdict: Verdict; reasons: string }[];
    text: string;
    canObject: boolean;
  },
): LetterText {
  return letterOf('关于举报办理结果的答复', [
    '您好：',
    `您反映${head.schoolName}就业统计有关问题的举报收悉。经调查，现逐项答复如下：`,
    ...verdictLines(reply.verdicts),
    reply.text,
    ...(reply.canObject ? [OBJECTION_TEXT] : []),
    SECRECY_TEXT,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

export function reviewLetter(
  head: ReportLetterHead,
  review: {
    isChanged: boolean;
    opinion: string;
    verdicts: readonly { position: number; verdict: Verdict; reasons: string }[];
  },
): LetterText {
  return letterOf('关于举报异议的复查意见', [
    '您好：',
    `您对${head.schoolName}就业统计有关问题举报答复提出的异议，已由原认定人以外的人员复查。${review.isChanged ? '复查决定变更原认定：' : '复查维持原认定。'}`,
    ...(review.isChanged ? verdictLines(review.verdicts) : []),
    review.opinion,
    APPEAL_TEXT,
    SECRECY_TEXT,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

export function declineLetter(
  head: ReportLetterHead,
  decline: { reasons: string; body: string; address: string },
): LetterText {
  return letterOf('关于举报事项不予受理的告知', [
    '您好：',
    `您反映${head.schoolName}有关问题的举报收悉。经审查，该事项不属于本机关受理范围，理由如下：`,
    decline.reasons,
    `请向有权处理的机关反映：${decline.body}，${decline.address}。`,
    SECRECY_TEXT,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

export function anonymousDeclineLetter(head: ReportLetterHead): LetterText {
  return letterOf('关于举报事项不予受理的告知', [
    '您好：',
    `您反映${head.schoolName}有关问题的举报收悉。该举报未能核实实名，依照现行规定不予受理。如愿意实名举报，可以随时补充身份信息后再次提出。`,
    SECRECY_TEXT,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

export function mergeLetter(head: ReportLetterHead): LetterText {
  return letterOf('关于举报事项并案办理的告知', [
    '您好：',
    `您反映${head.schoolName}就业统计有关问题的举报收悉。同一问题本机关已在办理，您的举报已并入该案一并调查。`,
    SECRECY_TEXT,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

/** The limit passed without an answer: the reporter is told, and that the matter goes on. */
export function lateLetter(head: ReportLetterHead, dueOn: Day): LetterText {
  return letterOf('关于答复期限届满的告知', [
    '您好：',
    `您反映${head.schoolName}就业统计有关问题的举报，本机关未能在${longDay(dueOn)}前答复。逾期情况已记录在案并报请本机关负责人督促，该事项仍在办理，办结后将及时答复。`,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

export function withdrawalLetter(head: ReportLetterHead, decision: { isClosed: boolean; reasons: string }): LetterText {
  const outcome = decision.isClosed
    ? '经研究，同意撤回，本机关终止办理。'
    : '因所涉问题关系公共利益，本机关决定继续办理。';
  return letterOf('关于撤回举报的告知', [
    '您好：',
    `您撤回关于${head.schoolName}有关问题举报的申请收悉。${outcome}`,
    decision.reasons,
    SECRECY_TEXT,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

/** 行政处罚法 Art. 44, 45, followed for the internal notice as well: facts, reasons, basis, the measure, the right to be heard. */
export function priorNoticeLetter(
  head: ReportLetterHead,
  notice: {
    facts: string;
    reasons: string;
    basis: string;
    measure: AccountabilityMeasure;
    scope: NoticeScope;
    defenceWorkingDays: number;
  },
): LetterText {
  return letterOf(`拟作出${MEASURE_NAMES[notice.measure].zh}事先告知书`, [
    `${head.schoolName}：`,
    `经调查认定，本机关拟对你校就业统计有关问题作出${MEASURE_NAMES[notice.measure].zh}。现将有关事项告知如下：`,
    '一、认定的事实',
    notice.facts,
    '二、理由',
    notice.reasons,
    '三、依据',
    notice.basis,
    '四、拟采取的措施',
    `在${NOTICE_SCOPE_NAMES[notice.scope].zh}范围内${MEASURE_NAMES[notice.measure].zh}。`,
    '五、陈述、申辩的权利',
    `你校可以自本告知书送达次日起${notice.defenceWorkingDays}个工作日内陈述、申辩并提供证据。本机关充分听取意见，不因陈述、申辩而加重处理。`,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

export function measureLetter(
  head: ReportLetterHead,
  decision: {
    measure: 'notice' | 'criticism';
    scope: NoticeScope;
    facts: string;
    reasons: string;
    legalBasis: string | null;
  },
): LetterText {
  const isPenalty = decision.measure === 'criticism';
  const name = MEASURE_NAMES[decision.measure].zh;
  return letterOf(`关于${head.schoolName}就业统计有关问题的${isPenalty ? '通报批评决定' : '通报'}`, [
    `${head.schoolName}：`,
    '经调查认定，你校就业统计存在下列问题：',
    decision.facts,
    `经事先告知并听取你校意见，本机关决定在${NOTICE_SCOPE_NAMES[decision.scope].zh}范围内${name}。理由如下：`,
    decision.reasons,
    ...(decision.legalBasis ? [`依据：${decision.legalBasis}`] : []),
    ...(isPenalty ? ['如不服本决定，可以自收到之日起60日内申请行政复议，或者自收到之日起6个月内提起行政诉讼。'] : []),
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

export function correctionOrderLetter(
  head: ReportLetterHead,
  order: { content: string; workingDays: number },
): LetterText {
  return letterOf('责令更正就业统计数据通知书', [
    `${head.schoolName}：`,
    '经调查认定，你校报送的就业统计数据与事实不符，现责令更正：',
    order.content,
    `请自本通知送达次日起${order.workingDays}个工作日内完成更正，逐项列明指标、届别、统计单位、截至日期和更正前后的分子、分母，由分管校领导签署后提交。`,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

// helpers

function verdictLines(verdicts: readonly { position: number; verdict: Verdict; reasons: string }[]): string[] {
  return verdicts.map(({ position, verdict, reasons }) => `（${position}）${VERDICT_NAMES[verdict].zh}。${reasons}`);
}
