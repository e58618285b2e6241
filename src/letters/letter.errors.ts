import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { ApprovalRefusal } from './letter-approval';
import type { ServiceRefusal } from './letter-service';

/** No such letter, or it is not issued and so not there for its recipient. */
export class LetterNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'LETTER.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该文书；请刷新页面。',
        en: 'Expected to find the letter, but there is none; reload the page.',
      },
    });
  }
}

/** A letter is issued once; the case page shows when. */
export class LetterAlreadyIssuedError extends DomainError {
  constructor(letterId: string) {
    super({
      code: 'LETTER.ALREADY_ISSUED',
      kind: 'invalid-state',
      text: {
        zh: '该文书已经制发，不能重复制发；如需更正，请另行起草。',
        en: 'Expected to issue the letter, but it is issued already; draft another one to correct it.',
      },
      details: { letterId },
    });
  }
}

const APPROVAL_FAULTS: Record<ApprovalRefusal, LocalText> = {
  'already-issued': {
    zh: '该文书已经制发，不能再核稿或者签发；如需更正，请另行起草。',
    en: 'Expected a letter in the making, but it is issued; draft another one to correct it.',
  },
  'own-draft': {
    zh: '核稿、签发应由起草人以外的人员办理，但您是本文书的起草人；请由其他人员办理。',
    en: 'Expected somebody other than the drafter, but you drafted this letter; leave it to somebody else.',
  },
  'not-checked': {
    zh: '文书尚未核稿，不能签发；请先核稿。',
    en: 'Expected a text that was checked, but it was not; have it checked first.',
  },
};

/** The text cannot be approved by this person now (four eyes), or the letter has left already. */
export class LetterApprovalRefusedError extends DomainError {
  constructor(reason: ApprovalRefusal) {
    super({
      code: 'LETTER.APPROVAL_REFUSED',
      kind: reason === 'own-draft' ? 'forbidden' : 'invalid-state',
      text: APPROVAL_FAULTS[reason],
      details: { reason },
    });
  }
}

/** A model or a step names a template that this release does not have. */
export class LetterTemplateUnknownError extends DomainError {
  constructor(template: string) {
    super({
      code: 'LETTER.TEMPLATE_UNKNOWN',
      kind: 'not-found',
      text: {
        zh: `没有文书模板“${template}”；请在流程定义中改用已有的模板。`,
        en: `Expected a template of this release, but found "${template}"; name a known one in the model.`,
      },
      details: { template },
    });
  }
}

/** The template has gaps that the case does not fill, or that may not be filled for this recipient. */
export class LetterFieldsMissingError extends DomainError {
  constructor(template: string, fields: string[]) {
    super({
      code: 'LETTER.FIELDS_MISSING',
      kind: 'invalid-state',
      text: {
        zh: `文书模板“${template}”缺少内容：${fields.join('、')}；请补充后再起草，或者改用其他模板。`,
        en: `Expected a value for every gap of the template "${template}", but ${fields.join(', ')} have none; add them or use another template.`,
      },
      details: { template, fields },
    });
  }
}

/** The letter could not be set as PDF; its text is unharmed, and another try may work. */
export class LetterPdfFailedError extends DomainError {
  constructor() {
    super({
      code: 'LETTER.PDF_FAILED',
      kind: 'unavailable',
      text: {
        zh: '暂时无法生成文书 PDF，文书内容不受影响；请稍后再试，仍不成功的请联系系统管理员。',
        en: 'Expected the letter as PDF, but it could not be made; try again later or tell the system administrator.',
      },
    });
  }
}

const SERVICE_FAULTS: Record<ServiceRefusal, { path: string; text: LocalText }> = {
  'not-issued': {
    path: 'method',
    text: {
      zh: '文书尚未制发，不能登记送达。',
      en: 'Expected an issued letter, but it is still a draft; issue it first.',
    },
  },
  'already-proven': {
    path: 'outcome',
    text: {
      zh: '该文书的送达已经证实，无需再次登记。',
      en: 'Expected a letter without proven service, but its service is proven already; nothing is left to record.',
    },
  },
  'before-issue': {
    path: 'servedOn',
    text: {
      zh: '送达日期早于文书制发日期，请更正。',
      en: 'Expected a day on or after the issue of the letter, but found an earlier one; correct it.',
    },
  },
  'in-future': {
    path: 'servedOn',
    text: { zh: '送达日期晚于今天，请更正。', en: 'Expected a day up to today, but found a later one; correct it.' },
  },
  'not-read': {
    path: 'method',
    text: {
      zh: '系统没有该单位在线阅读本文书的记录，不能认定在线送达；请改用邮寄或者直接送达。',
      en: 'Expected a recorded reading on the portal, but there is none; serve the letter by post or in person.',
    },
  },
  'not-the-day-of-reading': {
    path: 'servedOn',
    text: {
      zh: '在线送达的日期应为系统记录的阅读日期，请更正。',
      en: 'Expected the day of the recorded reading, but found another one; correct it.',
    },
  },
  'proof-missing': {
    path: 'proofDocuments',
    text: {
      zh: '邮寄送达、直接送达须附送达凭证，请上传。',
      en: 'Expected a proof of service by post or in person, but found none; attach the receipt or record.',
    },
  },
  'note-missing': {
    path: 'note',
    text: {
      zh: '未能送达的，请写明情况。',
      en: 'Expected a note on the failed service, but found none; say what happened.',
    },
  },
};

/** The attempt at service cannot be recorded as stated: correct the named field or choose another way of service. */
export class ServiceRefusedError extends DomainError {
  constructor(reason: ServiceRefusal) {
    const { path, text } = SERVICE_FAULTS[reason];
    super({
      code: 'LETTER.SERVICE_REFUSED',
      kind: reason === 'not-issued' || reason === 'already-proven' ? 'invalid-state' : 'invalid-input',
      text,
      details: { reason },
      fields: [{ path, code: `LETTER.${reason.toUpperCase().replaceAll('-', '_')}`, text }],
    });
  }
}

/** The window for a statement runs from proven service only: record the proof first. */
export class ServiceNotProvenError extends DomainError {
  constructor(letterId: string) {
    super({
      code: 'LETTER.SERVICE_NOT_PROVEN',
      kind: 'invalid-state',
      text: {
        zh: '文书的送达尚未证实，陈述、申辩期限不能起算；请先登记送达凭证。',
        en: 'Expected proven service to start the window from, but there is none; record the proof first.',
      },
      details: { letterId },
    });
  }
}

/** No window for a statement is open: not yet served, already answered, or past its last day. Nothing was stored. */
export class StatementWindowClosedError extends DomainError {
  constructor() {
    super({
      code: 'STATEMENT.WINDOW_CLOSED',
      kind: 'invalid-state',
      text: {
        zh: '目前不在陈述、申辩期限内，或者您已经提交过意见；如有疑问，请与办理机关联系。',
        en: 'Expected an open window for a statement, but there is none: it has ended, or a statement was handed in; ask the authority.',
      },
    });
  }
}

/** The employer asked to be heard in person: first the hearing, then the review. */
export class StatementHearingPendingError extends DomainError {
  constructor() {
    super({
      code: 'STATEMENT.HEARING_PENDING',
      kind: 'invalid-state',
      text: {
        zh: '用人单位要求听证，听证结束前不得复核陈述、申辩；请先举行听证。',
        en: 'Expected the hearing that the employer asked for, but it was not held; hold it before the review.',
      },
    });
  }
}

/** A waiver is a document: attach the paper that the employer signed. */
export class WaiverDocumentMissingError extends DomainError {
  constructor() {
    const text: LocalText = {
      zh: '放弃陈述、申辩应有用人单位签章的书面声明，但未附文件；请上传。',
      en: 'Expected the signed declaration of the employer, but no file is attached; attach it.',
    };
    super({
      code: 'STATEMENT.WAIVER_WITHOUT_DOCUMENT',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'files', code: 'REQUIRED', text }],
    });
  }
}

/** The statement is empty: write what you want to state. */
export class StatementEmptyError extends DomainError {
  constructor() {
    const text = {
      zh: '请填写陈述、申辩意见。',
      en: 'Expected a statement, but the text is empty; write what you want to state.',
    };
    super({
      code: 'STATEMENT.EMPTY',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'text', code: 'STATEMENT.EMPTY', text }],
    });
  }
}

/** There is no statement waiting for a review: none was received, or it is reviewed. */
export class StatementNotWaitingError extends DomainError {
  constructor(caseId: string) {
    super({
      code: 'STATEMENT.NOT_WAITING',
      kind: 'invalid-state',
      text: {
        zh: '没有待复核的陈述、申辩意见；请刷新案件页面。',
        en: 'Expected a statement that waits for its review, but there is none; reload the case.',
      },
      details: { caseId },
    });
  }
}

/** Who investigated or drafted the notice may not review what the employer says to it (行政处罚法 Art. 45, four eyes). */
export class StatementReviewerInvestigatedError extends DomainError {
  constructor() {
    super({
      code: 'STATEMENT.REVIEWER_INVESTIGATED',
      kind: 'forbidden',
      text: {
        zh: '陈述、申辩意见应由未参与本案调查和起草的人员复核，但您是本案的调查人或者起草人；请由其他人员复核。',
        en: 'Expected a reviewer who neither investigated nor drafted, but you did; leave it to somebody else.',
      },
    });
  }
}
