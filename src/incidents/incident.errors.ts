import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { MoveRefusal } from './incident';

/** There is no such open incident: it was solved meanwhile, or the case is closed. */
export class IncidentGoneError extends DomainError {
  constructor() {
    super({
      code: 'INCIDENT.GONE',
      kind: 'not-found',
      text: {
        zh: '没有找到该异常，可能已经处理或案件已办结。请刷新列表。',
        en: 'Expected an open incident, but it is gone: solved meanwhile, or the case is closed; reload the list.',
      },
    });
  }
}

/** Variables carry ids and flags: short texts, numbers, yes and no, lists of them. */
export class VariablesNotFlagsError extends DomainError {
  constructor(name: string) {
    super({
      code: 'INTERVENTION.VARIABLES',
      kind: 'invalid-input',
      text: {
        zh: `变量“${name}”不能这样修改：流程变量只保存编号和标志（短文本、数字、是否及其列表），且不能改动 caseId。请改正。`,
        en: `Expected ids and flags as variables, but "${name}" is none, or must not change; give short texts, numbers, true or false.`,
      },
      details: { name },
    });
  }
}

/** The token cannot be put there. */
export class TokenMoveRefusedError extends DomainError {
  constructor(reason: MoveRefusal, names: { to: LocalText; other?: LocalText }) {
    super({
      code: 'INTERVENTION.MOVE_REFUSED',
      kind: 'invalid-state',
      text: moveText(reason, names),
      details: { reason },
    });
  }
}

/** The case does not stand there any more. */
export class TokenGoneError extends DomainError {
  constructor() {
    super({
      code: 'INTERVENTION.TOKEN_GONE',
      kind: 'invalid-state',
      text: {
        zh: '案件已经不在该步骤上，可能已经往下办理。请刷新后重新选择。',
        en: 'Expected the case to stand at the step, but it has moved on; reload and choose again.',
      },
    });
  }
}

/** A case takes one proposed intervention at a time: have the waiting one decided first. */
export class InterventionWaitingError extends DomainError {
  constructor() {
    super({
      code: 'INTERVENTION.WAITING',
      kind: 'conflict',
      text: {
        zh: '该案件已有一项干预等待第二人审核。请先审核，再提出新的干预。',
        en: 'Expected no waiting intervention on the case, but there is one; have it decided before you propose another.',
      },
    });
  }
}

/** There is no such intervention, or it was decided before. */
export class InterventionNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'INTERVENTION.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到待审核的干预，可能已经审核。请刷新列表。',
        en: 'Expected a waiting intervention, but there is none; somebody may have decided it: reload the list.',
      },
    });
  }
}

/** Nobody carries out what they proposed: ask a second process administrator. */
export class OwnInterventionError extends DomainError {
  constructor() {
    super({
      code: 'INTERVENTION.OWN',
      kind: 'forbidden',
      text: {
        zh: '干预应由提出人以外的流程管理员审核，不能审核本人提出的干预。请由另一位流程管理员审核。',
        en: 'Expected a second person to decide, but this is the one who proposed; ask another process administrator.',
      },
    });
  }
}

// helpers

function moveText(reason: MoveRefusal, { to, other = to }: { to: LocalText; other?: LocalText }): LocalText {
  const found: Record<MoveRefusal, LocalText> = {
    'unknown-target': { zh: '该案件的流程版本中没有这一步骤', en: 'the version of this case does not have it' },
    'not-a-step': { zh: '这里不是可以停留的步骤', en: 'a case cannot stand there' },
    'inside-repetition': {
      zh: `它在多实例“${other.zh}”之内`,
      en: `it is inside "${other.en}", which runs several times`,
    },
    'past-irreversible': {
      zh: `“${other.zh}”已经完成且不可撤回，不能再次经过`,
      en: `"${other.en}" has happened and cannot happen twice`,
    },
  };
  return {
    zh: `不能将案件移到“${to.zh}”：${found[reason].zh}。请选择其他步骤。`,
    en: `Expected a step to go on with, but "${to.en}" is none: ${found[reason].en}; choose another one.`,
  };
}
