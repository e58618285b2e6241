import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { VersionRefusal } from './document-version';

const TEXTS: Record<VersionRefusal, LocalText> = {
  outsiders: {
    zh: '该材料由举报人或者用人单位提交，须保持原样，不能替换；如有补充，请作为新材料提交。',
    en: 'Expected a document of ours, but a reporter or an employer handed it in and it stays as it is; add what is new as a document of its own.',
  },
  replaced: {
    zh: '该材料已有更新的版本；请刷新页面，在最新版本上替换。',
    en: 'Expected the newest version, but there is a newer one; reload the page and replace that one.',
  },
  closed: {
    zh: '案件已经办结，材料不能再更新版本。',
    en: 'Expected an open case, but it is closed; its documents get no newer versions.',
  },
};

/** A document cannot get a newer version, or not any more. */
export class VersionRefusedError extends DomainError {
  constructor(reason: VersionRefusal) {
    super({ code: 'DOCUMENT.VERSION_REFUSED', kind: 'invalid-state', text: TEXTS[reason], details: { reason } });
  }
}

/** Only PDF, pictures and plain text are shown in the page; anything else is downloaded. */
export class DocumentNotPreviewableError extends DomainError {
  constructor() {
    super({
      code: 'DOCUMENT.NOT_PREVIEWABLE',
      kind: 'invalid-state',
      text: {
        zh: '此类文件不能直接预览，请下载后查看。',
        en: 'Expected a PDF, a picture or plain text, but it is another kind of file; download it.',
      },
    });
  }
}
