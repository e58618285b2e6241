import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { PasswordRefusal } from './password';

/** No session, or one that has ended: sign in. */
export class SessionMissingError extends DomainError {
  constructor() {
    super({
      code: 'SESSION.MISSING',
      kind: 'unauthenticated',
      text: {
        zh: '您尚未登录，或登录已过期；请重新登录，已保存的草稿不会丢失。',
        en: 'Expected a signed-in person, but found no session or an ended one; sign in again, saved drafts are kept.',
      },
    });
  }
}

/** Unknown user, wrong password, locked account and disabled person get this same answer, so that nothing can be learnt from it. */
export class SignInRefusedError extends DomainError {
  constructor() {
    super({
      code: 'SESSION.REFUSED',
      kind: 'unauthenticated',
      text: {
        zh: '用户名或密码不正确，或账号暂时锁定（连续 5 次失败锁定 15 分钟）；请核对后重试，或联系系统管理员重置密码。',
        en: 'Expected a matching user name and password, but they do not match, or the account is locked for 15 minutes after five failures; check them, or have a system administrator reset the password.',
      },
    });
  }
}

/** The request lacks the session's CSRF token: it may come from another site. Reload the page. */
export class CsrfTokenMissingError extends DomainError {
  constructor() {
    super({
      code: 'SESSION.CSRF_TOKEN_MISSING',
      kind: 'forbidden',
      text: {
        zh: '请求缺少有效的安全令牌；请刷新页面后重试。',
        en: "Expected the session's token in X-CSRF-Token, but found none or another; reload the page and try again.",
      },
    });
  }
}

/** A one-time password opens one door only: the one where it is replaced. */
export class PasswordChangeNeededError extends DomainError {
  constructor() {
    super({
      code: 'PASSWORD.CHANGE_NEEDED',
      kind: 'forbidden',
      text: {
        zh: '您使用的是一次性密码；请先设置新密码。',
        en: 'Expected a password of your own, but you signed in with a one-time password; choose a new one first.',
      },
    });
  }
}

/** The current password does not match. Counts as a failed sign-in. */
export class CurrentPasswordWrongError extends DomainError {
  constructor() {
    super({
      code: 'PASSWORD.CURRENT_WRONG',
      kind: 'invalid-input',
      text: {
        zh: '当前密码不正确；连续 5 次失败将锁定 15 分钟。',
        en: 'Expected the current password, but it does not match; five failures lock the account for 15 minutes.',
      },
      fields: [{ path: 'current', code: 'PASSWORD.CURRENT_WRONG', text: { zh: '密码不正确', en: 'Does not match' } }],
    });
  }
}

/** The new password breaks a rule of `decidePassword`, or is the old one. */
export class PasswordNotAcceptedError extends DomainError {
  constructor(reason: PasswordRefusal | 'unchanged', path = 'next') {
    super({
      code: 'PASSWORD.NOT_ACCEPTED',
      kind: 'invalid-input',
      text: {
        zh: `新密码不符合要求：${REASONS[reason].zh}。`,
        en: `Expected a stronger password, but ${REASONS[reason].en}.`,
      },
      details: { reason },
      fields: [{ path, code: `PASSWORD.${reason.toUpperCase().replaceAll('-', '_')}`, text: REASONS[reason] }],
    });
  }
}

/** Another account has this user name. */
export class UserNameTakenError extends DomainError {
  constructor() {
    super({
      code: 'ACCOUNT.USER_NAME_TAKEN',
      kind: 'conflict',
      text: {
        zh: '该用户名已被使用；请换一个用户名。',
        en: 'Expected a new user name, but another account has it; choose another.',
      },
      fields: [
        {
          path: 'userName',
          code: 'ACCOUNT.USER_NAME_TAKEN',
          text: { zh: '用户名已存在', en: 'This user name is taken' },
        },
      ],
    });
  }
}

/** See `USER_NAME`. */
export class UserNameInvalidError extends DomainError {
  constructor() {
    const text = {
      zh: '用户名应以字母开头，由 3 至 40 个字母、数字、点、连字符或下划线组成',
      en: 'a user name begins with a letter and has 3 to 40 letters, digits, dots, hyphens or underscores',
    };
    super({
      code: 'ACCOUNT.USER_NAME_INVALID',
      kind: 'invalid-input',
      text: { zh: `${text.zh}；请更正。`, en: `Expected another form: ${text.en}; correct it.` },
      fields: [{ path: 'userName', code: 'ACCOUNT.USER_NAME_INVALID', text }],
    });
  }
}

/** The set-up token is wrong, or the installation has been set up: then administrators create people. Both give the same answer. */
export class SetUpRefusedError extends DomainError {
  constructor() {
    super({
      code: 'SET_UP.REFUSED',
      kind: 'forbidden',
      text: {
        zh: '设置令牌不正确，或系统已完成首次设置；令牌见服务器启动时的输出。',
        en: 'Expected the set-up token of a new installation, but it does not match, or the set-up is done; the server prints the token at its start.',
      },
    });
  }
}

// helpers

const REASONS: Record<PasswordRefusal | 'unchanged', LocalText> = {
  'too-short': { zh: '至少需要 10 个字符', en: 'it has fewer than 10 characters' },
  'too-long': { zh: '最多 128 个字符', en: 'it has more than 128 characters' },
  'too-simple': {
    zh: '大写字母、小写字母、数字、其他符号中至少需要三类',
    en: 'it has fewer than three of: capital letters, small letters, digits, other characters',
  },
  'holds-user-name': { zh: '不能包含用户名', en: 'it contains the user name' },
  unchanged: { zh: '不能与当前密码相同', en: 'it is the current one' },
};
