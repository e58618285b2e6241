import { DomainError } from '../platform/errors/domain-error';

/** The id names no organisation, or one outside the administrator's part of the tree; both give the same answer. */
export class OrganisationNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'ORGANISATION.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '未找到该机构，或不在您的管理范围内；请返回机构列表重新选择。',
        en: 'Expected to find the organisation, but there is none in your part of the tree; choose one from the list.',
      },
    });
  }
}

/** The person does not hold the administrator duty in this part of the tree. */
export class AdministrationForbiddenError extends DomainError {
  constructor() {
    super({
      code: 'ADMINISTRATION.FORBIDDEN',
      kind: 'forbidden',
      text: {
        zh: '您没有该项管理权限；机构和人员由系统管理员管理，角色由安全管理员管理。',
        en: 'Expected an administrator of this part of the tree, but you are not; system administrators keep organisations and people, security administrators keep roles.',
      },
    });
  }
}

/** Two organisations with one name under one parent could not be told apart on screens and letters. */
export class OrganisationNameTakenError extends DomainError {
  constructor() {
    super({
      code: 'ORGANISATION.NAME_TAKEN',
      kind: 'conflict',
      text: {
        zh: '同一上级机构下已有同名机构；请改用其他名称，或使用已有机构。',
        en: 'Expected a new name, but the parent already has an organisation of that name; choose another, or use the existing one.',
      },
      fields: [{ path: 'name', code: 'ORGANISATION.NAME_TAKEN', text: { zh: '名称已存在', en: 'This name is taken' } }],
    });
  }
}

/** See `canStandUnder`. */
export class OrganisationMisplacedError extends DomainError {
  constructor() {
    super({
      code: 'ORGANISATION.MISPLACED',
      kind: 'invalid-input',
      text: {
        zh: '该类机构不能设在所选上级之下：学校设在主管部门下，学院设在学校下，内设机构设在主管部门或学校下。',
        en: 'Expected a fitting parent, but this kind cannot stand there: schools stand under an authority, colleges under a school, units under either.',
      },
      fields: [
        {
          path: 'parentId',
          code: 'ORGANISATION.MISPLACED',
          text: { zh: '上级机构类别不符', en: 'The parent is of the wrong kind' },
        },
      ],
    });
  }
}

/** Disabling it would leave active organisations under a disabled one. */
export class OrganisationHasActivePartsError extends DomainError {
  constructor() {
    super({
      code: 'ORGANISATION.HAS_ACTIVE_PARTS',
      kind: 'invalid-state',
      text: {
        zh: '该机构下还有启用中的机构；请先停用下级机构。',
        en: 'Expected to disable the organisation, but active ones stand under it; disable those first.',
      },
    });
  }
}

/** Work under a disabled organisation is refused: its roles hold no longer. */
export class OrganisationDisabledError extends DomainError {
  constructor() {
    super({
      code: 'ORGANISATION.DISABLED',
      kind: 'invalid-state',
      text: {
        zh: '该机构或其上级机构已停用；请先启用，或选择其他机构。',
        en: 'Expected an active organisation, but it, or the one above it, is disabled; enable it first, or choose another.',
      },
    });
  }
}

/** The top of the tree holds the administrators; without it nobody could enable it again. */
export class OrganisationTopStaysError extends DomainError {
  constructor() {
    super({
      code: 'ORGANISATION.TOP_STAYS',
      kind: 'invalid-state',
      text: {
        zh: '最上级主管部门不能停用，否则将无人可以恢复。',
        en: 'Expected to disable an organisation below the top, but this is the top; nobody could enable it again.',
      },
    });
  }
}

/** Somebody else changed it since it was read. */
export class OrganisationChangedError extends DomainError {
  constructor() {
    super({
      code: 'ORGANISATION.CHANGED',
      kind: 'conflict',
      text: {
        zh: '该机构信息刚被他人修改；请刷新后重新填写。',
        en: 'Expected to change the organisation you read, but somebody changed it meanwhile; reload and try again.',
      },
    });
  }
}
