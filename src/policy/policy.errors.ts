import { DomainError } from '../platform/errors/domain-error';

/** A key outside the catalogue `POLICY_KEYS`: a fault of the model or the caller, not of the person. */
export class PolicyKeyUnknownError extends DomainError {
  constructor(key: string) {
    super({
      code: 'POLICY.KEY_UNKNOWN',
      kind: 'invalid-input',
      text: {
        zh: `应使用参数目录中的键，但“${key}”不在目录中；请核对流程定义`,
        en: `Expected a key of the policy catalogue, but found "${key}"; check the process definition`,
      },
      details: { key },
    });
  }
}

/** The answer does not have the shape that the key asks for; correct it. */
export class PolicyAnswerInvalidError extends DomainError {
  constructor(key: string) {
    super({
      code: 'POLICY.ANSWER_INVALID',
      kind: 'invalid-input',
      text: {
        zh: `应按参数“${key}”要求的形式作答，但所答不符；请更正后再提交`,
        en: `Expected an answer of the form that "${key}" asks for, but found another; correct it`,
      },
      details: { key },
    });
  }
}

/** An answer for one case needs a reason, because it stands in for a rule that is missing. */
export class PolicyReasonMissingError extends DomainError {
  constructor(key: string) {
    super({
      code: 'POLICY.REASON_MISSING',
      kind: 'invalid-input',
      text: {
        zh: `应说明参数“${key}”取值的理由，但理由为空；请填写理由`,
        en: `Expected a reason for the value of "${key}", but it is empty; give one`,
      },
      details: { key },
    });
  }
}

/** The pack of the case already sets the value: a person does not answer over it. */
export class PolicyAlreadySetError extends DomainError {
  constructor(key: string) {
    super({
      code: 'POLICY.ALREADY_SET',
      kind: 'invalid-state',
      text: {
        zh: `应回答未设定的参数“${key}”，但本案适用的文件已有规定；请按规定办理`,
        en: `Expected to answer "${key}" because it is unset, but the policy of the case sets it; follow the policy`,
      },
      details: { key },
    });
  }
}

/** No such pack; choose one from the list. */
export class PolicyPackNotFoundError extends DomainError {
  constructor(packId: string) {
    super({
      code: 'POLICY.PACK_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `应存在政策包“${packId}”，但未找到；请从列表中选择`,
        en: `Expected to find policy pack "${packId}", but there is none; choose one from the list`,
      },
      details: { packId },
    });
  }
}
