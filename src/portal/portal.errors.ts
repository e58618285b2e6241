import { DomainError, type LocalText } from '../platform/errors/domain-error';

/** Too many wrong codes, or too many questions about one code, from one place in a short time: wait, then try again. */
export class TooManyAttemptsError extends DomainError {
  constructor(retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super({
      code: 'PORTAL.TOO_MANY_ATTEMPTS',
      kind: 'too-many',
      text: {
        zh: `尝试次数过多，请约 ${minutes} 分钟后再试；查询码遗失请联系受理机关`,
        en: `Expected fewer attempts, but there were too many; try again in about ${minutes} minute(s), or ask the authority if the code is lost`,
      },
      details: { retryAfterSeconds },
    });
  }
}

/** More filings than the portal takes from one place, or at all, in an hour. Nothing was stored. */
export class TooManyFilingsError extends DomainError {
  constructor(retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super({
      code: 'PORTAL.TOO_MANY_FILINGS',
      kind: 'too-many',
      text: {
        zh: `短时间内提交过多，本次未保存；请约 ${minutes} 分钟后再提交，或拨打受理机关电话`,
        en: `Expected fewer filings, but there were too many, and this one was not stored; try again in about ${minutes} minute(s), or call the authority`,
      },
      details: { retryAfterSeconds },
    });
  }
}

/** Several large uploads are being taken at this moment; nothing of this one was stored. */
export class UploadsBusyError extends DomainError {
  constructor() {
    super({
      code: 'PORTAL.BUSY',
      kind: 'unavailable',
      text: {
        zh: '正在接收的上传过多，本次未保存；请一分钟后重新提交',
        en: 'Expected room for another upload, but too many are under way, and this one was not stored; send it again in a minute',
      },
    });
  }
}

/** The multipart form has no readable part with the announced name: a fault of the page, or no page at all. */
export class FormPartUnreadableError extends DomainError {
  constructor(part: string) {
    const text: LocalText = {
      zh: `应提交名为“${part}”的 JSON 内容，但未能读取；请刷新页面后重新提交`,
      en: `Expected a part "${part}" with JSON, but it is missing or cannot be read; reload the page and send it again`,
    };
    super({
      code: 'PORTAL.FORM_UNREADABLE',
      kind: 'invalid-input',
      text,
      fields: [{ path: part, code: 'FORMAT', text }],
    });
  }
}

/** More files than the form takes, parts it does not know, or a broken form. Nothing was stored. */
export class UploadNotAcceptedError extends DomainError {
  constructor(mostFiles: number) {
    const text: LocalText = {
      zh: `应提交一份完整的表单和不超过 ${mostFiles} 个文件，但所提交内容不符，本次未保存；请减少文件或刷新页面后重新提交`,
      en: `Expected a complete form with at most ${mostFiles} files, but found something else, and nothing was stored; choose fewer files or reload the page`,
    };
    super({
      code: 'PORTAL.UPLOAD_NOT_ACCEPTED',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'files', code: 'TOO_MANY', text }],
    });
  }
}

/** The authority's rule does not take anonymous reports: give a name, which is sealed, or use another way. Nothing was stored. */
export class AnonymousNotTakenError extends DomainError {
  constructor() {
    const text: LocalText = {
      zh: '按本地规定，此处不受理匿名举报，本次未保存；请填写姓名（立即加密封存，学校无法看到），或拨打举报电话反映',
      en: 'Expected a name, because the rule here takes no anonymous reports, and nothing was stored; give one, which is sealed at once and never shown to the school, or call the hotline',
    };
    super({
      code: 'PORTAL.ANONYMOUS_NOT_TAKEN',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'reporter.name', code: 'REQUIRED', text }],
    });
  }
}

/** The code belongs to a reporter: only the employer concerned can state its defence. */
export class StatementNotAllowedError extends DomainError {
  constructor() {
    super({
      code: 'PORTAL.STATEMENT_NOT_ALLOWED',
      kind: 'forbidden',
      text: {
        zh: '陈述申辩只能由被投诉单位凭其查询码提交；您的查询码用于查看投诉进展',
        en: "Expected the employer's code for a statement in defence, but this is a reporter's code; it shows the progress only",
      },
    });
  }
}
