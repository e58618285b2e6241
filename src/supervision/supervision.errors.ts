import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { IssueRefusal, OrderTextFault, PartRefusal } from './supervision';

const ISSUE: Record<IssueRefusal, LocalText> = {
  'person-needed': {
    zh: '催办和督办单应由负责人发出，系统只作提示；请由负责人办理',
    en: 'Expected a head to issue it, but no person did; the program only proposes',
  },
  'not-supervisor': {
    zh: '催办和督办单应由办理机关或其上级机关的负责人发出，您没有这一职责；请报负责人办理',
    en: 'Expected a head of the authority that keeps the case, or of one above it, but you are none; ask a head',
  },
  recused: {
    zh: '您在该案件中已经回避，不得催办或者督办；请由其他负责人办理',
    en: 'Expected somebody without an interest in the matter, but you are recused from it; leave it to another head',
  },
  'own-step': {
    zh: '该事项由您本人办理或者可由您签收，不得自己督办自己；请直接办理',
    en: 'Expected a step of somebody else, but this one is yours to do; do it instead',
  },
  'case-closed': {
    zh: '案件已经办结，无需催办或者督办；请刷新页面查看结果',
    en: 'Expected an open case, but it is closed; reload to see how it ended',
  },
  'step-closed': {
    zh: '该环节已经办理，无需催办或者督办；请刷新页面查看',
    en: 'Expected a step that is still to be done, but it is finished; reload the page',
  },
  'addressee-unaware': {
    zh: '督办单只能发给已经承办本案环节的单位，所选单位尚未承办；请另选责任单位',
    en: 'Expected a unit that has had a step of the case, but this one has had none; choose another',
  },
  'step-needed': {
    zh: '对被举报学校只能就其正在办理的环节督办；请在该环节的页面发出',
    en: 'Expected the step the reported school is working on, but none was given; issue it from that step',
  },
};

/** See `issueRefusal`. */
export class SupervisionRefusedError extends DomainError {
  constructor(reason: IssueRefusal) {
    const isForbidden = ['person-needed', 'not-supervisor', 'recused', 'own-step'].includes(reason);
    super({
      code: 'SUPERVISION.REFUSED',
      kind: isForbidden ? 'forbidden' : reason.endsWith('-closed') ? 'invalid-state' : 'invalid-input',
      text: ISSUE[reason],
      details: { reason },
    });
  }
}

/** How a text that must lead to nobody is told what it shows. */
export const TEXT_FAULT_NAMES: Record<OrderTextFault, LocalText> = {
  pseudonym: { zh: '举报人代号', en: 'the pseudonym' },
  phone: { zh: '电话号码', en: 'a telephone number' },
  'id-number': { zh: '身份证号码', en: 'an identity card number' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  reporter: { zh: '“举报人”“投诉人”等字样', en: 'words for the reporter' },
  'case-number': { zh: '案号', en: 'a case number' },
  'person-name': { zh: '个人姓名', en: 'the name of a person' },
};

/** The text would lead to a reporter or another person: rewrite it; see `orderTextFaults`. */
export class OrderTextRefusedError extends DomainError {
  constructor(faults: readonly OrderTextFault[]) {
    const text = {
      zh: `催办和督办的文字不得显示举报人、投诉人或者他人信息，但其中有${faults.map((one) => TEXT_FAULT_NAMES[one].zh).join('、')}；请删改`,
      en: `Expected nothing in the text that leads to a reporter or another person, but found ${faults.map((one) => TEXT_FAULT_NAMES[one].en).join(', ')}; remove it`,
    };
    super({
      code: 'SUPERVISION.TEXT_REFUSED',
      kind: 'invalid-input',
      text,
      details: { faults },
      fields: [{ path: 'reason', code: 'IDENTITY', text }],
    });
  }
}

const PART: Record<PartRefusal, LocalText> = {
  recused: {
    zh: '您在被督办的案件中已经回避，不得办理该督办单；请由其他人员办理',
    en: 'Expected somebody without an interest in the matter, but you are recused from it; leave it to somebody else',
  },
  'own-order': {
    zh: '督办单由您签发，不得由您签收或者反馈；请由责任单位其他人员办理',
    en: 'Expected somebody other than the issuer, but you issued the order; leave the answer to the unit',
  },
  'own-answer': {
    zh: '反馈由您作出，不得由您核查；请由其他负责人核查',
    en: 'Expected somebody who gave no answer to this order, but you did; leave the verification to another head',
  },
  ended: {
    zh: '该督办单已经结束；请刷新页面查看结果',
    en: 'Expected an order in force, but it has ended; reload to see how',
  },
};

/** See `partRefusal`. */
export class OrderPartRefusedError extends DomainError {
  constructor(reason: PartRefusal) {
    super({
      code: 'SUPERVISION.PART_REFUSED',
      kind: reason === 'ended' ? 'conflict' : 'forbidden',
      text: PART[reason],
      details: { reason },
    });
  }
}

/** The order does not exist, or this person may not know of it: both look the same. */
export class OrderNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'SUPERVISION.ORDER_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该督办单：督办单不存在，或者您无权查看；请核对链接',
        en: 'Expected a supervision order, but there is none that you may see; check the link',
      },
    });
  }
}

/** Only who issued an order takes it back, while it is in force. */
export class OrderWithdrawalRefusedError extends DomainError {
  constructor(reason: 'not-issuer' | 'ended') {
    super({
      code: 'SUPERVISION.WITHDRAWAL_REFUSED',
      kind: reason === 'ended' ? 'conflict' : 'forbidden',
      text:
        reason === 'ended'
          ? PART.ended
          : {
              zh: '督办单只能由签发人撤回；请由签发人办理',
              en: 'Expected the issuer to take the order back, but it is somebody else; ask the issuer',
            },
      details: { reason },
    });
  }
}

/** The missed date was made good, acted on or dismissed meanwhile, or this person may not know of it. */
export class ProposalNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'SUPERVISION.PROPOSAL_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该督办提示：事项已经办理或者提示已经处理；请刷新列表',
        en: 'Expected a proposed supervision, but it has been dealt with, or is none of yours; reload the list',
      },
    });
  }
}

/** Interviews are held with schools; an authority or a unit of it is answered for in another way. */
export class InterviewUnavailableError extends DomainError {
  constructor() {
    super({
      code: 'SUPERVISION.INTERVIEW_UNAVAILABLE',
      kind: 'invalid-input',
      text: {
        zh: '约谈的对象应为高校，但责任单位不是；请选择其他处置方式',
        en: 'Expected a school to interview, but the unit is none; choose another consequence',
      },
    });
  }
}
