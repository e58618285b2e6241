import { DomainError, type LocalText } from '../platform/errors/domain-error';

/** The file is no definition that can be taken in; the text names the file inside and what is wrong with it. */
export class ArchiveRefusedError extends DomainError {
  constructor(file: string, reason: LocalText) {
    super({
      code: 'DEFINITION.ARCHIVE_REFUSED',
      kind: 'invalid-input',
      text: {
        zh: `导入的文件${file === '' ? '' : `“${file}”`}：${reason.zh}请重新导出后再导入。`,
        en: `Expected an exported definition, but found a fault${file === '' ? '' : ` in ${file}`}: ${reason.en} Export it again.`,
      },
      details: { file },
    });
  }
}

/** The file holds another process than the one it is to replace: open that process, or import it as a new one. */
export class OtherProcessImportedError extends DomainError {
  constructor(expected: string, found: string) {
    super({
      code: 'DEFINITION.OTHER_PROCESS',
      kind: 'conflict',
      text: {
        zh: `导入的是流程“${found}”，不是“${expected}”。请在相应的流程中导入。`,
        en: `Expected the process ${expected}, but the file holds ${found}; import it there.`,
      },
      details: { elementId: found },
    });
  }
}

/** What is confirmed is not what was previewed: look at the preview of this file first. */
export class ImportChangedError extends DomainError {
  constructor() {
    super({
      code: 'DEFINITION.IMPORT_CHANGED',
      kind: 'conflict',
      text: {
        zh: '确认导入的文件与预览的不是同一内容，请重新预览。',
        en: 'Expected the file that was previewed, but found another; preview this one first.',
      },
    });
  }
}
