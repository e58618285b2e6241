import { DomainError, type LocalText } from '../platform/errors/domain-error';
import { type ItemRefusal, MOST_ITEMS } from './handover';

/** There is no such handover, or the person has no part in it: both give the same answer. */
export class HandoverNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'HANDOVER.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该交接单，或与您无关；请返回列表重新选择。',
        en: 'Expected to find the handover, but there is none that concerns you; choose one from the list.',
      },
    });
  }
}

/** Nobody hands their own desk over: a lead or an administrator does, so that a second person has looked at it. */
export class OwnDeskError extends DomainError {
  constructor() {
    super({
      code: 'HANDOVER.OWN_DESK',
      kind: 'forbidden',
      text: {
        zh: '本人不能办理自己的工作交接；请由本单位负责人或者系统管理员办理。',
        en: "Expected somebody else's desk, but it is your own; a head or the system administrator hands it over.",
      },
    });
  }
}

/** Nothing was chosen, or more than one transaction takes. */
export class HandoverSizeError extends DomainError {
  constructor(found: number) {
    super({
      code: 'HANDOVER.SIZE',
      kind: 'invalid-input',
      text: {
        zh: `一次交接应有 1 至 ${MOST_ITEMS} 项，现有 ${found} 项；请调整后再办理。`,
        en: `Expected 1 to ${MOST_ITEMS} items in one handover, but found ${found}; choose again.`,
      },
    });
  }
}

/** Items changed since the preview, or were chosen against it: nothing was handed over. The preview says which cannot go. */
export class HandoverChangedError extends DomainError {
  constructor(reasons: readonly ItemRefusal[]) {
    super({
      code: 'HANDOVER.CHANGED',
      kind: 'conflict',
      text: {
        zh: `有 ${reasons.length} 项不能移交（${[...new Set(reasons)].map((reason) => refusalText(reason).zh).join('；')}），本次交接未办理。请重新预览后再办理。`,
        en: `Expected every item to go, but ${reasons.length} cannot (${[...new Set(reasons)].map((reason) => refusalText(reason).en).join('; ')}) and nothing was handed over; look at the preview again.`,
      },
      details: { reasons },
    });
  }
}

/** The id belongs to a handover with other items. */
export class HandoverIdTakenError extends DomainError {
  constructor() {
    super({
      code: 'HANDOVER.ID_TAKEN',
      kind: 'conflict',
      text: {
        zh: '该交接单已经办理，内容与本次不同；请返回列表查看，或重新发起。',
        en: 'Expected a new handover, but this one is done with other items; look at it in the list or begin again.',
      },
    });
  }
}

/** Only who took something over confirms it. */
export class NothingTakenError extends DomainError {
  constructor() {
    super({
      code: 'HANDOVER.NOTHING_TAKEN',
      kind: 'forbidden',
      text: {
        zh: '该交接单中没有移交给您的事项，无须由您确认。',
        en: 'Expected somebody who took an item over, but none of this handover came to you; there is nothing to confirm.',
      },
    });
  }
}

const REFUSALS: Record<ItemRefusal, LocalText> = {
  'not-on-desk': { zh: '该项已不在其名下', en: 'it is no longer on the desk' },
  'in-person': { zh: '须由本人办理，不能移交', en: 'it is done in person and by nobody else' },
  'arranger-recused': {
    zh: '办理交接的人须回避该案，请由他人移交',
    en: 'who hands over is recused from the case; somebody else must',
  },
  'taker-recused': { zh: '接收人须回避该案', en: 'the taker is recused from the case' },
  'four-eyes': {
    zh: '接收人已办理该案依规应由他人办理的环节',
    en: 'the taker has had a part in the case that another person must check',
  },
  'not-fitting': { zh: '接收人没有该项所需的岗位', en: 'the taker does not hold the role it asks for' },
  'takers-already': { zh: '接收人已承担该项', en: 'the taker has it already' },
  'taker-absent': { zh: '接收人在该期间外出', en: 'the taker is absent in that time' },
};

/** Why an item stays, as the preview says it. */
export function refusalText(reason: ItemRefusal): LocalText {
  return REFUSALS[reason];
}
