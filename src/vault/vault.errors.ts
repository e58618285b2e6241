import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { OpeningRefusal } from './vault-entry';

/** The vault is for vault officers; others see pseudonyms. */
export class VaultForbiddenError extends DomainError {
  constructor() {
    super({
      code: 'VAULT.FORBIDDEN',
      kind: 'forbidden',
      text: {
        zh: '身份信息仅由保密专员按程序查阅；办案请使用代号。',
        en: 'Expected a vault officer, but you are not; case work uses the pseudonym.',
      },
    });
  }
}

/** No entry has this pseudonym, or no request this id. */
export class VaultEntryNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'VAULT.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '未找到该代号或申请；请核对后重试。',
        en: 'Expected to find the pseudonym or the request, but there is none; check it.',
      },
    });
  }
}

/** See `decideDecider`; the reason is in `details.reason`. */
export class OpeningDecisionRefusedError extends DomainError {
  constructor(reason: OpeningRefusal) {
    super({
      code: 'VAULT.DECISION_REFUSED',
      kind: reason === 'decided-already' ? 'conflict' : 'forbidden',
      text: DECISION_REFUSED[reason],
      details: { reason },
    });
  }
}

/** Not approved, read before, expired, or asked for by somebody else: make a new request with its purpose. */
export class IdentityNotReadableError extends DomainError {
  constructor() {
    super({
      code: 'VAULT.NOT_READABLE',
      kind: 'forbidden',
      text: {
        zh: '该申请未获批准、已查阅过、已过期，或不是由您提出；如仍需查阅，请重新申请。',
        en: 'Expected an approved request of your own that has not been used, but it is not; make a new one if you still need the identity.',
      },
    });
  }
}

/** Nothing was given that could be sealed. */
export class IdentityEmptyError extends DomainError {
  constructor() {
    super({
      code: 'VAULT.IDENTITY_EMPTY',
      kind: 'invalid-input',
      text: {
        zh: '没有可封存的身份信息；匿名举报无需填写。',
        en: 'Expected something of the identity to seal, but nothing was given; anonymous reports need none.',
      },
    });
  }
}

/** The entry was sealed with another master key than this node has. Give this node the key of the installation. */
export class VaultKeyMissingError extends DomainError {
  constructor() {
    super({
      code: 'VAULT.KEY_MISSING',
      kind: 'unavailable',
      text: {
        zh: '封存时使用的密钥与本机当前密钥不同；请由系统运维人员恢复保密库密钥。',
        en: 'Expected the key the entry was sealed with, but this node has another; have the operator restore the vault key.',
      },
    });
  }
}

/** The officer's own access has ended, or the entry was taken down by somebody else: both give the same answer. */
export class ReceiptSealedError extends DomainError {
  constructor() {
    super({
      code: 'VAULT.RECEIPT_SEALED',
      kind: 'not-found',
      text: {
        zh: '该身份信息已经封存，或不是由您登记；如确需查阅，请由保密专员按程序申请。',
        en: 'Expected an identity of yours that is not sealed yet, but found none; if it is needed, a vault officer has to ask for it.',
      },
    });
  }
}

/** The opened bytes are not those that were sealed: the storage or somebody changed them. Restore from the backup. */
export class OriginalDamagedError extends DomainError {
  constructor() {
    super({
      code: 'VAULT.ORIGINAL_DAMAGED',
      kind: 'unavailable',
      text: {
        zh: '原件内容与封存时不一致，已停止提供；本次批准未被使用，请联系系统管理员从备份恢复。',
        en: 'Expected the bytes that were sealed, but found others; the approval was not used up. Ask the operator to restore the original from the backup.',
      },
    });
  }
}

// helpers

const DECISION_REFUSED: Record<OpeningRefusal, LocalText> = {
  'not-a-vault-officer': {
    zh: '只有保密专员可以审批身份查阅申请。',
    en: 'Expected a vault officer to decide, but you are not.',
  },
  'own-request': {
    zh: '申请人不能审批本人的申请；请由另一位保密专员审批。',
    en: 'Expected another vault officer to decide, but this is your own request.',
  },
  'decided-already': {
    zh: '该申请已经审批；请刷新查看结果。',
    en: 'Expected an undecided request, but it was decided already; reload to see the result.',
  },
};
