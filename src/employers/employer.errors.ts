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
