import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { AccountabilityRefusal } from './accountability';
import type { VerdictRefusal } from './allegation';
import type { CorrectionRefusal, FigureFault } from './correction';
import type { ReplyRefusal } from './reply';

type Faults<Reason extends string> = Record<Reason, [ErrorKind, LocalText]>;

const INVOLVED: [ErrorKind, LocalText] = [
  'forbidden',
  {
    zh: '参与过调查、起草或者原认定的人不得作出决定；请转由他人办理',
    en: 'Expected somebody without an earlier part in it to decide, but you had one; leave it to another person',
  },
];
const RECUSED: [ErrorKind, LocalText] = [
  'forbidden',
  {
    zh: '您在本案中已经回避，不得作出决定',
    en: 'Expected somebody without an interest to decide, but you are recused from this case',
  },
];

const VERDICT_FAULTS: Faults<VerdictRefusal> = {
  'decider-involved': INVOLVED,
  'decider-recused': RECUSED,
  'school-not-heard': [
    'invalid-state',
    {
      zh: '学校尚未陈述意见，陈述期限也未届满；请待学校陈述或者期限届满后认定',
      en: "Expected the school's position or its elapsed date, but found neither; wait for it",
    },
  ],
  'allegation-missing': [
    'invalid-input',
    {
      zh: '应对举报的每一项问题逐项认定；请补全',
      en: 'Expected a verdict for every point, but one is missing; fill it in',
    },
  ],
  'reasons-missing': [
    'invalid-input',
    { zh: '每项认定都应写明理由；请补充', en: 'Expected reasons for every verdict, but some are missing; add them' },
  ],
};

/** See `verdictRefusal`. */
export class VerdictRefusedError extends DomainError {
  constructor(reason: VerdictRefusal) {
    const [kind, text] = VERDICT_FAULTS[reason];
    super({ code: 'REPORT.VERDICT_REFUSED', kind, text, details: { reason } });
  }
}

const REPLY_FAULTS: Faults<ReplyRefusal> = {
  'not-decided': [
    'invalid-state',
    { zh: '尚未作出认定，不能答复；请先完成认定', en: 'Expected verdicts to tell of, but there are none yet' },
  ],
  'replied-already': [
    'conflict',
    { zh: '已经答复；请刷新页面', en: 'Expected a report that waits for its answer, but it was answered; reload' },
  ],
  'points-missing': [
    'invalid-input',
    { zh: '答复内容为空；请填写', en: 'Expected words to answer with, but found none; fill them in' },
  ],
};

/** See `replyRefusal`. */
export class ReplyRefusedError extends DomainError {
  constructor(reason: ReplyRefusal) {
    const [kind, text] = REPLY_FAULTS[reason];
    super({ code: 'REPORT.REPLY_REFUSED', kind, text, details: { reason } });
  }
}

const ACCOUNTABILITY_FAULTS: Faults<AccountabilityRefusal> = {
  'decider-involved': INVOLVED,
  'decider-recused': RECUSED,
  'prior-notice-missing': [
    'invalid-state',
    { zh: '尚未事先告知，不得决定问责', en: 'Expected a prior notice before the decision, but there is none' },
  ],
  'not-served': [
    'invalid-state',
    {
      zh: '事先告知书的送达尚未证实；请先完成送达',
      en: 'Expected the prior notice to be served with proof, but it is not; serve it first',
    },
  ],
  'defence-open': [
    'invalid-state',
    {
      zh: '学校的陈述、申辩期限尚未届满；请待其申辩、放弃或者期限届满',
      en: "Expected the school's defence, its waiver or the end of its window, but it is still open; wait for it",
    },
  ],
  'heavier-than-announced': [
    'invalid-input',
    {
      zh: '决定不得重于事先告知的措施；请改为告知的措施或者更轻的措施',
      en: 'Expected nothing heavier than the prior notice, but found more; take what was announced or less',
    },
  ],
  'legal-basis-missing': [
    'invalid-input',
    {
      zh: '通报批评属于行政处罚，须写明法律、法规、规章的名称和条款（行政处罚法第九条、第十六条）；没有依据的只能通报',
      en: 'Expected law and article for public criticism, which is a penalty, but found none; name them or issue an internal notice',
    },
  ],
  'scope-missing': [
    'invalid-input',
    {
      zh: '未确定通报范围；请按规定或者自行确定并说明理由',
      en: 'Expected how far the notice reaches, but nothing sets it; choose it',
    },
  ],
};

/** See `accountabilityRefusal`. */
export class AccountabilityRefusedError extends DomainError {
  constructor(reason: AccountabilityRefusal) {
    const [kind, text] = ACCOUNTABILITY_FAULTS[reason];
    super({ code: 'REPORT.ACCOUNTABILITY_REFUSED', kind, text, details: { reason } });
  }
}

const FIGURE_FAULTS: Record<FigureFault['reason'], LocalText> = {
  parts: {
    zh: '每行应为“指标，届别，统计单位，截至日期，更正前，更正后”六项',
    en: 'expected metric, cohort, unit, date, before and after',
  },
  date: { zh: '截至日期应如 2023-08-31', en: 'expected a date such as 2023-08-31' },
  count: { zh: '更正前、后应写作“分子/分母”，分子不大于分母', en: 'expected numerator/denominator, not above one' },
  unchanged: { zh: '更正前后相同', en: 'before and after are the same' },
};

/** Lines of corrected figures that cannot be read; each is named. */
export class FiguresRefusedError extends DomainError {
  constructor(faults: readonly FigureFault[]) {
    const zh = faults.map(({ line, reason }) => `第 ${line} 行：${FIGURE_FAULTS[reason].zh}`).join('；');
    const en = faults.map(({ line, reason }) => `line ${line}: ${FIGURE_FAULTS[reason].en}`).join('; ');
    const text = { zh: `更正数据有误，请更正。${zh}`, en: `Expected one figure per line, but ${en}; correct them` };
    const code = 'REPORT.FIGURES_REFUSED';
    super({ code, kind: 'invalid-input', text, details: { faults }, fields: [{ path: 'figures', code, text }] });
  }
}

const CORRECTION_FAULTS: Faults<CorrectionRefusal> = {
  'no-figures': [
    'invalid-state',
    { zh: '更正材料中没有数据；请退回学校', en: 'Expected corrected figures, but there are none; return it' },
  ],
  'not-signed': [
    'invalid-state',
    {
      zh: '更正尚未经分管校领导签署；请先由学校签署',
      en: 'Expected the signature of the vice-president, but there is none; have the school sign first',
    },
  ],
  'verified-by-school': [
    'forbidden',
    {
      zh: '更正应由主管部门核验，提交和签署更正的人不得核验',
      en: 'Expected somebody of the authority to verify, but you made or signed the correction',
    },
  ],
  'checked-already': [
    'conflict',
    { zh: '该更正已经核验；请刷新页面', en: 'Expected a correction that waits, but it was verified already; reload' },
  ],
};

/** See `correctionRefusal`. */
export class CorrectionRefusedError extends DomainError {
  constructor(reason: CorrectionRefusal) {
    const [kind, text] = CORRECTION_FAULTS[reason];
    super({ code: 'REPORT.CORRECTION_REFUSED', kind, text, details: { reason } });
  }
}

/** Too late, too early, or a second time: an objection is made once, within its days, against an answer that was given. */
export class ObjectionClosedError extends DomainError {
  constructor() {
    super({
      code: 'REPORT.OBJECTION_CLOSED',
      kind: 'invalid-state',
      text: {
        zh: '目前不能提出异议：尚未答复、期限已过，或者已经提出过一次。如不服复查意见，可依法申请复核',
        en: 'Expected the time for an objection, but there was no answer yet, the days have passed, or one was made already',
      },
    });
  }
}

/** After the answer nothing is left to withdraw, and a report is withdrawn once. */
export class WithdrawalClosedError extends DomainError {
  constructor() {
    super({
      code: 'REPORT.WITHDRAWAL_CLOSED',
      kind: 'invalid-state',
      text: {
        zh: '目前不能撤回：该举报已经答复，或者已经提出过撤回',
        en: 'Expected a report that can be withdrawn, but it was answered or withdrawn already',
      },
    });
  }
}
