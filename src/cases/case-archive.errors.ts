import { DomainError } from '../platform/errors/domain-error';

/** The case is open, or its file is to be kept at least as long already. */
export class RetentionRefusedError extends DomainError {
  constructor() {
    super({
      code: 'CASE_ARCHIVE.RETENTION_REFUSED',
      kind: 'invalid-state',
      text: {
        zh: '案件应已办结，且保管期限只能延长，不能缩短；请核对。',
        en: 'Expected a closed case and a longer retention class than it has, but found neither; check both.',
      },
    });
  }
}

/** Officers and heads of the keeper answer for the file. */
export class RetentionNotAllowedError extends DomainError {
  constructor() {
    super({
      code: 'CASE_ARCHIVE.NOT_ALLOWED',
      kind: 'forbidden',
      text: {
        zh: '保管期限由本案办理机关的经办人或者负责人确定，您不承担上述职责。',
        en: 'Expected an officer or head of the authority that keeps the case, but you are neither; ask one of them.',
      },
    });
  }
}
