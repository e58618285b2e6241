import { DomainError } from '../platform/errors/domain-error';

/** There is no such entry: look it up in the register again. */
export class EntryNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'BLACKLIST.ENTRY_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有这条黑名单记录；请返回名单重新查找。',
        en: 'Expected an entry of the register, but there is none like this; go back to the list.',
      },
    });
  }
}

/** The entry is out of force already, so nothing can be done that needs one in force. */
export class EntryNotInForceError extends DomainError {
  constructor() {
    super({
      code: 'BLACKLIST.ENTRY_NOT_IN_FORCE',
      kind: 'invalid-state',
      text: {
        zh: '该记录已不在有效期内（期满、已提前移出或者已撤销），无须再办理；请刷新页面。',
        en: 'Expected an entry in force, but its term is over or it was removed; reload the page.',
      },
    });
  }
}

/** Only staff of the authority that keeps the entry may do this. */
export class EntryNotKeptError extends DomainError {
  constructor() {
    super({
      code: 'BLACKLIST.ENTRY_NOT_KEPT',
      kind: 'forbidden',
      text: {
        zh: '此事项由作出列入决定的机关办理，您没有相应的岗位；请联系该机关的经办人。',
        en: 'Expected a duty with the authority that keeps the entry, but you have none there; ask its case officer.',
      },
    });
  }
}

/** An entry was retracted while it was being given out: ask again, the answer will be without it. */
export class RegisterChangedError extends DomainError {
  constructor() {
    super({
      code: 'BLACKLIST.REGISTER_CHANGED',
      kind: 'conflict',
      text: {
        zh: '名单刚刚更正，本次未取出任何内容；请重新操作。',
        en: 'Expected the register to stay while it was read, but an entry was retracted, and nothing was given out; try again.',
      },
    });
  }
}
