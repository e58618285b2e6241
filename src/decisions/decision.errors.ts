import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { ConveningRefusal } from './collective-decision';

interface Fault {
  path: string;
  kind: ErrorKind;
  text: LocalText;
}

const CONVENING_FAULTS: Record<ConveningRefusal, Fault> = {
  'too-few-members': {
    path: 'members',
    kind: 'invalid-input',
    text: {
      zh: '集体讨论至少应有两名不同的成员，请补充。',
      en: 'Expected at least two different members, but found fewer; add somebody.',
    },
  },
  'member-investigated': {
    path: 'members',
    kind: 'invalid-input',
    text: {
      zh: '集体讨论的成员不得是本案调查人，请另选人员。',
      en: 'Expected members who did not investigate, but one did; choose somebody else.',
    },
  },
  'member-drafted': {
    path: 'members',
    kind: 'invalid-input',
    text: {
      zh: '集体讨论的成员不得是告知书起草人，请另选人员。',
      en: 'Expected members who did not draft the notice, but one did; choose somebody else.',
    },
  },
  'member-recused': {
    path: 'members',
    kind: 'invalid-input',
    text: {
      zh: '所选成员中有人在本案中已经回避，请另选人员。',
      en: 'Expected members without an interest, but one is recused; choose somebody else.',
    },
  },
  'member-without-role': {
    path: 'members',
    kind: 'invalid-input',
    text: {
      zh: '所选成员目前不是办理机关的负责人或者审批人，请另选人员。',
      en: 'Expected heads or decision-makers of the authority, but one is neither now; choose somebody else.',
    },
  },
  'mode-missing': {
    path: 'mode',
    kind: 'invalid-input',
    text: {
      zh: '现行规定未确定表决方式，请在本案中确定并说明理由。',
      en: 'Expected how votes make a decision, but neither a rule nor an answer says it; answer it for this case.',
    },
  },
};

/** The members cannot be called together as stated; the named field says what to change. */
export class ConveningRefusedError extends DomainError {
  constructor(reason: ConveningRefusal) {
    const { path, kind, text } = CONVENING_FAULTS[reason];
    const code = `COLLECTIVE_DECISION.${reason.toUpperCase().replaceAll('-', '_')}`;
    super({
      code: 'COLLECTIVE_DECISION.CONVENING_REFUSED',
      kind,
      text,
      details: { reason },
      fields: [{ path, code, text }],
    });
  }
}

export type VoteRefusal = 'not-a-member' | 'already-voted' | 'not-open' | 'opinion-missing';

const VOTE_FAULTS: Record<VoteRefusal, { kind: ErrorKind; text: LocalText }> = {
  'not-a-member': {
    kind: 'forbidden',
    text: {
      zh: '您不是本次集体讨论的成员，不能表决；请由成员本人表决。',
      en: 'Expected a member of this decision, but you are none; a member has to vote in person.',
    },
  },
  'already-voted': {
    kind: 'conflict',
    text: {
      zh: '您已经表决，不能再次表决；请刷新页面。',
      en: 'Expected no vote of yours yet, but you have voted; reload the page.',
    },
  },
  'not-open': {
    kind: 'invalid-state',
    text: {
      zh: '本案没有正在进行的集体讨论；请刷新案件页面。',
      en: 'Expected a collective decision in progress, but there is none; reload the case.',
    },
  },
  'opinion-missing': {
    kind: 'invalid-input',
    text: {
      zh: '不同意的，请写明理由。',
      en: 'Expected the reasons of a vote against, but found none; write them.',
    },
  },
};

/** The vote does not count; the sentence says why. */
export class VoteRefusedError extends DomainError {
  constructor(reason: VoteRefusal) {
    const { kind, text } = VOTE_FAULTS[reason];
    super({
      code: 'COLLECTIVE_DECISION.VOTE_REFUSED',
      kind,
      text,
      details: { reason },
      ...(reason === 'opinion-missing'
        ? { fields: [{ path: 'opinion', code: 'COLLECTIVE_DECISION.OPINION_MISSING', text }] }
        : {}),
    });
  }
}

/** The legal review is done by somebody who neither investigated nor drafted and has no interest. */
export class LegalReviewerInvolvedError extends DomainError {
  constructor() {
    super({
      code: 'LEGAL_REVIEW.REVIEWER_INVOLVED',
      kind: 'forbidden',
      text: {
        zh: '法制审核人不得参与过本案调查、起草，也不得已经回避；请由其他人员审核。',
        en: 'Expected a reviewer without a part in the case, but you investigated, drafted or are recused; leave it to somebody else.',
      },
    });
  }
}
