import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { MergeRefusal, WithdrawalRefusal } from './screening';

const MERGE_FAULTS: Record<MergeRefusal, LocalText> = {
  'not-found': {
    zh: '没有找到该案号的投诉；请核对案号。',
    en: 'Expected the number of a complaint, but there is none; check the number.',
  },
  itself: {
    zh: '不能并入本案自身；请填写另一件在办投诉的案号。',
    en: 'Expected another complaint, but found this one; give the number of another one.',
  },
  closed: {
    zh: '该案已经办结，不能并入；属于已办结的同一事项的，可以不予受理并说明理由。',
    en: 'Expected an open complaint, but it is closed; a matter that was answered finally may be declined with reasons.',
  },
  'other-employer': {
    zh: '该案的被投诉单位与本案不同，不能并入；请核对案号。',
    en: 'Expected a complaint about the same employer, but it is about another one; check the number.',
  },
  'merged-itself': {
    zh: '该案已经并入其他案件；请填写主案的案号。',
    en: 'Expected the leading complaint, but it was merged itself; give the number of the leading one.',
  },
};

/** The complaint cannot go on under the given number; the sentence says why. */
export class ComplaintMergeRefusedError extends DomainError {
  constructor(reason: MergeRefusal) {
    const text = MERGE_FAULTS[reason];
    const code = `COMPLAINT.MERGE_${reason.toUpperCase().replaceAll('-', '_')}`;
    super({
      code: 'COMPLAINT.MERGE_REFUSED',
      kind: 'invalid-input',
      text,
      details: { reason },
      fields: [{ path: 'mergeInto', code, text }],
    });
  }
}

const WITHDRAWAL_FAULTS: Record<WithdrawalRefusal, LocalText> = {
  closed: {
    zh: '该投诉已经办结，不能撤回。',
    en: 'Expected an open complaint, but it is closed; there is nothing left to withdraw.',
  },
  'already-withdrawn': {
    zh: '您已经提出过撤回，请等待办理机关的答复。',
    en: 'Expected no withdrawal yet, but there was one; wait for the answer of the authority.',
  },
  'findings-written': {
    zh: '调查已经形成结论，不能再撤回；如有新的情况，请留言说明。',
    en: 'Expected an investigation in progress, but it has its findings; write a message if there is anything new.',
  },
};

/** The complaint can no longer be taken back. */
export class ComplaintWithdrawalRefusedError extends DomainError {
  constructor(reason: WithdrawalRefusal) {
    super({
      code: 'COMPLAINT.WITHDRAWAL_REFUSED',
      kind: 'invalid-state',
      text: WITHDRAWAL_FAULTS[reason],
      details: { reason },
    });
  }
}

/** Evidence of a crime waits to be handed over: the complaint cannot be closed before. */
export class WithdrawnButCriminalError extends DomainError {
  constructor() {
    const text: LocalText = {
      zh: '涉嫌犯罪线索尚未移送公安机关，不能因撤回而办结；请决定继续办理。',
      en: 'Expected no evidence of a crime that waits to be handed over, but there is some; decide to go on.',
    };
    super({
      code: 'COMPLAINT.CRIME_PENDING',
      kind: 'invalid-state',
      text,
      fields: [{ path: 'decision', code: 'COMPLAINT.CRIME_PENDING', text }],
    });
  }
}

/** What an employer hands in on paper is put on file by those who handle the case. */
export class EmployerPaperNotAllowedError extends DomainError {
  constructor() {
    const kind: ErrorKind = 'forbidden';
    super({
      code: 'STATEMENT.RECORDING_NOT_ALLOWED',
      kind,
      text: {
        zh: '用人单位的书面材料由本案经办人、负责人登记，您不承担上述职责；请联系本案经办人。',
        en: 'Expected somebody who handles the case to record what the employer handed in, but you do not; ask the case officer.',
      },
    });
  }
}
