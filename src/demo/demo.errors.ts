import { DomainError } from '../platform/errors/domain-error';

/** Sign-in without a password exists in demo mode and on this machine only; anywhere else there is no such address. */
export class DemoNotAvailableError extends DomainError {
  constructor() {
    super({
      code: 'DEMO.NOT_AVAILABLE',
      kind: 'not-found',
      text: {
        zh: '一键登录仅在本机演示模式下可用；请使用用户名和密码登录。',
        en: 'Expected demo mode on this machine, but found neither; sign in with user name and password.',
      },
    });
  }
}
