import { DomainError } from '../platform/errors/domain-error';
import { dutyName } from './case';

/** The case does not exist, or this person has no right to know that it does: both look the same. */
export class CaseNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'CASE.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该案件：案件不存在，或您无权查看。请核对链接；如需查看，请联系案件办理机关。',
        en: 'Expected to find the case, but there is none that you may see; check the link or ask the authority that keeps it.',
      },
    });
  }
}

/** The case has ended; nothing on it changes any more. */
export class CaseClosedError extends DomainError {
  constructor(closedAt: Date) {
    super({
      code: 'CASE.CLOSED',
      kind: 'invalid-state',
      text: {
        zh: '该案件已经办结，不能再作变更。请刷新页面查看办理结果。',
        en: 'Expected to change the case, but it is closed; reload the page to see how it ended.',
      },
      details: { closedAt: closedAt.toISOString() },
    });
  }
}

/** Somebody wanted to give a recused person a duty on the case: another person must be chosen. */
export class PersonRecusedError extends DomainError {
  constructor(duty: string, personIds: string[]) {
    super({
      code: 'CASE.PERSON_RECUSED',
      kind: 'invalid-input',
      text: {
        zh: `不能指派为${dutyName(duty).zh}：所选人员在本案中已经回避。请另选人员。`,
        en: `Expected to assign people as ${dutyName(duty).en.toLowerCase()}, but one of them is recused from this case; choose somebody else.`,
      },
      details: { duty, personIds },
    });
  }
}

/** The recusal is on record already; nothing needs to be done. */
export class AlreadyRecusedError extends DomainError {
  constructor() {
    super({
      code: 'CASE.ALREADY_RECUSED',
      kind: 'conflict',
      text: {
        zh: '该人员在本案中的回避已经登记，无需重复登记。',
        en: 'Expected to record the recusal, but this person is recused from the case already; nothing is left to do.',
      },
    });
  }
}

/** Only the person concerned, or the authority's staff on the case, may record a recusal. */
export class RecusalNotAllowedError extends DomainError {
  constructor() {
    super({
      code: 'CASE.RECUSAL_NOT_ALLOWED',
      kind: 'forbidden',
      text: {
        zh: '登记他人回避须由办理机关的负责人办理；您可以为本人申请回避。',
        en: 'Expected to record the recusal of another person, but only a head of the authority may; you can record your own.',
      },
    });
  }
}
