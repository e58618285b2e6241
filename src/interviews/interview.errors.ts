import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { BasisRefusal, PartyRefusal } from './interview';
import type { ApprovalRefusal, NoticeRefusal } from './notice';
import type { AttendeeFault, SignatureRefusal, SittingRefusal } from './sitting';

/** Said of whatever sets a target for single counsellors (三不得). */
export const COUNSELLOR_TARGET: LocalText = {
  zh: '不得向辅导员、就业工作人员摊派就业任务、下达落实率指标或者排名（教育部“三不得”）；请删改相关表述',
  en: 'Expected nothing that sets counsellors targets or ranks them, but found such a sentence; take it out',
};

const BASIS: Record<BasisRefusal | PartyRefusal | 'party-unknown', [string, LocalText]> = {
  'reason-missing': [
    'reason',
    { zh: '约谈应写明理由；请填写', en: 'Expected a written reason for the interview, but found none; write one' },
  ],
  'figures-incomplete': [
    'figures',
    {
      zh: '以数据为由约谈的，指标、届别、统计单位、截至日期和分子、分母缺一不可；请补全数据或者改由人工决定并写明理由',
      en: 'Expected metric, cohort, unit, as-of date, numerator and denominator, but one is missing; complete the figures or decide by hand with a reason',
    },
  ],
  'comparator-missing': [
    'figures',
    {
      zh: '以数据为由约谈的，应有比较对象及其分子、分母；请补全',
      en: 'Expected what the rate is compared with, and its counts, but found none; complete it',
    },
  ],
  'rate-invalid': [
    'figures',
    {
      zh: '分母应大于零，分子不得大于分母；请核对数据',
      en: 'Expected a denominator above zero and a numerator not above it, but found something else; check the figures',
    },
  ],
  'not-below': [
    'figures',
    {
      zh: '该比率并不低于比较对象，相等不属于低于；不能据此约谈，确有必要的请人工决定并写明理由',
      en: 'Expected a rate below what it is compared with, but it is equal or above; equal is not below. Decide by hand with a reason if need be',
    },
  ],
  'figures-of-employer': [
    'figures',
    {
      zh: '约谈用人单位由人工决定，不以落实率为由；请写明理由',
      en: 'Expected a decision with a reason for an employer, but found figures; leave them out',
    },
  ],
  'counsellor-target': ['reason', COUNSELLOR_TARGET],
  'not-under-keeper': [
    'organisationId',
    {
      zh: '只能约谈本单位下属的学校或者学院；请重新选择',
      en: 'Expected a school of the authority, or a college of the school, but found another; choose again',
    },
  ],
  'not-a-school': [
    'organisationId',
    {
      zh: '主管部门约谈学校，学校约谈学院；请重新选择',
      en: 'Expected a school for an authority, a college for a school, but found something else; choose again',
    },
  ],
  'party-unknown': [
    'organisationId',
    {
      zh: '应选定一个被约谈的学校、学院或者用人单位；请选择',
      en: 'Expected one school, college or employer to interview, but found none; choose one',
    },
  ],
};

/** The interview cannot be opened like this; see `basisRefusal` and `partyRefusal`. */
export class InterviewRefusedError extends DomainError {
  constructor(reason: keyof typeof BASIS) {
    const [path, text] = BASIS[reason];
    const code = 'INTERVIEW.REFUSED';
    super({ code, kind: 'invalid-input', text, details: { reason }, fields: [{ path, code, text }] });
  }
}

/** There is no such interview, or this person may not know of it: look at the list of interviews. */
export class InterviewNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'INTERVIEW.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '应存在该约谈，但未找到；请返回约谈列表核对',
        en: 'Expected to find the interview, but there is none; look at the list of interviews',
      },
    });
  }
}

/** Something the step rests on is not there yet: it came at the wrong moment. */
export class InterviewStepNotReadyError extends DomainError {
  constructor(missing: 'notice' | 'answer' | 'record' | 'plan' | 'report' | 'escalation') {
    super({
      code: 'INTERVIEW.STEP_NOT_READY',
      kind: 'invalid-state',
      text: {
        zh: '本环节所依据的前一环节尚未完成；请刷新页面核对办理进度',
        en: `Expected the step before to have left its ${missing}, but there is none; reload the page`,
      },
      details: { missing },
    });
  }
}

const NOTICE: Record<NoticeRefusal | 'time-invalid', [string, LocalText]> = {
  'time-invalid': [
    'time',
    {
      zh: '应填写日期和 24 小时制时间，如 2026-03-02、14:30；请更正',
      en: 'Expected a day and a time such as 2026-03-02, 14:30, but found something else; correct it',
    },
  ],
  'in-past': [
    'date',
    {
      zh: '约谈时间应在将来，但所填时间已过；请更正',
      en: 'Expected a time to come, but it has passed; correct it',
    },
  ],
  'too-few-bodies': [
    'bodies',
    {
      zh: '联合约谈应由两个以上部门共同进行；请补充参加部门',
      en: 'Expected at least two bodies for a joint interview, but found fewer; add one',
    },
  ],
  'counsellor-target': ['points', COUNSELLOR_TARGET],
};

/** The notice cannot be drawn up like this; see `noticeRefusal`. */
export class NoticeRefusedError extends DomainError {
  /** @param field where the form names it otherwise */
  constructor(reason: keyof typeof NOTICE, field?: string) {
    const [usual, text] = NOTICE[reason];
    const path = field ?? usual;
    const code = 'INTERVIEW.NOTICE_REFUSED';
    super({ code, kind: 'invalid-input', text, details: { reason }, fields: [{ path, code, text }] });
  }
}

/** See `approvalRefusal`. */
export class NoticeApprovalRefusedError extends DomainError {
  constructor(reason: ApprovalRefusal) {
    const own = reason === 'own-notice';
    super({
      code: 'INTERVIEW.APPROVAL_REFUSED',
      kind: own ? 'forbidden' : 'conflict',
      text: own
        ? {
            zh: '约谈通知应由拟定人以外的人审签；请转由他人办理',
            en: 'Expected another person than who drew the notice up to approve it; leave it to somebody else',
          }
        : { zh: '该通知已经审签；请刷新页面', en: 'Expected a notice that waits, but it was approved already; reload' },
      details: { reason },
    });
  }
}

const SITTING: Record<SittingRefusal, [string, LocalText]> = {
  'notice-not-issued': [
    'outcome',
    {
      zh: '尚未制发约谈通知，不能记录约谈；请先制发通知',
      en: 'Expected an issued notice before the record, but there is none; issue it first',
    },
  ],
  'not-served': [
    'outcome',
    {
      zh: '约谈邀请的送达尚未证实，不能认定到场或者拒绝；请先完成送达',
      en: 'Expected the invitation to be served with proof, but it is not; serve it first',
    },
  ],
  'in-future': [
    'heldDate',
    {
      zh: '约谈时间应已经发生，但所填时间在将来；请更正',
      en: 'Expected a time that has passed, but it lies ahead; correct it',
    },
  ],
  'too-few-attendees': [
    'attendees',
    {
      zh: '参加人员至少应有约谈方和被约谈方各一人；请补充',
      en: 'Expected somebody of either side among the attendees, but found fewer than two; add them',
    },
  ],
  'own-side': [
    'presider',
    {
      zh: '被约谈单位的人员不得主持或者记录约谈；请另选人员',
      en: 'Expected nobody of the interviewed side to lead or record, but found one; choose somebody else',
    },
  ],
  recused: [
    'presider',
    {
      zh: '所选人员在本案中已经回避；请另选人员',
      en: 'Expected people without an interest, but one is recused from this case; choose somebody else',
    },
  ],
  'counsellor-target': ['commitments', COUNSELLOR_TARGET],
};

/** The record cannot be made like this; see `sittingRefusal`. */
export class SittingRefusedError extends DomainError {
  constructor(reason: SittingRefusal) {
    const [path, text] = SITTING[reason];
    const code = 'INTERVIEW.RECORD_REFUSED';
    super({ code, kind: 'invalid-input', text, details: { reason }, fields: [{ path, code, text }] });
  }
}

/** Lines of attendees that cannot be read; each is named. */
export class AttendeesRefusedError extends DomainError {
  constructor(faults: readonly AttendeeFault[]) {
    const lines = faults.map(({ line }) => line);
    const text = {
      zh: `参加人员每行应为“姓名，职务，单位”三项，第 ${lines.join('、')} 行有误；请更正`,
      en: `Expected name, office and organisation in each line of attendees, but not in line ${lines.join(', ')}; correct them`,
    };
    const code = 'INTERVIEW.ATTENDEES_REFUSED';
    super({ code, kind: 'invalid-input', text, details: { lines }, fields: [{ path: 'attendees', code, text }] });
  }
}

const SIGNATURE: Record<SignatureRefusal, LocalText> = {
  'not-the-party': {
    zh: '约谈记录应由被约谈单位签署；请转由该单位负责人办理',
    en: 'Expected the interviewed side to sign, but you are not of it; leave it to its leader',
  },
  'remark-missing': {
    zh: '对记录有异议的，应写明异议内容；请填写',
    en: 'Expected the remark of an objection, but it is empty; write it down',
  },
  'signed-already': {
    zh: '该记录已经签署；请刷新页面',
    en: 'Expected a record that waits, but it was signed already; reload',
  },
};

/** See `signatureRefusal`. */
export class SignatureRefusedError extends DomainError {
  constructor(reason: SignatureRefusal) {
    const kind = reason === 'not-the-party' ? 'forbidden' : reason === 'signed-already' ? 'conflict' : 'invalid-input';
    super({ code: 'INTERVIEW.SIGNATURE_REFUSED', kind, text: SIGNATURE[reason], details: { reason } });
  }
}
