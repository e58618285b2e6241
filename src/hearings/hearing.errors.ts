import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { ArrangementRefusal, HearingRecordRefusal } from './hearing';

interface Fault {
  kind: ErrorKind;
  path?: string;
  text: LocalText;
}

const FAULTS: Record<ArrangementRefusal | HearingRecordRefusal, Fault> = {
  'presider-investigated': {
    kind: 'invalid-input',
    path: 'presider',
    text: {
      zh: '听证主持人不得是本案调查人，请另行指定。',
      en: 'Expected a presider who did not investigate, but this person did; name somebody else.',
    },
  },
  'presider-drafted': {
    kind: 'invalid-input',
    path: 'presider',
    text: {
      zh: '听证主持人不得是告知书起草人，请另行指定。',
      en: 'Expected a presider who did not draft the notice, but this person did; name somebody else.',
    },
  },
  'presider-recused': {
    kind: 'invalid-input',
    path: 'presider',
    text: {
      zh: '所选人员在本案中已经回避，请另行指定主持人。',
      en: 'Expected a presider without an interest, but this person is recused; name somebody else.',
    },
  },
  'presider-without-role': {
    kind: 'invalid-input',
    path: 'presider',
    text: {
      zh: '所选人员目前不是办理机关的工作人员，请另行指定主持人。',
      en: 'Expected somebody of the authority, but this person has no duty there now; name somebody else.',
    },
  },
  'notice-days-missing': {
    kind: 'invalid-input',
    path: 'noticeWorkingDays',
    text: {
      zh: '现行规定未确定听证应提前几个工作日通知，请在本案中确定并说明理由。',
      en: 'Expected the working days of notice, but neither a rule nor an answer sets them; answer it for this case.',
    },
  },
  'too-soon': {
    kind: 'invalid-input',
    path: 'hearingOn',
    text: {
      zh: '听证日期过早，即使今日送达通知也不足提前通知的工作日数；请改期。',
      en: 'Expected a day that keeps the notice even if it is served today, but this one is too soon; choose a later one.',
    },
  },
  'not-the-presider': {
    kind: 'forbidden',
    text: {
      zh: '听证笔录应由本次听证的主持人登记；请由主持人办理。',
      en: 'Expected the presider of this hearing, but you are not; leave the record to the presider.',
    },
  },
  'not-yet': {
    kind: 'invalid-state',
    path: 'outcome',
    text: {
      zh: '听证日期未到，只能登记延期；请在听证之日登记。',
      en: 'Expected the day of the hearing to have come, but it has not; record it on that day, or a postponement.',
    },
  },
  'notice-not-served': {
    kind: 'invalid-state',
    path: 'outcome',
    text: {
      zh: '听证通知书未证实送达，听证不能计为已举行；请登记延期并另行通知。',
      en: 'Expected proven service of the notice, but there is none; record a postponement and announce it again.',
    },
  },
  'notice-too-short': {
    kind: 'invalid-state',
    path: 'outcome',
    text: {
      zh: '听证通知书送达过晚，不足提前通知的工作日数；请登记延期并另行通知。',
      en: 'Expected the notice to be served early enough, but it came too late; record a postponement and announce it again.',
    },
  },
  'attendees-missing': {
    kind: 'invalid-input',
    path: 'attendees',
    text: { zh: '请填写到场人员。', en: 'Expected who attended, but found nobody; fill it in.' },
  },
  'points-missing': {
    kind: 'invalid-input',
    path: 'points',
    text: {
      zh: '请填写听证要点或者延期理由。',
      en: 'Expected the points of the hearing, but found none; fill them in.',
    },
  },
};

/** The hearing cannot be arranged or recorded as stated; the sentence says what to change. */
export class HearingRefusedError extends DomainError {
  constructor(reason: ArrangementRefusal | HearingRecordRefusal) {
    const { kind, path, text } = FAULTS[reason];
    const code = `HEARING.${reason.toUpperCase().replaceAll('-', '_')}`;
    super({
      code: 'HEARING.REFUSED',
      kind,
      text,
      details: { reason },
      ...(path ? { fields: [{ path, code, text }] } : {}),
    });
  }
}

/** No hearing of the case waits to be held, or no statement asks for one. */
export class HearingNotOpenError extends DomainError {
  constructor(caseId: string) {
    super({
      code: 'HEARING.NOT_OPEN',
      kind: 'invalid-state',
      text: {
        zh: '本案没有待举行的听证；请刷新案件页面。',
        en: 'Expected a hearing that waits to be held, but the case has none; reload the case.',
      },
      details: { caseId },
    });
  }
}
