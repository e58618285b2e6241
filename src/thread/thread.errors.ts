import { DomainError, type LocalText } from '../platform/errors/domain-error';
import { MAX_MESSAGE_LENGTH, MOST_UNANSWERED, type PostRefusal } from './thread';

/** See `postRefusal`; the reason is in `details.reason`. */
export class MessageRefusedError extends DomainError {
  constructor(reason: PostRefusal) {
    const isInput = reason === 'empty' || reason === 'too-long';
    const text = REFUSED[reason];
    super({
      code: 'THREAD.MESSAGE_REFUSED',
      kind: isInput ? 'invalid-input' : reason === 'too-many' ? 'too-many' : 'invalid-state',
      text,
      details: { reason },
      fields: isInput ? [{ path: 'text', code: reason === 'empty' ? 'REQUIRED' : 'TOO_LONG', text }] : [],
    });
  }
}

/** The code belongs to an employer: the thread is between reporter and handlers. */
export class ThreadNotForEmployerError extends DomainError {
  constructor() {
    super({
      code: 'THREAD.NOT_FOR_EMPLOYER',
      kind: 'forbidden',
      text: {
        zh: '此处仅供举报人、投诉人与办案人员联系；贵单位的意见请通过陈述申辩提交',
        en: "Expected a reporter's code, but this is an employer's; state your defence instead",
      },
    });
  }
}

/** The file was not sent in this thread. */
export class ThreadDocumentNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'THREAD.DOCUMENT_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '来往信息中没有这个文件；请刷新页面后重试',
        en: 'Expected a file of this thread, but there is none; reload the page and try again',
      },
    });
  }
}

// helpers

const REFUSED: Record<PostRefusal, LocalText> = {
  empty: { zh: '信息内容不能为空；请填写后再发送', en: 'Expected a text, but it is empty; write something' },
  'too-long': {
    zh: `信息最多 ${MAX_MESSAGE_LENGTH} 字；请分几次发送或改用附件`,
    en: `Expected at most ${MAX_MESSAGE_LENGTH} characters, but there are more; send it in parts or as a file`,
  },
  'case-closed': {
    zh: '本案已经办结，不能再发送信息；如有新情况，请重新提交，或向受理机关反映',
    en: 'Expected an open case, but it is closed; file what is new, or turn to the authority',
  },
  'no-reporter': {
    zh: '本案没有可凭查询码查看信息的人，信息无人能收到；请通过其他方式联系',
    en: 'Expected somebody with a receipt code to read it, but there is nobody; use another way',
  },
  'too-many': {
    zh: `您已连续发送 ${MOST_UNANSWERED} 条信息，本条未保存；请等待办案人员回复后再补充`,
    en: `Expected fewer than ${MOST_UNANSWERED} messages in a row, but there are as many, and this one was not stored; wait for an answer`,
  },
};
