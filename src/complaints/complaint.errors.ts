import { DomainError, type LocalText } from '../platform/errors/domain-error';

/** The receipt is said to lie in the future: correct the instant. */
export class ReceiptInFutureError extends DomainError {
  constructor() {
    const text: LocalText = {
      zh: '应填写已发生的收到时间，但所填时间在将来；请更正收到时间',
      en: 'Expected an instant of receipt that has passed, but it lies in the future; correct it',
    };
    super({
      code: 'COMPLAINT.RECEIVED_IN_FUTURE',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'receivedAt', code: 'NOT_ALLOWED', text }],
    });
  }
}

/** Registered later than it was received: the clock runs from receipt, so the delay has to be explained. */
export class BackDatingReasonMissingError extends DomainError {
  constructor() {
    const text: LocalText = {
      zh: '收到日期早于今日，应说明补登理由，但理由为空；请填写补登理由',
      en: 'Expected a reason for registering a complaint received on an earlier day, but it is empty; give one',
    };
    super({
      code: 'COMPLAINT.BACK_DATING_REASON_MISSING',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'backDatingReason', code: 'REQUIRED', text }],
    });
  }
}

/** The school is not one of the list: reload the form. */
export class HostingSchoolUnknownError extends DomainError {
  constructor() {
    const text: LocalText = {
      zh: '应选择列表中的学校，但所选学校不存在或已停用；请重新选择',
      en: 'Expected a school of the list, but the chosen one does not exist or is disabled; choose again',
    };
    super({
      code: 'COMPLAINT.SCHOOL_UNKNOWN',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'hostingSchoolId', code: 'NOT_ALLOWED', text }],
    });
  }
}

/** The case did not begin with a complaint, or the complaint is not there: a fault of the caller. */
export class ComplaintNotFoundError extends DomainError {
  constructor(caseId: string) {
    super({
      code: 'COMPLAINT.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `应存在案件 ${caseId} 的投诉登记，但未找到；请刷新案件页面`,
        en: `Expected to find the complaint of case ${caseId}, but there is none; reload the case`,
      },
      details: { caseId },
    });
  }
}

/** Nothing was issued under this code, or it was replaced. The answer does not tell which. */
export class ReceiptCodeUnknownError extends DomainError {
  constructor() {
    super({
      code: 'PORTAL.CODE_UNKNOWN',
      kind: 'not-found',
      text: {
        zh: '应输入有效的查询码，但未查到对应事项；请核对 16 位数字后重试',
        en: 'Expected a valid receipt code, but nothing was found under it; check the 16 digits and try again',
      },
    });
  }
}

/** Codes for the employer are given out by those who handle the case. */
export class EmployerCodeNotAllowedError extends DomainError {
  constructor() {
    super({
      code: 'RECEIPT_CODE.NOT_ALLOWED',
      kind: 'forbidden',
      text: {
        zh: '用人单位查询码由本案经办人、调查人或负责人出具，您不承担上述职责；请联系本案经办人',
        en: "Expected somebody who handles the case to issue the employer's code, but you do not; ask the case officer",
      },
    });
  }
}
