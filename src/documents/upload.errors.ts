import { DomainError } from '../platform/errors/domain-error';
import { KEPT_HOURS, MOST_OPEN_UPLOADS } from './upload';

/** There is no such upload, it is somebody else's, or nobody went on with it for too long: begin anew. */
export class UploadNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'UPLOAD.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `未找到该上传，可能已超过 ${KEPT_HOURS} 小时未继续而被清除；请重新选择文件上传。`,
        en: `Expected an upload of yours, but there is none; after ${KEPT_HOURS} hours without a part it is thrown away. Choose the file again.`,
      },
    });
  }
}

/** The part is not the one of this place: cut short on the way, or changed. Sending it again helps. */
export class UploadPartRefusedError extends DomainError {
  constructor(reason: 'position' | 'length' | 'hash') {
    super({
      code: 'UPLOAD.PART_REFUSED',
      kind: 'invalid-input',
      text: {
        zh: '收到的文件分段不完整或与原文件不一致，请重新发送这一段。',
        en: 'Expected the part of the file that belongs here, but found another one; send it again.',
      },
      details: { reason },
    });
  }
}

/** Not all of it is there yet: the missing parts are named. */
export class UploadIncompleteError extends DomainError {
  constructor(missing: number[]) {
    super({
      code: 'UPLOAD.INCOMPLETE',
      kind: 'conflict',
      text: {
        zh: '文件还没有全部上传，请继续上传后再完成。',
        en: 'Expected all parts of the file, but some are missing; send them first.',
      },
      details: { missing },
    });
  }
}

/** All parts are there, and still they are not the file that was announced: it was changed while it was sent. */
export class UploadChangedError extends DomainError {
  constructor() {
    super({
      code: 'UPLOAD.CHANGED',
      kind: 'conflict',
      text: {
        zh: '文件在上传过程中发生了变化，校验未通过；请重新选择文件上传。',
        en: 'Expected the file that was announced, but it changed while it was sent; choose it again.',
      },
    });
  }
}

/** Too many uploads were begun and not finished. */
export class UploadsTooManyError extends DomainError {
  constructor() {
    super({
      code: 'UPLOAD.TOO_MANY',
      kind: 'too-many',
      text: {
        zh: `您有 ${MOST_OPEN_UPLOADS} 个未完成的上传；请先继续或放弃其中一些。`,
        en: `Expected at most ${MOST_OPEN_UPLOADS} unfinished uploads, but you have as many; finish or abandon some first.`,
      },
    });
  }
}
