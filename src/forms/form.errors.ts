import { DomainError, type FieldFault } from '../platform/errors/domain-error';

/** The submission does not follow its form; every faulty field is named. Nothing was stored: correct the fields and submit again. */
export class FormRefusedError extends DomainError {
  constructor(fields: FieldFault[]) {
    super({
      code: 'FORM.REFUSED',
      kind: 'invalid-input',
      text: {
        zh: `表单有 ${fields.length} 处需要更正，尚未提交。请按提示修改后再次提交。`,
        en: `Expected a correctly filled-in form, but found ${fields.length} faulty field(s); correct them and submit again.`,
      },
      fields,
    });
  }
}
