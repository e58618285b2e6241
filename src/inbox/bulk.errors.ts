import { DomainError, type LocalText } from '../platform/errors/domain-error';

const MISSING: Record<'personId' | 'reason', LocalText> = {
  personId: { zh: '请选择要指派给谁。', en: 'Expected the person to assign to, but found none; choose one.' },
  reason: {
    zh: '请填写理由，并对所选事项逐一留痕。',
    en: 'Expected a reason, but found none; it is kept with each task.',
  },
};

/** A bulk order lacks what its verb needs; nothing was carried out. */
export class BulkIncompleteError extends DomainError {
  constructor(path: 'personId' | 'reason') {
    const text = MISSING[path];
    super({ code: 'BULK.INCOMPLETE', kind: 'invalid-input', text, fields: [{ path, code: 'REQUIRED', text }] });
  }
}
