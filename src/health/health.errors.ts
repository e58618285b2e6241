import { DomainError } from '../platform/errors/domain-error';

/** The server is stopping or its database does not answer; ask another node, or again in a moment. */
export class NotReadyError extends DomainError {
  constructor() {
    super({
      code: 'SERVICE.NOT_READY',
      kind: 'unavailable',
      text: {
        zh: '服务正在停止或数据库没有响应，请稍后重试。',
        en: 'Expected the service to be ready, but found it stopping or its database not answering; try again in a moment.',
      },
    });
  }
}
