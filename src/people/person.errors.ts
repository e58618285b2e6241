import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { RoleRefusal } from './role';
import type { CustomRoleRefusal } from './custom-role';

/** The id names nobody, or somebody outside the administrator's part of the tree; both give the same answer. */
export class PersonNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'PERSON.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '未找到该人员，或不在您的管理范围内；请返回人员列表重新选择。',
        en: 'Expected to find the person, but there is none in your part of the tree; choose one from the list.',
      },
    });
  }
}

/** Somebody else changed the person since it was read. */
export class PersonChangedError extends DomainError {
  constructor() {
    super({
      code: 'PERSON.CHANGED',
      kind: 'conflict',
      text: {
        zh: '该人员信息刚被他人修改；请刷新后重新填写。',
        en: 'Expected to change the person you read, but somebody changed it meanwhile; reload and try again.',
      },
    });
  }
}

/** Whoever disabled the own account could not undo it. */
export class PersonDisablesSelfError extends DomainError {
  constructor() {
    super({
      code: 'PERSON.DISABLES_SELF',
      kind: 'invalid-state',
      text: {
        zh: '不能停用本人账号；请由另一位系统管理员操作。',
        en: 'Expected to disable somebody else, but this is you; ask another system administrator.',
      },
    });
  }
}

/** A disabled person is given no role: enable the person first. */
export class PersonDisabledError extends DomainError {
  constructor() {
    super({
      code: 'PERSON.DISABLED',
      kind: 'invalid-state',
      text: {
        zh: '该人员已停用；请先启用，再授予角色或重置密码。',
        en: 'Expected an active person, but this one is disabled; enable the person first.',
      },
    });
  }
}

/** The role is not held by this person, or was revoked before. */
export class RoleNotHeldError extends DomainError {
  constructor() {
    super({
      code: 'ROLE.NOT_HELD',
      kind: 'not-found',
      text: {
        zh: '该人员没有这项角色，或已被收回；请刷新列表。',
        en: 'Expected the person to hold the role, but it is not held or was revoked before; reload the list.',
      },
    });
  }
}

/** Without it nobody could enable people or organisations any more. */
export class LastAdministratorError extends DomainError {
  constructor() {
    super({
      code: 'ROLE.LAST_SYSTEM_ADMINISTRATOR',
      kind: 'invalid-state',
      text: {
        zh: '这是最后一位系统管理员，不能收回角色或停用；请先授予另一人该角色。',
        en: 'Expected another system administrator to remain, but this is the last one; give the role to another person first.',
      },
    });
  }
}

/** The grant breaks a rule of `decideGrant`; the reason is in `details.reason`. */
export class RoleNotGrantedError extends DomainError {
  constructor(reason: RoleRefusal) {
    super({
      code: `ROLE.${REASONS[reason].code}`,
      kind: REASONS[reason].kind,
      text: REASONS[reason].text,
      details: { reason },
    });
  }
}

/** No role has this code; choose one from the list, or have it added. */
export class RoleUnknownError extends DomainError {
  constructor() {
    super({
      code: 'ROLE.UNKNOWN',
      kind: 'invalid-input',
      text: {
        zh: '没有这一角色；请从角色列表中选择，或先新增角色。',
        en: 'Expected a known role, but there is none of this code; choose one from the list or add it first.',
      },
    });
  }
}

/** The role cannot be added as it is; the text says what to change. */
export class CustomRoleRefusedError extends DomainError {
  constructor(reason: CustomRoleRefusal) {
    const { kind, text } = CUSTOM_REASONS[reason];
    super({ code: `ROLE.${reason.toUpperCase()}_REFUSED`, kind, text, details: { reason } });
  }
}

// helpers

const CUSTOM_REASONS: Record<CustomRoleRefusal, { kind: 'invalid-input' | 'conflict'; text: LocalText }> = {
  code: {
    kind: 'invalid-input',
    text: {
      zh: '角色代码应由小写字母和连字符组成，且不能以 administrator 结尾；请更改代码。',
      en: 'Expected a code of small letters and hyphens that does not end in administrator; choose another.',
    },
  },
  taken: {
    kind: 'conflict',
    text: {
      zh: '已有使用该代码的角色；请更换代码。',
      en: 'Expected a code of its own, but another role has it; choose another.',
    },
  },
  name: {
    kind: 'invalid-input',
    text: {
      zh: '请填写角色的中文和英文名称。',
      en: 'Expected a Chinese and an English name, but one is missing; give both.',
    },
  },
  kinds: {
    kind: 'invalid-input',
    text: {
      zh: '请选择哪些类别的机构可以授予该角色。',
      en: 'Expected the kinds of organisations that give the role, but found none; choose at least one.',
    },
  },
};

const REASONS: Record<
  RoleRefusal,
  { code: string; kind: 'invalid-input' | 'conflict' | 'forbidden'; text: LocalText }
> = {
  'not-in-this-organisation': {
    code: 'NOT_IN_THIS_ORGANISATION',
    kind: 'invalid-input',
    text: {
      zh: '该类机构不设此角色；请选择与角色相符的机构。',
      en: 'Expected a role this kind of organisation has, but it has no such role; choose a fitting organisation.',
    },
  },
  'period-reversed': {
    code: 'PERIOD_REVERSED',
    kind: 'invalid-input',
    text: {
      zh: '结束日期早于开始日期；请更正任职期间。',
      en: 'Expected the period to end after it begins, but it ends before; correct the dates.',
    },
  },
  'already-held': {
    code: 'ALREADY_HELD',
    kind: 'conflict',
    text: {
      zh: '该人员在这一期间已在该机构担任此角色；请先收回原角色或调整期间。',
      en: 'Expected a role not held in that period, but the person holds it already; revoke it or change the period.',
    },
  },
  'second-administration': {
    code: 'SECOND_ADMINISTRATION',
    kind: 'conflict',
    text: {
      zh: '系统、安全、审计管理员必须由不同的人担任，该人员在这一期间已担任其中之一。',
      en: 'Expected the three administrators to be three people, but this person is one of them already in that period.',
    },
  },
  'to-oneself': {
    code: 'TO_ONESELF',
    kind: 'forbidden',
    text: {
      zh: '不能为本人授予或收回角色；请由另一位管理员操作。',
      en: "Expected another administrator to change one's roles, but these are your own; ask another one.",
    },
  },
};
