import { DomainError } from '../platform/errors/domain-error';

/** No token, an unknown one, or one that was revoked: issue a new one on the page of the blacklist. */
export class FeedTokenUnknownError extends DomainError {
  constructor() {
    super({
      code: 'FEED.TOKEN_UNKNOWN',
      kind: 'unauthenticated',
      text: {
        zh: '应在 Authorization 标头中提供有效的接口令牌（Bearer），但未提供或者令牌已作废；请在黑名单页面重新发放。',
        en: 'Expected a valid token in the Authorization header (Bearer), but found none or a revoked one; issue a new one on the page of the blacklist.',
      },
    });
  }
}

/** Tokens are issued and revoked by the employment office of the school that uses them. */
export class FeedTokenNotYoursError extends DomainError {
  constructor() {
    super({
      code: 'FEED.TOKEN_NOT_YOURS',
      kind: 'forbidden',
      text: {
        zh: '接口令牌由学校就业办发放和作废，您没有该岗位，或者令牌不属于您的学校。',
        en: 'Expected a duty of the employment office that uses the token, but you have none there.',
      },
    });
  }
}
