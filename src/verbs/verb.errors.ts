import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { Part } from './verb-people.service';
import type { Verb, VerbRefusal } from './verb';

const of = (zh: string, en: string): LocalText => ({ zh, en });

/** Why a verb is refused, or its button greyed. */
export const REFUSALS: Record<VerbRefusal, { kind: ErrorKind; text: LocalText }> = {
  closed: { kind: 'conflict', text: of('本事项已经提交', 'the step is finished') },
  cancelled: { kind: 'conflict', text: of('本事项已随案件进展而取消', 'the case moved on without the step') },
  'case-closed': { kind: 'invalid-state', text: of('案件已经办结', 'the case is closed') },
  recused: { kind: 'forbidden', text: of('您已回避本案', 'you are recused from the case') },
  'four-eyes': {
    kind: 'forbidden',
    text: of(
      '您在本案中另有职责，本步骤须由另一人办理',
      'you have another part in the case, and somebody else must take this step',
    ),
  },
  'not-a-candidate': { kind: 'forbidden', text: of('本步骤不由您的岗位办理', 'you do not hold the duty of this step') },
  'claimed-already': { kind: 'invalid-state', text: of('您已经签收', 'you have claimed it already') },
  'claimed-by-other': { kind: 'conflict', text: of('已由他人签收', 'somebody else has claimed it') },
  'not-holder': {
    kind: 'forbidden',
    text: of('只有签收本事项的人可以操作，请先签收', 'only who has claimed the step may; claim it first'),
  },
  'is-delegated': {
    kind: 'invalid-state',
    text: of(
      '本事项正在委派中，请先由协办人交回，或由委派人收回',
      'somebody is helping with the step; have it handed back or recall it first',
    ),
  },
  'not-delegated': { kind: 'invalid-state', text: of('本事项没有委派', 'the step is not delegated') },
  'not-delegator': { kind: 'forbidden', text: of('只有委派人可以收回', 'only who delegated the step may recall it') },
  'votes-open': {
    kind: 'invalid-state',
    text: of('加签尚未完成，请等待表决，或先减签', 'approvers still vote; wait for them or take them off first'),
  },
  'votes-needed': {
    kind: 'invalid-state',
    text: of(
      '上一次加签没有通过，请修改后重新加签',
      'the last votes were against it; change it and ask the approvers again',
    ),
  },
  'not-asked': { kind: 'forbidden', text: of('本事项没有请您加签', 'you are not among the approvers of the step') },
  'not-your-turn': { kind: 'invalid-state', text: of('还没有轮到您表决', 'it is not your turn to vote yet') },
  'voted-already': { kind: 'invalid-state', text: of('您已经表决', 'you have voted already') },
  'not-their-caller': {
    kind: 'forbidden',
    text: of('只有发起加签的人或本单位负责人可以减签', 'only who called the approvers, or a head, may take one off'),
  },
  'nobody-pending': {
    kind: 'invalid-state',
    text: of('没有尚未表决的加签人', 'no approver is left who has not voted'),
  },
  'voted-meanwhile': { kind: 'conflict', text: of('已有人就该提交表决', 'somebody has voted on the submission') },
  'not-held': { kind: 'invalid-state', text: of('没有等待加签的提交', 'no submission waits for votes') },
  'not-author': { kind: 'forbidden', text: of('本步骤不是由您办理的', 'it was not you who finished the step') },
  'still-open': {
    kind: 'invalid-state',
    text: of('本步骤尚未提交，无需撤回', 'the step is not finished, so there is nothing to take back'),
  },
  'handing-over': {
    kind: 'conflict',
    text: of(
      '本案已办理的内容正在移交流程引擎，移交完成后方可退回或撤回',
      'what was done last is still being handed over to the process engine: once it is there, the case can go back',
    ),
  },
  'no-earlier-step': {
    kind: 'invalid-state',
    text: of('本步骤之前没有已办理的人工步骤', 'no step of a person was finished before this one'),
  },
  'none-safe': {
    kind: 'invalid-state',
    text: of(
      '之前的步骤已经产生不可撤回的结果，或处在并行、多实例、调用活动之外，不能退回',
      'no earlier step can be gone back to safely: see the table of free returns of the process',
    ),
  },
  'opened-by-others': { kind: 'conflict', text: of('后续步骤已有人打开', 'somebody has opened what followed') },
  'taken-by-others': { kind: 'conflict', text: of('后续步骤已有人签收', 'somebody has claimed what followed') },
  'done-by-others': { kind: 'conflict', text: of('后续步骤已经办理', 'what followed is already done') },
  'nothing-followed': {
    kind: 'invalid-state',
    text: of(
      '后续没有可以收回的人工步骤，案件正在等待其他事项',
      'no step of a person followed that could be taken back',
    ),
  },
  'not-last': { kind: 'conflict', text: of('案件此后又有其他进展', 'the case has moved on in other ways since') },
  'past-irreversible': {
    kind: 'invalid-state',
    text: of(
      '已经产生不可撤回的结果（送达、公布、答复或者预警）',
      'something has happened that cannot be taken back: served, published, replied or warned',
    ),
  },
  unsafe: {
    kind: 'invalid-state',
    text: of(
      '按流程图退回到本步骤不安全（并行、多实例、调用活动或者等待事件）',
      'going back to this step is not safe in this model',
    ),
  },
};

const VERB_NAMES: Record<Verb, LocalText> = {
  claim: of('签收', 'claim the step'),
  release: of('退签', 'release the step'),
  transfer: of('转办', 'transfer the step'),
  delegate: of('委派', 'delegate the step'),
  'hand-back': of('交回', 'hand the step back'),
  recall: of('收回委派', 'recall the delegated step'),
  'add-approvers': of('加签', 'add approvers'),
  'remove-approver': of('减签', 'take an approver off'),
  vote: of('表决', 'vote on the step'),
  'take-back': of('收回提交', 'take the submission back'),
  return: of('退回', 'return to an earlier step'),
  withdraw: of('撤回', 'withdraw the action'),
  copy: of('抄送', 'send a copy'),
};

/** The verb is not possible for this person now; see `verbRefusal`. Reload the page: it shows what is. */
export class VerbRefusedError extends DomainError {
  constructor(verb: Verb, refusal: VerbRefusal) {
    const { kind, text } = REFUSALS[refusal];
    const name = VERB_NAMES[verb];
    super({
      code: `VERB.${refusal.toUpperCase().replaceAll('-', '_')}`,
      kind,
      text: {
        zh: `不能${name.zh}：${text.zh}。请刷新页面核对。`,
        en: `Expected to ${name.en}, but ${text.en}; reload the page to see where it stands.`,
      },
      details: { verb, reason: refusal },
    });
  }
}

const PARTS: Record<Part, LocalText> = {
  take: of(
    '所选人员不能办理本步骤：不具有本步骤的岗位、已回避，或依规应由他人办理',
    'a person who may take the step, but the chosen one lacks its duty, is recused, or has another part in the case',
  ),
  approve: of(
    '所选人员不能就本步骤加签：无权查看、已回避、依规应由他人办理，或就是经办人本人',
    'people who may approve the step, but one of them may not read it, is recused, has another part in the case, or holds the step',
  ),
  read: of(
    '不能抄送给所选人员：抄送不增加权限，只能抄送给本来就可以查看本步骤的人',
    'people who may read the step anyway, since a copy gives no right, but one of them may not',
  ),
};

/** The chosen person may not have that part; the list of the dialog holds everybody who may. */
export class NotForThisPersonError extends DomainError {
  constructor(part: Part) {
    const { zh, en } = PARTS[part];
    const text = { zh: `${zh}。请从列表中另选。`, en: `Expected ${en}; choose from the list.` };
    super({
      code: 'VERB.NOT_FOR_THIS_PERSON',
      kind: 'invalid-input',
      text,
      details: { part },
      fields: [{ path: 'personId', code: 'NOT_OFFERED', text }],
    });
  }
}

/** The new approvers leave out somebody whose vote was against it: nobody looks for a milder one. */
export class OpponentLeftOutError extends DomainError {
  constructor() {
    super({
      code: 'VERB.OPPONENT_LEFT_OUT',
      kind: 'invalid-input',
      text: {
        zh: '上一次加签中表示反对的人必须参加新的加签，但名单中没有。请加上后再提交。',
        en: 'Expected everybody who voted against it to be asked again, but somebody is left out; add them.',
      },
    });
  }
}

/** The step chosen as target of a return is none of the table, or was not done in this case. */
export class ReturnTargetRefusedError extends DomainError {
  constructor() {
    super({
      code: 'VERB.RETURN_TARGET',
      kind: 'invalid-input',
      text: {
        zh: '不能退回到所选步骤：流程不允许，或者本案没有办理过该步骤。请从列表中另选。',
        en: 'Expected an earlier step that may be gone back to, but found another one; choose from the list.',
      },
    });
  }
}

/** A vote against it says why: the author has to know what to change. */
export class OpinionMissingError extends DomainError {
  constructor() {
    const text = {
      zh: '不同意的，应当写明意见。请填写后再表决。',
      en: 'Expected an opinion with a vote against it, but found none; say what is wrong.',
    };
    super({
      code: 'VERB.OPINION_MISSING',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'opinion', code: 'REQUIRED', text }],
    });
  }
}

/** Who helps with a step fills it in and hands it back; who delegated it submits. */
export class TaskDelegatedError extends DomainError {
  constructor() {
    super({
      code: 'VERB.DELEGATED',
      kind: 'invalid-state',
      text: {
        zh: '该事项是委派给您协办的，应由委派人提交。请填写后交回。',
        en: 'Expected who delegated the step to submit it, but it is only in your hands for help; hand it back.',
      },
    });
  }
}

/** Approvers still have to vote, or voted against it: the step cannot be submitted. */
export class ApprovalMissingError extends DomainError {
  constructor(reason: 'votes-open' | 'votes-needed') {
    const { zh, en } = REFUSALS[reason].text;
    super({
      code: 'VERB.APPROVAL_MISSING',
      kind: 'invalid-state',
      text: { zh: `暂时不能提交：${zh}。`, en: `Expected the consent of the approvers, but ${en}.` },
      details: { reason },
    });
  }
}
