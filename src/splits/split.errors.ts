import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { OrderTextFault } from '../supervision/supervision';
import { TEXT_FAULT_NAMES } from '../supervision/supervision.errors';
import type { PartRefusal, SplitRefusal } from './split';
import type { SignerRefusal, SubmissionRefusal } from './sign-off';

const SPLIT: Record<SplitRefusal, LocalText> = {
  'not-a-school-task': {
    zh: '只有交由学校办理的事项才能分解到学院；本事项不属于学校办理',
    en: 'Expected a task that a school was asked to do, but this one is not a school’s',
  },
  'own-case': {
    zh: '本校自行办理的案件不得分解到学院；请由承办人员直接办理',
    en: 'Expected a task that an authority asked the school to do, but the school keeps this case itself; do it where it is',
  },
  'not-of-school': {
    zh: '应由被要求办理的学校人员分解，但您不是该校的办理人员',
    en: 'Expected somebody who acts for the school that was asked, but you do not',
  },
  'splits-itself': {
    zh: '本流程自带分派学院的步骤，请在“分派”步骤中选择学院',
    en: 'Expected a task without steps of colleges, but this process passes requests on by itself; choose the colleges there',
  },
};

/** The task is not one that can be split or signed off here; see `splitRefusal`. */
export class SplitRefusedError extends DomainError {
  constructor(reason: SplitRefusal) {
    super({ code: 'SPLIT.REFUSED', kind: 'forbidden', text: SPLIT[reason], details: { reason } });
  }
}

/** Why a task cannot be split, for whoever looks at its page. */
export const splitRefusalText = (reason: SplitRefusal): LocalText => SPLIT[reason];

const PARTS: Record<PartRefusal, LocalText> = {
  'no-college': {
    zh: '应至少选择一个学院，但一个也没有选；请选择后再分解',
    en: 'Expected at least one college, but found none; choose one',
  },
  'not-own-college': {
    zh: '只能分解到本校在用的学院，但所选单位不是；请重新选择',
    en: 'Expected an active college of the school, but found another organisation; choose again',
  },
  'asked-already': {
    zh: '该学院已有未了结的分解任务；如需补充，请将其退回并写明要求',
    en: 'Expected a college that was not asked yet, but this one was; send its part back and say what else is wanted',
  },
  'due-past': {
    zh: '学院的报送日期应不早于今天；请修改日期',
    en: 'Expected a date of today or later, but found one in the past; change it',
  },
  'due-rest-day': {
    zh: '学院的报送日期是休息日；请改为工作日',
    en: 'Expected a working day, but found a day of rest; choose another one',
  },
  'due-too-late': {
    zh: '学院的报送日期应早于本事项自身的期限，给汇总和签批留出时间；请提前',
    en: 'Expected a date before the date of the task itself, which leaves time to collect and sign; choose an earlier one',
  },
};

/** A part cannot be asked for as wanted; see `partsRefusal`. */
export class PartsRefusedError extends DomainError {
  constructor({ reason, at }: { reason: PartRefusal; at: number }, latest: string | null) {
    const text = PARTS[reason];
    const path =
      reason === 'no-college' ? 'parts' : `parts.${at}.${reason.startsWith('due') ? 'dueOn' : 'organisationId'}`;
    super({
      code: 'SPLIT.PART_REFUSED',
      kind: 'invalid-input',
      text,
      details: { reason, latest },
      fields: [{ path, code: reason.toUpperCase().replaceAll('-', '_'), text }],
    });
  }
}

/** A text for a college leads to a reporter or another person; see `orderTextFaults`. */
export class PartTextRefusedError extends DomainError {
  constructor(path: string, faults: readonly OrderTextFault[]) {
    const text = {
      zh: `发给学院的文字不得显示举报人、投诉人或者他人信息，但其中有${faults.map((one) => TEXT_FAULT_NAMES[one].zh).join('、')}；请删改`,
      en: `Expected nothing in a text for a college that leads to a reporter or another person, but found ${faults.map((one) => TEXT_FAULT_NAMES[one].en).join(', ')}; remove it`,
    };
    super({
      code: 'SPLIT.TEXT_REFUSED',
      kind: 'invalid-input',
      text,
      details: { faults },
      fields: [{ path, code: 'IDENTITY', text }],
    });
  }
}

/** There is no such part for this person: of another college or school, or of a case the person is recused from. */
export class PartNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'SPLIT.PART_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该分解任务：它不存在，或不属于您所在的单位。请从首页重新打开。',
        en: 'Expected to find the part, but there is none for you; open it from your home page again.',
      },
    });
  }
}

/** The part is not in a state for this, or changed since it was shown: reload it. What was typed stays as a draft. */
export class PartChangedError extends DomainError {
  constructor(state: string) {
    super({
      code: 'SPLIT.PART_CHANGED',
      kind: 'conflict',
      text: {
        zh: '该分解任务在您打开之后有变动，本次操作未生效。请刷新后再办理，已保存的草稿不会丢失。',
        en: 'Expected the part as you opened it, but it has changed since; reload the page, your saved draft is kept.',
      },
      details: { state },
    });
  }
}

/** There is no such request for a signature for this person. */
export class SignOffNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'SIGN_OFF.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该签批事项：它不存在，或不由您签批。请从首页重新打开。',
        en: 'Expected to find the request for a signature, but there is none for you; open it from your home page again.',
      },
    });
  }
}

/** The request was decided or taken back meanwhile: reload it. */
export class SignOffDecidedError extends DomainError {
  constructor(state: string) {
    super({
      code: 'SIGN_OFF.DECIDED',
      kind: 'conflict',
      text: {
        zh: '该签批事项已经签批、退回或者撤回，本次操作未生效。请刷新页面查看结果。',
        en: 'Expected a request that waits for a signature, but it was decided or taken back; reload to see how.',
      },
      details: { state },
    });
  }
}

/** Nobody of the school can sign: all with the duty are recused or barred, or there is nobody. */
export class NoSignerError extends DomainError {
  constructor() {
    super({
      code: 'SIGN_OFF.NO_SIGNER',
      kind: 'invalid-state',
      text: {
        zh: '本校目前没有可以签批的校领导：岗位无人，或者均须回避。请联系机构管理员。',
        en: 'Expected a leader of the school who may sign, but nobody is left; ask an administrator to appoint one.',
      },
    });
  }
}

const SIGNER: Record<SignerRefusal, LocalText> = {
  'own-work': {
    zh: '签批须由提交人以外的校领导作出，但该材料由您提请签批；请由其他校领导签批',
    en: 'Expected somebody other than who asked for the signature, but you asked for it; leave it to another leader',
  },
  'wrote-a-part': {
    zh: '签批须由未参与撰写的校领导作出，但您报送过其中一部分；请由其他校领导签批',
    en: 'Expected somebody who wrote no part of it, but you did; leave it to another leader',
  },
};

/** Four eyes: whoever asked for the signature or wrote a part of the content does not sign; see `signerRefusal`. */
export class SignerRefusedError extends DomainError {
  constructor(reason: SignerRefusal) {
    super({ code: 'SIGN_OFF.FOUR_EYES', kind: 'forbidden', text: SIGNER[reason], details: { reason } });
  }
}

const SUBMISSION: Record<SubmissionRefusal, LocalText> = {
  demanded: {
    zh: '本步骤须经校领导签批后才能提交；请先提请签批',
    en: 'Expected a signature of a leader before this step is submitted, but found none; ask for it first',
  },
  waiting: {
    zh: '该材料正在等待校领导签批，尚不能提交；请等待签批，或者撤回签批申请',
    en: 'Expected the signature that was asked for, but it is still open; wait for it or take the request back',
  },
  refused: {
    zh: '校领导退回了该材料，尚不能提交；请按退回意见修改后重新提请签批',
    en: 'Expected a signed content, but the leader sent it back; change it and ask for the signature again',
  },
  changed: {
    zh: '提交的内容与签批的内容不一致；请改回签批的内容，或者重新提请签批',
    en: 'Expected exactly the content that was signed, but it was changed since; change it back or have it signed again',
  },
};

/** The school's form cannot be handed in yet; see `submissionRefusal`. */
export class SignOffMissingError extends DomainError {
  constructor(reason: SubmissionRefusal) {
    super({ code: 'SIGN_OFF.MISSING', kind: 'invalid-state', text: SUBMISSION[reason], details: { reason } });
  }
}
