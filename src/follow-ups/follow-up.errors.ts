import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { AnswerRefusal, PartRefusal } from './follow-up';

const ANSWER: Record<AnswerRefusal, LocalText> = {
  'not-asked': {
    zh: '目前没有需要您答复的回访问题；请在收到回访后再答复',
    en: 'Expected questions to answer, but none were asked yet; come back when they are',
  },
  'answered-already': {
    zh: '该回访已经答复，不能再次答复；如有新情况，请另行反映',
    en: 'Expected questions without an answer, but they were answered already; report anything new as a new matter',
  },
  ended: {
    zh: '该回访已经结束；如有新情况，请另行反映',
    en: 'Expected an open follow-up, but it has ended; report anything new as a new matter',
  },
  incomplete: {
    zh: '应当答复是否受到打击报复，并对办理情况作出评价，但有问题没有答复；请补充，或者选择不愿回访',
    en: 'Expected an answer to both questions, but one is missing; complete it, or say that you would rather not answer',
  },
  'account-missing': {
    zh: '反映可能受到打击报复的，应当说明具体情况；请补充',
    en: 'Expected what happened, since you tell of retaliation, but nothing was written; add it',
  },
};

/** See `answerRefusal`. */
export class FollowUpAnswerRefusedError extends DomainError {
  constructor(reason: AnswerRefusal) {
    const isInput = reason === 'incomplete' || reason === 'account-missing';
    super({
      code: 'FOLLOW_UP.ANSWER_REFUSED',
      kind: isInput ? 'invalid-input' : reason === 'not-asked' ? 'invalid-state' : 'conflict',
      text: ANSWER[reason],
      details: { reason },
      fields: reason === 'account-missing' ? [{ path: 'account', code: 'REQUIRED', text: ANSWER[reason] }] : [],
    });
  }
}

const PART: Record<PartRefusal, LocalText> = {
  handled: {
    zh: '您承办过被回访的案件，不得联系举报人、投诉人或者研判其反映的情况；请由其他人员办理',
    en: 'Expected somebody who did not handle the case, but you did; leave its follow-up to somebody else',
  },
  recused: {
    zh: '您在被回访的案件中已经回避，不得办理回访；请由其他人员办理',
    en: 'Expected somebody without an interest in the case, but you are recused from it; leave it to somebody else',
  },
  'no-vault-officer': {
    zh: '联系举报人、投诉人应由保密专员办理；请由保密专员办理',
    en: 'Expected a vault officer, who alone may know whom to reach, but you are none; leave it to one',
  },
  'no-signs': {
    zh: '回访中没有反映打击报复的线索，无需研判；请刷新页面',
    en: 'Expected signs of retaliation to assess, but the reporter told of none; reload the page',
  },
};

/** See `partRefusal`. */
export class FollowUpPartRefusedError extends DomainError {
  constructor(reason: PartRefusal) {
    super({
      code: 'FOLLOW_UP.PART_REFUSED',
      kind: reason === 'no-signs' ? 'invalid-state' : 'forbidden',
      text: PART[reason],
      details: { reason },
    });
  }
}

/** The case is no follow-up, or this person may not read it: both look the same. */
export class FollowUpNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'FOLLOW_UP.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该回访：回访不存在，或者您无权查看；请核对链接',
        en: 'Expected a follow-up, but there is none that you may see; check the link',
      },
    });
  }
}

/** No new case was opened, or its code was handed out already: it is shown once. */
export class NewCodeUnavailableError extends DomainError {
  constructor() {
    super({
      code: 'FOLLOW_UP.NO_NEW_CODE',
      kind: 'invalid-state',
      text: {
        zh: '没有可以领取的新查询码：没有另立新案，或者查询码已经领取；查询码只显示一次',
        en: 'Expected a new case with a code to hand out, but there is none, or it was handed out; a code is shown once',
      },
    });
  }
}
