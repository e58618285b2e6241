import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { EscalationRefusal, HandOverRefusal } from './escalation';
import { COUNSELLOR_TARGET } from './interview.errors';
import type { PlanRefusal, ProgressDatesFault, ReviewRefusal, VerificationRefusal } from './rectification';

type Faults<Reason extends string> = Record<Reason, [ErrorKind, LocalText]>;

const RECUSED: [ErrorKind, LocalText] = [
  'forbidden',
  {
    zh: '您在本案中已经回避，不得办理；请转由他人办理',
    en: 'Expected somebody without an interest, but you are recused from this case; leave it to another person',
  },
];
const OWN_SIDE: [ErrorKind, LocalText] = [
  'forbidden',
  {
    zh: '被约谈单位的人员不得审核、复核本单位的整改；请转由约谈单位办理',
    en: 'Expected somebody outside the interviewed side, but you belong to it; leave it to the keeper of the case',
  },
];

const PLAN: Faults<PlanRefusal | ReviewRefusal> = {
  'not-signed': [
    'invalid-state',
    {
      zh: '约谈记录尚未签署，异议也未处理；请待记录确定后报送方案',
      en: 'Expected a signed record, or one whose objection was considered, but found neither; wait for it',
    },
  ],
  'counsellor-target': ['invalid-input', COUNSELLOR_TARGET],
  'own-side': OWN_SIDE,
  'reviewed-already': [
    'conflict',
    { zh: '该方案已经审核；请刷新页面', en: 'Expected a plan that waits, but it was reviewed already; reload' },
  ],
};

/** See `planRefusal` and `reviewRefusal`. */
export class PlanRefusedError extends DomainError {
  constructor(reason: PlanRefusal | ReviewRefusal) {
    const [kind, text] = PLAN[reason];
    super({ code: 'INTERVIEW.PLAN_REFUSED', kind, text, details: { reason } });
  }
}

const DATES: Record<ProgressDatesFault, LocalText> = {
  none: {
    zh: '应至少设定一个报告日期，最后一个即整改期限；请填写',
    en: 'Expected at least one day for a report, the last being the end of the rectification; name one',
  },
  'not-a-date': {
    zh: '报告日期每行一个，如 2026-04-15；请更正',
    en: 'Expected one day per line such as 2026-04-15, but found something else; correct it',
  },
  'not-after': {
    zh: '报告日期应晚于今日和此前已设定的日期；请更正',
    en: 'Expected days after today and after those set before, but found an earlier one; correct it',
  },
};

/** See `readProgressDates`. */
export class ProgressDatesRefusedError extends DomainError {
  constructor(reason: ProgressDatesFault) {
    const code = 'INTERVIEW.DATES_REFUSED';
    const text = DATES[reason];
    super({ code, kind: 'invalid-input', text, details: { reason }, fields: [{ path: 'progressDates', code, text }] });
  }
}

const VERIFICATION: Faults<VerificationRefusal> = {
  interviewer: [
    'forbidden',
    {
      zh: '主持或者记录约谈的人不得复核整改；请转由他人办理',
      en: 'Expected somebody who neither led nor recorded the interview, but you did; leave it to another person',
    },
  ],
  'own-side': OWN_SIDE,
  recused: RECUSED,
  'no-plan': [
    'invalid-state',
    {
      zh: '尚无审核通过的整改方案，不能复核；请先审核方案',
      en: 'Expected an accepted plan to verify by, but there is none; review the plan first',
    },
  ],
  'reports-due': [
    'invalid-state',
    {
      zh: '尚有进展报告未到期报告，不能作出结论；请待报告报送或者届满',
      en: 'Expected no report to be due any more, but one is; wait for it or for its date to pass',
    },
  ],
};

/** See `verificationRefusal`. */
export class VerificationRefusedError extends DomainError {
  constructor(reason: VerificationRefusal) {
    const [kind, text] = VERIFICATION[reason];
    super({ code: 'INTERVIEW.VERIFICATION_REFUSED', kind, text, details: { reason } });
  }
}

const INVOLVED: [ErrorKind, LocalText] = [
  'forbidden',
  {
    zh: '主持、记录约谈或者复核整改的人不得作出此项决定；请转由他人办理',
    en: 'Expected somebody without an earlier part in it to decide, but you had one; leave it to another person',
  },
];

const ESCALATION: Faults<EscalationRefusal> = {
  involved: INVOLVED,
  recused: RECUSED,
  'legal-basis-missing': [
    'invalid-input',
    {
      zh: '通报批评属于行政处罚，须写明法律、法规、规章的名称和条款（行政处罚法第九条、第十六条）；没有依据的只能建议通报',
      en: 'Expected law and article for a proposal of public criticism, which is a penalty, but found none; name them or propose an internal notice',
    },
  ],
  'scope-missing': [
    'invalid-input',
    { zh: '未确定通报范围；请选择', en: 'Expected how far the notice reaches, but nothing sets it; choose it' },
  ],
};

/** See `escalationRefusal`. */
export class EscalationRefusedError extends DomainError {
  constructor(reason: EscalationRefusal) {
    const [kind, text] = ESCALATION[reason];
    super({ code: 'INTERVIEW.ESCALATION_REFUSED', kind, text, details: { reason } });
  }
}

const HAND_OVER: Faults<HandOverRefusal> = {
  involved: INVOLVED,
  recused: RECUSED,
  'not-refused': [
    'invalid-state',
    {
      zh: '用人单位未拒绝约谈，不能以此为由移交；请先记录约谈情况',
      en: 'Expected a refusal of the employer on record, but there is none; record what happened first',
    },
  ],
};

/** See `handOverRefusal`. */
export class HandOverRefusedError extends DomainError {
  constructor(reason: HandOverRefusal) {
    const [kind, text] = HAND_OVER[reason];
    super({ code: 'INTERVIEW.HAND_OVER_REFUSED', kind, text, details: { reason } });
  }
}
