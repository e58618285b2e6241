import { shanghaiMinute } from '../calendar/day';
import { dutyName } from '../cases/case';
import { DomainError } from '../platform/errors/domain-error';

/** The task does not exist, or this person may not know of it: both look the same, whatever school asks. */
export class TaskNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'TASK.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该待办：事项不存在，或不属于您。请从待办列表重新打开。',
        en: 'Expected to find the task, but there is none for you; open it from your list again.',
      },
    });
  }
}

/** What the caller may know of the person who was faster: the name is left out where it would tell a school about others. */
export interface OtherPerson {
  name: string | null;
  at: Date;
}

/** The task was submitted already, by this person or another: the submission at hand is not needed any more. */
export class TaskAlreadyClosedError extends DomainError {
  constructor(by: OtherPerson & { isCaller: boolean }) {
    const who = by.isCaller ? { zh: '您', en: 'you' } : { zh: by.name ?? '其他人员', en: by.name ?? 'somebody else' };
    const at = shanghaiMinute(by.at);
    super({
      code: 'TASK.ALREADY_CLOSED',
      kind: 'conflict',
      text: {
        zh: `该事项已由${who.zh}于 ${at} 提交，本次提交未生效。请返回待办列表。`,
        en: `Expected to submit the task, but ${who.en} submitted it on ${at}; go back to your list.`,
      },
      details: { closedAt: by.at.toISOString(), byCaller: by.isCaller },
    });
  }
}

/** The case moved on without the task: a deadline passed, a part was ended, the case was closed. What was filled in stays as a draft. */
export class TaskWithdrawnError extends DomainError {
  constructor(at: Date) {
    const when = shanghaiMinute(at);
    super({
      code: 'TASK.WITHDRAWN',
      kind: 'conflict',
      text: {
        zh: `该事项已于 ${when} 随案件进展而取消，本次操作未生效。已保存的草稿仍然保留。`,
        en: `Expected an open task, but the case moved on and it was withdrawn on ${when}; your saved draft is kept.`,
      },
      details: { withdrawnAt: at.toISOString() },
    });
  }
}

/** Another person has claimed the task. It can be claimed after that person has released it. */
export class TaskClaimedByOtherError extends DomainError {
  constructor(by: OtherPerson) {
    const at = shanghaiMinute(by.at);
    super({
      code: 'TASK.CLAIMED_BY_OTHER',
      kind: 'conflict',
      text: {
        zh: `该事项已由${by.name ?? '其他人员'}于 ${at} 签收。如需由您办理，请对方先退签。`,
        en: `Expected a task that is free, but ${by.name ?? 'somebody else'} claimed it on ${at}; ask for its release.`,
      },
      details: { claimedAt: by.at.toISOString() },
    });
  }
}

/** Only the person who claimed a task can save, submit or release it: claim it first. */
export class TaskNotClaimedError extends DomainError {
  constructor() {
    super({
      code: 'TASK.NOT_CLAIMED',
      kind: 'conflict',
      text: {
        zh: '该事项尚未签收。请先签收，再填写和提交。',
        en: 'Expected a task that you have claimed, but it is unclaimed; claim it first.',
      },
    });
  }
}

/** The task changed since the page was loaded, for example it was released and claimed again. Reload it; the draft is kept. */
export class TaskChangedError extends DomainError {
  constructor(version: number, by?: OtherPerson) {
    const who = by
      ? {
          zh: `（${by.name ?? '其他人员'}，${shanghaiMinute(by.at)}）`,
          en: ` (${by.name ?? 'somebody'}, ${shanghaiMinute(by.at)})`,
        }
      : { zh: '', en: '' };
    super({
      code: 'TASK.CHANGED',
      kind: 'conflict',
      text: {
        zh: `该事项在您打开页面之后有变动${who.zh}，本次操作未生效。请刷新页面后再办理，已保存的草稿不会丢失。`,
        en: `Expected the task as you opened it, but it has changed since${who.en}; reload the page, your saved draft is kept.`,
      },
      details: { version },
    });
  }
}

/** Four eyes: the person has a part in the case that somebody else must check. No duty and no way in lifts this. */
export class FourEyesError extends DomainError {
  constructor(duties: string[]) {
    const names = duties.map(dutyName);
    super({
      code: 'TASK.FOUR_EYES',
      kind: 'forbidden',
      text: {
        zh: `您在本案中是${names.map(({ zh }) => zh).join('、')}，本步骤须由另一人办理。`,
        en: `Expected a person without another part in the case, but you are its ${names.map(({ en }) => en.toLowerCase()).join(' and ')}; somebody else must take this step.`,
      },
      details: { duties },
    });
  }
}

/** The person can see the task but is not among those who may act on it. */
export class NotACandidateError extends DomainError {
  constructor() {
    super({
      code: 'TASK.NOT_A_CANDIDATE',
      kind: 'forbidden',
      text: {
        zh: '本步骤不由您的岗位办理。如有疑问，请联系案件经办人。',
        en: 'Expected a person with the duty of this step, but you do not hold it; ask the officer in charge.',
      },
    });
  }
}

/** A draft is larger than any form can fill. */
export class DraftTooLargeError extends DomainError {
  constructor(limit: number) {
    super({
      code: 'TASK.DRAFT_TOO_LARGE',
      kind: 'invalid-input',
      text: {
        zh: `草稿不能超过 ${limit / 1024} KB，请删减内容，或将长文以附件上传。`,
        en: `Expected a draft of at most ${limit / 1024} KB, but found more; shorten it or upload long texts as documents.`,
      },
      details: { limit },
    });
  }
}

/** The same person has saved a draft on another device since this page was loaded: the page shows both and asks. */
export class DraftChangedError extends DomainError {
  constructor({ savedAt, version }: { savedAt: Date; version: number }) {
    super({
      code: 'TASK.DRAFT_CHANGED',
      kind: 'conflict',
      text: {
        zh: '您在另一台设备或另一个窗口保存过本事项的草稿。请选择载入那一份，或者用本页内容覆盖。',
        en: 'Expected the draft that this page knows, but you have saved another one on another device or in another window; load that one or replace it with what is on this page.',
      },
      details: { savedAt: savedAt.toISOString(), version },
    });
  }
}
