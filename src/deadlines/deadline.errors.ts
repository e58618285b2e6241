import { DomainError } from '../platform/errors/domain-error';

/** No such deadline; the id comes from a case page or a process variable, so reload the case. */
export class DeadlineNotFoundError extends DomainError {
  constructor(id: string) {
    super({
      code: 'DEADLINE.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `应存在期限 ${id}，但未找到；请刷新案件页面`,
        en: `Expected to find deadline ${id}, but there is none; reload the case`,
      },
      details: { deadlineId: id },
    });
  }
}

/** A deadline that was met or cancelled does not change any more; look at the case's deadlines to see what happened. */
export class DeadlineSettledError extends DomainError {
  constructor(id: string, state: string) {
    super({
      code: 'DEADLINE.ALREADY_SETTLED',
      kind: 'invalid-state',
      text: {
        zh: `应变更未了结的期限 ${id}，但其状态为“${state === 'satisfied' ? '已履行' : '已取消'}”；请刷新案件页面`,
        en: `Expected to change open deadline ${id}, but it is ${state}; reload the case`,
      },
      details: { deadlineId: id, state },
    });
  }
}

/** The event that starts a deadline cannot lie in the future; correct the instant. */
export class DeadlineAnchorInFutureError extends DomainError {
  constructor() {
    super({
      code: 'DEADLINE.ANCHOR_IN_FUTURE',
      kind: 'invalid-input',
      text: {
        zh: '应以已发生的事件起算期限，但所给时间在将来；请更正时间',
        en: 'Expected to start a deadline from an event that has happened, but its instant lies in the future; correct it',
      },
    });
  }
}
