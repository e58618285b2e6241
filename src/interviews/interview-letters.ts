import { type Day, shanghaiDay, weekdayName } from '../calendar/day';
import { letterOf, type LetterText } from '../letters/letter';
import { longDay, signature } from '../letters/letter-date';
import {
  MEASURE_NAMES,
  NOTICE_SCOPE_NAMES,
  type AccountabilityMeasure,
  type NoticeScope,
} from '../reports/accountability';
import type { Attendee } from './sitting';
import type { NoticeText } from './notice';

/** Names that stand in every letter of an interview. */
export interface InterviewLetterHead {
  keeperName: string;
  partyName: string;
  issuedOn: Day;
}

const SUMMONED = '主要负责同志';

/** The notice to the school's first man or woman; a later one says whether the date moved. */
export function noticeLetter(
  head: InterviewLetterHead,
  notice: NoticeText & { reason: string; answerWorkingDays: number; changes: 'moved' | 'kept' | null },
): LetterText {
  const opening = {
    moved: `你单位申请变更约谈时间，经研究同意。现将变更后的安排通知如下，此前的安排不再执行。`,
    kept: `你单位申请变更约谈时间，经研究，维持原定时间。现将安排再次通知如下。`,
    none: `经研究，决定约谈你单位${SUMMONED}。现将有关事项通知如下。`,
  }[notice.changes ?? 'none'];
  return letterOf('约谈通知书', [
    `${head.partyName}：`,
    opening,
    '一、约谈理由',
    notice.reason,
    '二、时间和地点',
    `${timeText(notice.startsAt)}，${notice.place}。`,
    '三、约谈要点',
    notice.points,
    ...(notice.bring ? ['四、需携带的材料', notice.bring] : []),
    ...(notice.changes === 'kept'
      ? []
      : [
          `请自收到本通知次日起${notice.answerWorkingDays}个工作日内在系统中答复到场人员；确有困难的，可以说明理由并提出其他时间。`,
        ]),
    ...signature(head.keeperName, head.issuedOn),
  ]);
}

/** The invitation to an employer, in the name of all bodies that take part. */
export function invitationLetter(head: InterviewLetterHead, notice: NoticeText & { reason: string }): LetterText {
  return letterOf('联合约谈邀请函', [
    `${head.partyName}：`,
    `根据有关规定，${(notice.bodies ?? []).join('、')}决定联合约谈你单位负责人。现将有关事项函告如下。`,
    '一、约谈理由',
    notice.reason,
    '二、时间和地点',
    `${timeText(notice.startsAt)}，${notice.place}。`,
    '三、约谈要点',
    notice.points,
    ...(notice.bring ? ['四、需携带的材料', notice.bring] : []),
    '无正当理由拒绝约谈的，将依照规定移交有关部门调查处理。',
    ...signature(head.keeperName, head.issuedOn),
  ]);
}

/** What the authority found when it looked at the rectification. */
export function rectifiedLetter(head: InterviewLetterHead, opinion: string): LetterText {
  return letterOf('约谈整改复核意见', [
    `${head.partyName}：`,
    '你单位报送的整改方案和进展报告收悉。经复核，整改已经到位，本次约谈办结。复核意见如下：',
    opinion,
    ...signature(head.keeperName, head.issuedOn),
  ]);
}

/** The internal notice (通报); what is proposed besides is for the body entitled to decide on it. */
export function escalationLetter(
  head: InterviewLetterHead,
  decision: {
    facts: string;
    reasons: string;
    scope: NoticeScope;
    proposal: AccountabilityMeasure;
    proposalText?: string;
  },
): LetterText {
  return letterOf(`关于${head.partyName}约谈整改有关情况的通报`, [
    `${head.partyName}：`,
    '经约谈并督促整改，你单位存在下列情况：',
    decision.facts,
    `经研究，决定在${NOTICE_SCOPE_NAMES[decision.scope].zh}范围内通报。理由如下：`,
    decision.reasons,
    ...(decision.proposal === 'none'
      ? []
      : [`同时向有权机关提出问责建议（建议${MEASURE_NAMES[decision.proposal].zh}）：`, decision.proposalText ?? '']),
    ...signature(head.keeperName, head.issuedOn),
  ]);
}

/** The minutes, as they are printed; a remark of the interviewed side stands on them for good. */
export function minutesLetter(
  head: InterviewLetterHead,
  record: {
    heldAt: Date;
    place: string;
    presider: string;
    recorder: string;
    attendees: readonly Attendee[];
    statements: string;
    commitments: string;
    signature: 'signed' | 'objected' | null;
    signer: string | null;
    objection: string | null;
    consideration: string | null;
  },
): LetterText {
  return letterOf('约谈记录', [
    `被约谈单位：${head.partyName}。`,
    `时间和地点：${timeText(record.heldAt)}，${record.place}。`,
    `主持人：${record.presider}；记录人：${record.recorder}。`,
    '一、参加人员',
    ...record.attendees.map(({ name, office, organisation }) => `${name}，${office}，${organisation}`),
    '二、陈述情况',
    record.statements,
    '三、承诺事项',
    record.commitments,
    ...(record.signature === 'signed' ? [`以上记录经被约谈单位核对无误，签署人：${record.signer ?? ''}。`] : []),
    ...(record.signature === 'objected'
      ? ['四、被约谈单位对记录的异议', `${record.objection ?? ''}（提出人：${record.signer ?? ''}）`]
      : []),
    ...(record.consideration ? ['五、对异议的处理', record.consideration] : []),
    ...signature(head.keeperName, head.issuedOn),
  ]);
}

/** `2026年3月9日（周一）14:30` */
export function timeText(at: Date): string {
  const day = shanghaiDay(at);
  return `${longDay(day)}（${weekdayName(day).zh}）${timeOf(at)}`;
}

/** `14:30` in Asia/Shanghai. */
export function timeOf(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}
