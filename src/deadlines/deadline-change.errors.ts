import { DomainError } from '../platform/errors/domain-error';
import type { ExtensionAllowance, ExtensionRefusal } from './extension';

/** Only a limit that still runs can rest; the day of a pause or of its end lies between the event and today. */
export class PauseRefusedError extends DomainError {
  constructor(reason: 'already-ended' | 'day-out-of-range' | 'not-resting') {
    const texts = {
      'already-ended': {
        zh: '应中止仍在计算的期限，但该期限已届满；届满后不能中止，请按逾期办理',
        en: 'Expected to pause a limit that still runs, but it has ended; go on as overdue',
      },
      'day-out-of-range': {
        zh: '中止或恢复的日期应在起算日与今天之间，且恢复不早于中止，但所填日期不在此范围；请更正',
        en: 'Expected a day between the event and today, resumption not before the pause, but found another; correct it',
      },
      'not-resting': {
        zh: '应恢复尚未恢复的中止，但未找到；请刷新案件页面',
        en: 'Expected to resume a pause that is still open, but there is none; reload the case',
      },
    };
    super({
      code: `DEADLINE.PAUSE_${reason.toUpperCase().replaceAll('-', '_')}`,
      kind: reason === 'day-out-of-range' ? 'invalid-input' : 'invalid-state',
      text: texts[reason],
    });
  }
}

/** The extension cannot be asked for; the sentence says which bound of the basis stands against it. */
export class ExtensionRefusedError extends DomainError {
  constructor(reason: ExtensionRefusal, allowance: ExtensionAllowance | null) {
    const amount = allowance?.amount ?? 0;
    const unit =
      allowance?.unit === 'working-days' ? { zh: '个工作日', en: 'working days' } : { zh: '日', en: 'calendar days' };
    const most = { zh: `${amount} ${unit.zh}`, en: `${amount} ${unit.en}` };
    const texts: Record<ExtensionRefusal, { zh: string; en: string }> = {
      'not-allowed': {
        zh: '应依据规定申请延期，但该期限的依据未规定可以延期；请按期办理',
        en: 'Expected a limit whose basis allows an extension, but this one does not; keep the date',
      },
      'already-ended': {
        zh: '应在期限届满前申请延期，但该期限已届满；请按逾期办理',
        en: 'Expected to ask before the end, but the limit has ended; go on as overdue',
      },
      waiting: {
        zh: '应在上一次延期申请决定后再申请，但尚有申请待决定；请等待决定',
        en: 'Expected no request that waits for its decision, but there is one; wait for it',
      },
      'used-up': {
        zh: '应在依据允许的次数内延期，但允许的延期已用完；请按期办理',
        en: 'Expected an extension that is still allowed, but they are used up; keep the date',
      },
      'other-unit': {
        zh: `延期应以依据规定的单位计算（最多 ${most.zh}），但所填单位不同；请更正`,
        en: `Expected the unit of the basis (at most ${most.en}), but found another; correct it`,
      },
      'too-long': {
        zh: `延期最多 ${most.zh}，但所填超过；请更正`,
        en: `Expected at most ${most.en}, but found more; correct it`,
      },
    };
    super({
      code: `DEADLINE.EXTENSION_${reason.toUpperCase().replaceAll('-', '_')}`,
      kind: reason === 'other-unit' || reason === 'too-long' ? 'invalid-input' : 'invalid-state',
      text: texts[reason],
    });
  }
}

/** No request of this id waits for a decision: it was decided, or never asked. */
export class ExtensionNotWaitingError extends DomainError {
  constructor() {
    super({
      code: 'DEADLINE.EXTENSION_NOT_WAITING',
      kind: 'invalid-state',
      text: {
        zh: '应决定待决定的延期申请，但未找到；请刷新案件页面',
        en: 'Expected a request that waits for its decision, but there is none; reload the case',
      },
    });
  }
}

const DECIDER_FAULTS = {
  asker: {
    code: 'DEADLINE.DECIDER_IS_ASKER',
    text: {
      zh: '延期应由申请人以外的人决定，但您是申请人；请由其他负责人决定',
      en: 'Expected somebody other than the asker to decide, but you asked; leave it to another head',
    },
  },
  endorser: {
    code: 'DEADLINE.DECIDER_IS_ENDORSER',
    text: {
      zh: '延期应由审核人以外的人批准，但您是本次申请的审核人；请由上级机关其他负责人批准',
      en: 'Expected somebody other than the endorser to decide, but you endorsed it; leave it to another head above',
    },
  },
  'not-head': {
    code: 'DEADLINE.DECIDER_NOT_HEAD',
    text: {
      zh: '应由主办单位负责人办理，但您不是；请联系负责人',
      en: 'Expected a head of the authority that keeps the case, but you are none; turn to the head',
    },
  },
} as const;

/** Whoever asked must not decide, whoever endorsed must not approve, and only a head may do what a head answers for. */
export class ExtensionDeciderError extends DomainError {
  constructor(reason: keyof typeof DECIDER_FAULTS) {
    super({ ...DECIDER_FAULTS[reason], kind: 'forbidden' });
  }
}

/** A granted extension of a date that somebody outside was told needs the sentence that the letter gives as reason. */
export class ExtensionLetterReasonMissingError extends DomainError {
  constructor() {
    const text = {
      zh: '应填写告知当事人的延期理由，但为空；请填写后再提交',
      en: 'Expected the reason that the letter gives, but it is empty; fill it in',
    };
    super({
      code: 'DEADLINE.LETTER_REASON_MISSING',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'reasonToTell', code: 'DEADLINE.LETTER_REASON_MISSING', text }],
    });
  }
}

/** The start of this limit is no open question, or the confirmed event needs the instant at which it happened. */
export class StartRefusedError extends DomainError {
  constructor(reason: 'not-assumed' | 'instant-missing') {
    super({
      code: reason === 'not-assumed' ? 'DEADLINE.START_NOT_ASSUMED' : 'DEADLINE.START_INSTANT_MISSING',
      kind: reason === 'not-assumed' ? 'invalid-state' : 'invalid-input',
      text:
        reason === 'not-assumed'
          ? {
              zh: '应确认推定的起算点，但该期限的起算点已确定；请刷新案件页面',
              en: 'Expected a limit whose start is assumed, but it is settled; reload the case',
            }
          : {
              zh: '以其他事件起算时应填写其发生时间，但为空；请填写',
              en: 'Expected the instant of the other event, but found none; fill it in',
            },
    });
  }
}
