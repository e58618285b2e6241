import { DomainError, type LocalText } from '../platform/errors/domain-error';
import { CODE_MINUTES, type CodeRefusal, MOST_CODE_ATTEMPTS, MOST_CODES_PER_HOUR } from './mail-address';

/** What was entered is not one plain mail address. */
export class MailAddressInvalidError extends DomainError {
  constructor() {
    const text = {
      zh: '请填写一个完整的电子邮箱地址，例如 name@example.edu.cn',
      en: 'Expected one complete mail address such as name@example.edu.cn, but found something else; correct it',
    };
    super({
      code: 'MAIL.ADDRESS_INVALID',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'address', code: 'MAIL.ADDRESS_INVALID', text }],
    });
  }
}

/** This installation sends no mail: an operator has to name a server. */
export class MailOffError extends DomainError {
  constructor() {
    super({
      code: 'MAIL.OFF',
      kind: 'invalid-state',
      text: {
        zh: '本系统尚未配置邮件服务器，无法使用邮件通知；请联系系统管理员。',
        en: 'Expected a mail server, but none is set up; notices reach you here in the product. Ask a system administrator.',
      },
    });
  }
}

/** Each code goes out by mail, and an address may be a stranger's. */
export class TooManyCodesError extends DomainError {
  constructor() {
    super({
      code: 'MAIL.TOO_MANY_CODES',
      kind: 'too-many',
      text: {
        zh: `一小时内最多发送 ${MOST_CODES_PER_HOUR} 次确认码；请查看收件箱和垃圾邮件，或稍后再试。`,
        en: `Expected at most ${MOST_CODES_PER_HOUR} codes within an hour, but as many were sent; look into your mailbox and its spam folder, or try again later.`,
      },
    });
  }
}

/** See `decideCode`; the reason is in `details.reason`. */
export class MailCodeRefusedError extends DomainError {
  constructor(reason: CodeRefusal) {
    const text = REFUSED[reason];
    super({
      code: 'MAIL.CODE_REFUSED',
      kind: reason === 'wrong' ? 'invalid-input' : 'invalid-state',
      text,
      details: { reason },
      fields: reason === 'wrong' ? [{ path: 'code', code: 'MAIL.CODE_WRONG', text }] : [],
    });
  }
}

/** No such mail waits for a decision: somebody else has decided already. */
export class DeadMailNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'MAIL.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有这封未送达的邮件，可能已由他人处理；请刷新列表。',
        en: 'Expected an undelivered mail, but there is none such; somebody else may have dealt with it. Reload the list.',
      },
    });
  }
}

/** Mail is really sent here: nothing is caught that could be shown. */
export class NothingCaughtError extends DomainError {
  constructor() {
    super({
      code: 'MAIL.NOTHING_CAUGHT',
      kind: 'not-found',
      text: {
        zh: '本系统不捕获邮件；只有演示模式可以查看捕获的邮件。',
        en: 'Expected a demonstration that catches its mail, but this installation does not.',
      },
    });
  }
}

// helpers

const REFUSED: Record<CodeRefusal, LocalText> = {
  'nothing-entered': {
    zh: '没有待确认的邮箱地址；请先填写邮箱。',
    en: 'Expected an address that waits for its code, but there is none; enter the address first.',
  },
  'too-late': {
    zh: `确认码已超过 ${CODE_MINUTES} 分钟；请重新填写邮箱，获取新的确认码。`,
    en: `Expected the code within ${CODE_MINUTES} minutes, but it is older; enter the address again for a new one.`,
  },
  'too-many': {
    zh: `确认码已输错 ${MOST_CODE_ATTEMPTS} 次，不能再用；请重新填写邮箱，获取新的确认码。`,
    en: `Expected the code within ${MOST_CODE_ATTEMPTS} attempts, but they are used up; enter the address again for a new one.`,
  },
  wrong: {
    zh: '确认码不正确；请核对邮件中的 8 位数字。',
    en: 'Expected the code from the mail, but found another; check its eight digits.',
  },
};
