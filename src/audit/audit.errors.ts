import { DomainError } from '../platform/errors/domain-error';

/** The log is for the audit administrator alone: the other two administrators are among those it watches. */
export class AuditForbiddenError extends DomainError {
  constructor() {
    super({
      code: 'AUDIT.FORBIDDEN',
      kind: 'forbidden',
      text: {
        zh: '审计日志仅供审计管理员查看；如需查阅，请联系审计管理员。',
        en: 'Expected an audit administrator, but you are not; ask one if you need to see the log.',
      },
    });
  }
}
