import { DomainError } from '../platform/errors/domain-error';

/** The person's duties do not open this part of the product; who needs it asks the security administrator for the duty. */
export class AccessRefusedError extends DomainError {
  constructor() {
    super({
      code: 'ACCESS.REFUSED',
      kind: 'forbidden',
      text: {
        zh: '您现有的职责不包含此项权限。如确需使用，请联系安全管理员调整职责。',
        en: 'Expected a duty that opens this part, but you hold none; ask the security administrator if you need it.',
      },
    });
  }
}
