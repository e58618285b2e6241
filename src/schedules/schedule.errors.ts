import { DomainError, type LocalText } from '../platform/errors/domain-error';
import { KIND_NAMES, type ListKind } from './proposed-list';

/** A list that does not exist, or belongs to another authority: both look alike. */
export class ProposedListNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'SCHEDULE.LIST_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '应为本机关的拟办名单，但未找到；请从名单页面重新打开。',
        en: 'Expected a proposed list of your authority, but found none; open it from the page of lists.',
      },
    });
  }
}

/** Somebody decided or changed the item meanwhile. */
export class ItemChangedError extends DomainError {
  constructor() {
    super({
      code: 'SCHEDULE.ITEM_CHANGED',
      kind: 'conflict',
      text: {
        zh: '应为您看到的待确认事项，但其已由他人处理或者修改；请刷新后核对。',
        en: 'Expected items as you saw them, but somebody decided or changed one; reload and check.',
      },
    });
  }
}

/** The smallest cohort is not set by any notice: a person answers before anything is confirmed. */
export class MinCohortAskedError extends DomainError {
  constructor() {
    super({
      code: 'SCHEDULE.MIN_COHORT_ASKED',
      kind: 'invalid-state',
      text: {
        zh: '规定未明确专业毕业生至少多少人才适用，应先由人员答复并写明理由；请先答复本名单的该项问题。',
        en: 'Expected somebody to say from how many graduates the rule applies, because no notice does; answer that for this list first.',
      },
    });
  }
}

/** The question of the smallest cohort is not open on this list. */
export class NothingAskedError extends DomainError {
  constructor() {
    super({
      code: 'SCHEDULE.NOTHING_ASKED',
      kind: 'invalid-state',
      text: {
        zh: '应答复尚未明确的参数，但本名单没有待答复的问题；请刷新页面。',
        en: 'Expected an open question of this list, but there is none; reload the page.',
      },
    });
  }
}

/** This installation has no process that takes up such items. */
export class OpenerMissingError extends DomainError {
  constructor(kind: ListKind) {
    const name: LocalText = KIND_NAMES[kind];
    super({
      code: 'SCHEDULE.OPENER_MISSING',
      kind: 'unavailable',
      text: {
        zh: `应有办理“${name.zh}”的流程，但本系统没有；请联系流程管理员。`,
        en: `Expected a process that takes up "${name.en}", but this installation has none; ask the process administrator.`,
      },
      details: { kind },
    });
  }
}

/** The authority works by no policy pack, or its pack sets no such duty: then a list is put together by hand. */
export class DutyUnknownError extends DomainError {
  constructor() {
    super({
      code: 'SCHEDULE.DUTY_UNKNOWN',
      kind: 'not-found',
      text: {
        zh: '应为本机关政策参数包规定的事项，但未找到；如确需办理，请人工提出名单。',
        en: "Expected a duty of your authority's policy pack, but found none; put a list together by hand if it is needed.",
      },
    });
  }
}

/** The list of this duty and day exists already. */
export class ListExistsError extends DomainError {
  constructor() {
    super({
      code: 'SCHEDULE.LIST_EXISTS',
      kind: 'conflict',
      text: {
        zh: '该事项当日的名单已经生成；请打开已有名单。',
        en: 'Expected no list of this duty and day yet, but there is one; open that.',
      },
    });
  }
}

/** A unit is listed once per rule and day. */
export class AlreadyListedError extends DomainError {
  constructor() {
    super({
      code: 'SCHEDULE.ALREADY_LISTED',
      kind: 'conflict',
      text: {
        zh: '所选单位今天已由人工列入；请打开已有名单。',
        en: 'Expected units that are not listed by hand today, but one is; open that list.',
      },
    });
  }
}

/** A unit outside the authority, or without any figure. */
export class UnitOutsideError extends DomainError {
  constructor() {
    super({
      code: 'SCHEDULE.UNIT_OUTSIDE',
      kind: 'invalid-input',
      text: {
        zh: '应选择本机关所属的学校或者专业，但所选不在其中；请重新选择。',
        en: 'Expected schools or majors of your authority, but one is not; choose again.',
      },
    });
  }
}
