import { DomainError } from '../platform/errors/domain-error';
import { KEPT_DAYS } from './archive-package';

/** Officers and heads of the authority that keeps the case take copies of its file out, nobody else. */
export class PackageNotAllowedError extends DomainError {
  constructor() {
    super({
      code: 'ARCHIVE_PACKAGE.NOT_ALLOWED',
      kind: 'forbidden',
      text: {
        zh: '案卷包由本案办理机关的经办人或者负责人生成和下载，您不承担上述职责。',
        en: 'Expected an officer or head of the authority that keeps the case, but you are neither; ask one of them.',
      },
    });
  }
}

/** There is no such package of this case. */
export class PackageNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'ARCHIVE_PACKAGE.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '未找到该案卷包；请刷新页面。',
        en: 'Expected an archive package of this case, but there is none; reload the page.',
      },
    });
  }
}

/** It is still being made, could not be made, or has been thrown away again. */
export class PackageNotReadyError extends DomainError {
  constructor() {
    super({
      code: 'ARCHIVE_PACKAGE.NOT_READY',
      kind: 'conflict',
      text: {
        zh: `案卷包尚未生成完毕，或者已满 ${KEPT_DAYS} 天被清除；请稍候，或者重新生成。`,
        en: `Expected a package that is ready, but it is still being made, or was thrown away after ${KEPT_DAYS} days; wait or have it made again.`,
      },
    });
  }
}
