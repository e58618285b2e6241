import { DomainError } from '../platform/errors/domain-error';

/** The code is not one that GB 32100 allows: mistyped, or a different number. Correct it or leave it out. */
export class CreditCodeInvalidError extends DomainError {
  constructor(path: string) {
    const text = {
      zh: '应填写正确的 18 位统一社会信用代码，但所填代码未通过校验；请核对后更正，或留空',
      en: 'Expected a valid unified social credit code of 18 characters, but its check failed; correct it or leave it empty',
    };
    super({
      code: 'EMPLOYER.CREDIT_CODE_INVALID',
      kind: 'invalid-input',
      text,
      fields: [{ path, code: 'FORMAT', text }],
    });
  }
}

/** A name of punctuation only names nobody. */
export class EmployerNameInvalidError extends DomainError {
  constructor(path: string) {
    const text = {
      zh: '应填写用人单位名称，但所填内容不含文字；请填写营业执照上的全称',
      en: 'Expected the name of an employer, but found no letters in it; give the full registered name',
    };
    super({ code: 'EMPLOYER.NAME_INVALID', kind: 'invalid-input', text, fields: [{ path, code: 'FORMAT', text }] });
  }
}

/** No such employer; the id comes from a case, so reload it. */
export class EmployerNotFoundError extends DomainError {
  constructor(id: string) {
    super({
      code: 'EMPLOYER.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `应存在用人单位 ${id}，但未找到；请刷新案件页面`,
        en: `Expected to find employer ${id}, but there is none; reload the case`,
      },
      details: { employerId: id },
    });
  }
}

/** Somebody else changed the employer since it was read. */
export class EmployerChangedError extends DomainError {
  constructor() {
    super({
      code: 'EMPLOYER.CHANGED',
      kind: 'conflict',
      text: {
        zh: '该单位的登记信息刚被他人修改；请刷新后核对，再重新填写。',
        en: 'Expected to change the employer you read, but somebody changed it meanwhile; reload and try again.',
      },
    });
  }
}

/** The code stands in the register already: one code is one employer. */
export class EmployerCodeTakenError extends DomainError {
  constructor(employerId: string) {
    const text = {
      zh: '该统一社会信用代码已登记在另一单位名下；请打开该单位核对，不要重复登记。',
      en: 'Expected a credit code that is not registered, but another employer carries it; open that one instead of adding it again.',
    };
    super({
      code: 'EMPLOYER.CODE_TAKEN',
      kind: 'conflict',
      text,
      details: { employerId },
      fields: [{ path: 'creditCode', code: 'TAKEN', text }],
    });
  }
}

/** An employer of this name without a code is there: complete that one, or give this one its code. */
export class EmployerNameTakenError extends DomainError {
  constructor(employerId: string) {
    const text = {
      zh: '已有同名且未填写统一社会信用代码的单位；请为该单位补填代码，或填写本单位的代码以便区分。',
      en: 'Expected a name that is not registered without a code, but it is; complete that employer, or give this one its credit code to tell them apart.',
    };
    super({
      code: 'EMPLOYER.NAME_TAKEN',
      kind: 'conflict',
      text,
      details: { employerId },
      fields: [{ path: 'name', code: 'TAKEN', text }],
    });
  }
}

/** A branch of itself, or of its own branch. */
export class EmployerParentInvalidError extends DomainError {
  constructor() {
    const text = {
      zh: '上级单位不能是本单位或本单位的分支机构；请重新选择。',
      en: 'Expected a parent that is neither this employer nor one of its branches; choose another one.',
    };
    super({
      code: 'EMPLOYER.PARENT_INVALID',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'parentId', code: 'NOT_ALLOWED', text }],
    });
  }
}

/** The period of a former name ends before it begins, or in the future. */
export class FormerNamePeriodError extends DomainError {
  constructor() {
    const text = {
      zh: '曾用名的停用日期应不早于启用日期，且不晚于今天；请核对。',
      en: 'Expected a former name to end on or after its first day and not in the future; check the dates.',
    };
    super({
      code: 'EMPLOYER.FORMER_NAME_PERIOD',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'until', code: 'NOT_ALLOWED', text }],
    });
  }
}

/** Two employers that are recorded as the same already, or an employer and itself. */
export class SamenessNotPossibleError extends DomainError {
  constructor() {
    super({
      code: 'EMPLOYER.SAMENESS_NOT_POSSIBLE',
      kind: 'conflict',
      text: {
        zh: '应选择另一个尚未认定为同一单位的单位，但所选的是本单位或已认定；请刷新后核对。',
        en: 'Expected another employer that is not recorded as the same yet, but it is, or is this one; reload and check.',
      },
    });
  }
}

/** The record of sameness is not there, or was taken back already. */
export class SamenessNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'EMPLOYER.SAMENESS_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '未找到该同一单位认定，可能已被撤销；请刷新后查看。',
        en: 'Expected to find the record of sameness, but it is not there or was taken back; reload the page.',
      },
    });
  }
}
