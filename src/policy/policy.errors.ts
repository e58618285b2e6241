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

/** The proposal lacks something that a value needs, or the value does not have the form of its key; correct the field. */
export class ProposalInvalidError extends DomainError {
  constructor(field: 'value' | 'validTo') {
    const text =
      field === 'value'
        ? {
            zh: '应按参数要求的形式填写取值，但所填不符；请更正',
            en: 'Expected a value of the form that the parameter asks for, but found another; correct it',
          }
        : {
            zh: '有效期的止日应不早于起日，但早于起日；请更正',
            en: 'Expected the validity to end on or after its first day, but it ends before; correct it',
          };
    super({
      code: 'POLICY.PROPOSAL_INVALID',
      kind: 'invalid-input',
      text,
      fields: [{ path: field, code: 'POLICY.PROPOSAL_INVALID', text }],
    });
  }
}

/** One proposal per parameter of a pack at a time: decide the one that waits. */
export class ProposalWaitingError extends DomainError {
  constructor(key: string) {
    super({
      code: 'POLICY.PROPOSAL_WAITING',
      kind: 'conflict',
      text: {
        zh: '该参数已有待复核的修改；请先复核该修改',
        en: 'Expected no change of this parameter that waits, but there is one; decide that first',
      },
      details: { key },
    });
  }
}

/** The proposal was decided meanwhile, or never existed. */
export class ProposalNotWaitingError extends DomainError {
  constructor() {
    super({
      code: 'POLICY.PROPOSAL_NOT_WAITING',
      kind: 'invalid-state',
      text: {
        zh: '应复核待复核的修改，但未找到；请刷新页面',
        en: 'Expected a change that waits for its confirmation, but there is none; reload the page',
      },
    });
  }
}

/** The value changed after the proposal was written: what the second person would confirm is not what was compared. */
export class ProposalOutdatedError extends DomainError {
  constructor() {
    super({
      code: 'POLICY.PROPOSAL_OUTDATED',
      kind: 'conflict',
      text: {
        zh: '提出修改后该参数已有新值；请退回后按现值重新提出',
        en: 'Expected the value that the change was compared with, but it has changed since; reject and propose anew',
      },
    });
  }
}

/** Numbers that bind cases take two people: whoever proposed the change cannot confirm it. */
export class ProposalConfirmedByProposerError extends DomainError {
  constructor() {
    super({
      code: 'POLICY.CONFIRMED_BY_PROPOSER',
      kind: 'forbidden',
      text: {
        zh: '应由提出人以外的人复核，但您是提出人；请由另一名人员复核',
        en: 'Expected somebody else to confirm, but you proposed it; leave it to a second person',
      },
    });
  }
}
