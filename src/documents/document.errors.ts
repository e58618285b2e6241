import { DomainError } from '../platform/errors/domain-error';
import { MAX_DOCUMENT_BYTES } from './document';

const MEGABYTES = MAX_DOCUMENT_BYTES / 1024 / 1024;

/** A file of zero bytes: mostly a copy that failed. */
export class DocumentEmptyError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.EMPTY',
      kind: 'invalid-input',
      text: {
        zh: '文件为空，可能是复制未完成；请检查后重新上传。',
        en: 'Expected a file with content, but it is empty; check the copy and upload it again.',
      },
      fields: [{ path: 'file', code: 'DOCUMENT.EMPTY', text: { zh: '文件为空', en: 'The file is empty' } }],
    });
  }
}

/** Above `MAX_DOCUMENT_BYTES`. */
export class DocumentTooLargeError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.TOO_LARGE',
      kind: 'invalid-input',
      text: {
        zh: `文件超过 ${MEGABYTES} MB；请压缩图片或拆分后重新上传。`,
        en: `Expected a file of at most ${MEGABYTES} MB, but it is larger; reduce the pictures or split it.`,
      },
      details: { maxBytes: MAX_DOCUMENT_BYTES },
      fields: [{ path: 'file', code: 'DOCUMENT.TOO_LARGE', text: { zh: '文件过大', en: 'The file is too large' } }],
    });
  }
}

/** The content is of another type than those kept, or the name's ending does not agree with it. */
export class DocumentTypeNotAllowedError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.TYPE_NOT_ALLOWED',
      kind: 'invalid-input',
      text: {
        zh: '文件内容不是可接收的类型，或与扩展名不符；可上传 PDF、PNG、JPEG、WebP、Word（docx）、Excel（xlsx）、文本和邮件（eml）。',
        en: 'Expected a PDF, PNG, JPEG, WebP, docx, xlsx, text or eml file whose ending agrees with its content, but it is not; convert it and upload it again.',
      },
      fields: [
        {
          path: 'file',
          code: 'DOCUMENT.TYPE_NOT_ALLOWED',
          text: { zh: '文件类型不可接收', en: 'This type is not accepted' },
        },
      ],
    });
  }
}

/** A reporter's file that cannot be cleaned of what would give the reporter away: damaged, or too large to be worked on. */
export class DocumentNotCleanableError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.NOT_CLEANABLE',
      kind: 'invalid-input',
      text: {
        zh: '文件已损坏或展开后过大，无法清除可能暴露您身份的附带信息，因此未保存；请另存为 PDF 或较小的图片后重新上传。',
        en: 'Expected a file that can be cleaned of what might give you away, but it is damaged or too large when unpacked, and was not stored; save it as PDF or as a smaller picture and upload it again.',
      },
      fields: [
        {
          path: 'files',
          code: 'DOCUMENT.NOT_CLEANABLE',
          text: { zh: '文件无法清理', en: 'This file cannot be cleaned' },
        },
      ],
    });
  }
}

/** No file came with the request. */
export class DocumentMissingError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.MISSING',
      kind: 'invalid-input',
      text: {
        zh: '请求中没有文件；请选择文件后上传。',
        en: 'Expected one file in the field "file", but found none; choose a file.',
      },
      fields: [{ path: 'file', code: 'DOCUMENT.MISSING', text: { zh: '请选择文件', en: 'Choose a file' } }],
    });
  }
}

/** There is no such document, or not for this person: both give the same answer. */
export class DocumentNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '未找到该文件，或您无权查看；如需查阅请联系案件经办人。',
        en: 'Expected to find the document, but there is none that you may read; ask the case officer.',
      },
    });
  }
}

/** A document belongs to one case for good: the other case needs an upload of its own. */
export class DocumentInOtherCaseError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.IN_OTHER_CASE',
      kind: 'conflict',
      text: {
        zh: '该文件已归入其他案件；请重新上传一份。',
        en: 'Expected a document of no case yet, but it belongs to another one; upload it again.',
      },
    });
  }
}

/** The stored bytes are not those that were uploaded: the disk or somebody changed them. Tell the operator; restore from the backup. */
export class DocumentDamagedError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.DAMAGED',
      kind: 'unavailable',
      text: {
        zh: '该文件的内容与上传时不一致，已停止下载；请联系系统管理员从备份恢复。',
        en: 'Expected the bytes that were uploaded, but found others; ask the operator to restore the document from the backup.',
      },
    });
  }
}
