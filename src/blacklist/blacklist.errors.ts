import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { ListingRefusal } from './blacklist-entry';
import type { ProposalRefusal } from './prior-notice';

interface Fault {
  kind: ErrorKind;
  path?: string;
  text: LocalText;
}

const MEASURE_INCOMPLETE: Fault = {
  kind: 'invalid-input',
  path: 'termDays',
  text: {
    zh: '列入事由、适用范围和列入期限应全部填写，不能留空；请补充。',
    en: 'Expected ground, scope and term of the listing, but one of them is missing; fill it in.',
  },
};

const LISTING_FAULTS: Record<ListingRefusal, Fault> = {
  'service-not-proven': {
    kind: 'invalid-state',
    text: {
      zh: '事先告知书尚未证实送达，不得作出决定；请先完成送达。',
      en: 'Expected proven service of the prior notice, but there is none, and no decision may be made; serve it first.',
    },
  },
  'defence-not-heard': {
    kind: 'invalid-state',
    text: {
      zh: '陈述、申辩意见尚未复核，且陈述、申辩期限尚未届满，不得作出决定；请等待复核或者期限届满。',
      en: 'Expected a reviewed statement or an elapsed window, but found neither, and no decision may be made; wait for one of them.',
    },
  },
  'legal-review-missing': {
    kind: 'invalid-state',
    text: {
      zh: '本次告知的处理意见尚未通过法制审核，不得作出决定；请先完成法制审核。',
      en: 'Expected a passed legal review of what was announced, but there is none, and no decision may be made; have it reviewed.',
    },
  },
  'votes-missing': {
    kind: 'invalid-state',
    text: {
      zh: '集体讨论成员尚未全部表决，不得作出决定；请等待表决完成。',
      en: 'Expected the votes of all members, but some are missing, and no decision may be made; wait for them.',
    },
  },
  'votes-not-carried': {
    kind: 'invalid-input',
    path: 'outcome',
    text: {
      zh: '集体讨论表决未通过列入，不得决定列入；请登记不予列入。',
      en: 'Expected votes that carry a listing, but they do not; record that the employer is not listed.',
    },
  },
  'heavier-than-motion': {
    kind: 'invalid-input',
    path: 'termDays',
    text: {
      zh: '决定不得重于集体讨论表决的措施；请调整。',
      en: 'Expected nothing heavier than what the members voted on, but it goes beyond that; adjust the decision.',
    },
  },
  'decider-investigated': {
    kind: 'forbidden',
    text: {
      zh: '决定人不得是本案的调查人，但您参与了本案调查；请由其他人员决定。',
      en: 'Expected a decision-maker who did not investigate, but you did; leave the decision to somebody else.',
    },
  },
  'decider-drafted': {
    kind: 'forbidden',
    text: {
      zh: '决定人不得是事先告知书的起草人，但您起草了告知书；请由其他人员决定。',
      en: 'Expected a decision-maker who did not draft the notice, but you did; leave the decision to somebody else.',
    },
  },
  'decider-recused': {
    kind: 'forbidden',
    text: {
      zh: '您在本案中已经回避，不得作出决定；请由其他人员决定。',
      en: 'Expected a decision-maker without an interest, but you are recused; leave the decision to somebody else.',
    },
  },
  'measure-incomplete': MEASURE_INCOMPLETE,
  'basis-missing': {
    kind: 'invalid-input',
    path: 'basis',
    text: {
      zh: '列入黑名单应有法律或者政策依据，请填写。',
      en: 'Expected a legal or policy basis for the listing, but found none; fill it in.',
    },
  },
  'reasons-missing': {
    kind: 'invalid-input',
    path: 'reasons',
    text: { zh: '请填写决定的理由。', en: 'Expected reasons for the decision, but found none; fill them in.' },
  },
  'heavier-than-notice': {
    kind: 'invalid-input',
    path: 'termDays',
    text: {
      zh: '决定不得重于事先告知的措施：事由应相同，范围不得更大，期限不得更长；请调整。',
      en: 'Expected nothing heavier than the prior notice announced, but ground, scope or term goes beyond it; adjust the decision.',
    },
  },
};

const PROPOSAL_FAULTS: Record<ProposalRefusal, Fault> = {
  'not-substantiated': {
    kind: 'invalid-state',
    text: {
      zh: '调查结论为不属实，不能拟制事先告知书。',
      en: 'Expected findings that substantiate the complaint, but they do not; there is nothing to give notice of.',
    },
  },
  'measure-incomplete': MEASURE_INCOMPLETE,
  'defence-days-missing': {
    kind: 'invalid-input',
    path: 'defenceWorkingDays',
    text: {
      zh: '现行规定没有确定陈述、申辩期限，请在本案中确定工作日数并说明理由。',
      en: 'Expected the working days for the defence, because no rule sets them, but found none; state them with your reason.',
    },
  },
  'heavier-than-earlier': {
    kind: 'invalid-input',
    path: 'termDays',
    text: {
      zh: '不得因用人单位陈述、申辩而加重处理：再次告知的措施不得重于前次告知；请调整。',
      en: 'Expected nothing heavier than the earlier notice, because defending must not make it worse, but the proposal goes beyond it; adjust it.',
    },
  },
};

/** The decision cannot be made as wanted; `details.reason` names the gate. Sources stand at `decideListing`. */
export class ListingRefusedError extends DomainError {
  constructor(reason: ListingRefusal) {
    super({ code: 'BLACKLIST.LISTING_REFUSED', details: { reason }, ...faultInit(LISTING_FAULTS[reason], reason) });
  }
}

/** The prior notice cannot propose this; `details.reason` names the gate. Sources stand at `decideProposal`. */
export class ProposalRefusedError extends DomainError {
  constructor(reason: ProposalRefusal) {
    super({ code: 'BLACKLIST.PROPOSAL_REFUSED', details: { reason }, ...faultInit(PROPOSAL_FAULTS[reason], reason) });
  }
}

/** The case has no prior notice or no decision yet that the step could build on. */
export class ListingNotReadyError extends DomainError {
  constructor(caseId: string) {
    super({
      code: 'BLACKLIST.NOT_READY',
      kind: 'invalid-state',
      text: {
        zh: '本案尚未完成事先告知或者决定，不能进行此步骤；请刷新案件页面。',
        en: 'Expected a prior notice and a decision to build on, but the case has none yet; reload the case.',
      },
      details: { caseId },
    });
  }
}

// helpers

function faultInit({ kind, path, text }: Fault, reason: string) {
  const code = `BLACKLIST.${reason.toUpperCase().replaceAll('-', '_')}`;
  return { kind, text, fields: path === undefined ? [] : [{ path, code, text }] };
}
