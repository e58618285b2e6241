import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { RetractionRefusal } from './retraction';

const FAULTS: Record<RetractionRefusal, { kind: ErrorKind; path?: string; text: LocalText }> = {
  'decider-proposed': {
    kind: 'forbidden',
    text: {
      zh: '决定人不得是提议撤销的人，但该提议由您提出；请由其他人员决定。',
      en: 'Expected a decision-maker who did not propose the retraction, but you did; leave the decision to somebody else.',
    },
  },
  'decider-recused': {
    kind: 'forbidden',
    text: {
      zh: '您在本案中已经回避，不得作出决定；请由其他人员决定。',
      en: 'Expected a decision-maker without an interest, but you are recused; leave the decision to somebody else.',
    },
  },
  'reasons-missing': {
    kind: 'invalid-input',
    path: 'reasons',
    text: { zh: '请填写决定的理由。', en: 'Expected reasons for the decision, but found none; fill them in.' },
  },
};

/** The retraction cannot be decided as wanted; `details.reason` names the gate. Sources stand at `decideRetraction`. */
export class RetractionNotDecidedError extends DomainError {
  constructor(reason: RetractionRefusal) {
    const { kind, path, text } = FAULTS[reason];
    const code = `RETRACTION.${reason.toUpperCase().replaceAll('-', '_')}`;
    const fields = path === undefined ? [] : [{ path, code, text }];
    super({ code: 'RETRACTION.NOT_DECIDED', kind, text, details: { reason }, fields });
  }
}

/** A proposal for the entry is open, or it was retracted already. */
export class RetractionAlreadyProposedError extends DomainError {
  constructor() {
    super({
      code: 'RETRACTION.ALREADY_PROPOSED',
      kind: 'conflict',
      text: {
        zh: '该记录已撤销，或者撤销提议正在办理，不能重复提出；请刷新页面。',
        en: 'Expected an entry without an open or decided retraction, but it has one; reload the page.',
      },
    });
  }
}

/** Somebody who was told of the entry is not corrected yet: the retraction cannot end. */
export class RecipientsNotSettledError extends DomainError {
  constructor(count: number) {
    super({
      code: 'RETRACTION.RECIPIENTS_OPEN',
      kind: 'invalid-state',
      text: {
        zh: `还有 ${count} 个收到信息的单位没有确认更正，也没有注明理由核销，撤销不能办结；请继续督促。`,
        en: `Expected every recipient to be corrected or written off, but ${count} are not, and the retraction cannot end; go on pressing them.`,
      },
      details: { count },
    });
  }
}

/** No such recipient, or it is settled: a correction is settled once. */
export class RecipientNotOpenError extends DomainError {
  constructor() {
    super({
      code: 'RETRACTION.RECIPIENT_NOT_OPEN',
      kind: 'conflict',
      text: {
        zh: '没有这个待更正的单位，或者该单位已经了结；请刷新页面。',
        en: 'Expected a recipient whose correction is open, but there is none; reload the page.',
      },
    });
  }
}
