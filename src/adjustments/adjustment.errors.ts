import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { CheckRefusal, ListingRefusal } from './adjustment';
import { MOST_MILESTONES, type ExaminationRefusal, type ResolutionRefusal, type TimetableFault } from './plan';
import type { PressureRefusal } from './pressure';

const OWN_SIDE: LocalText = {
  zh: '调整专业的学校或者学院的人员不得办理本环节；请由主管单位其他人员办理',
  en: 'Expected nobody of the school that adjusts, but you hold an office there; leave it to the authority',
};
const RECUSED: LocalText = {
  zh: '您在本案中已回避，不得办理；请由其他人员办理',
  en: 'Expected somebody without an interest, but you are recused from this case; leave it to somebody else',
};

const LISTING: Record<ListingRefusal | 'no-major' | 'no-college', LocalText> = {
  'no-major': {
    zh: '应选定本单位范围内的一个专业；请重新选择',
    en: 'Expected a major of your own schools, but found something else; choose again',
  },
  'no-college': {
    zh: '学校列入本校专业的，应选定承担调整的学院，主管部门不选学院；请重新选择',
    en: 'Expected one college of the own school, and none for an authority; choose again',
  },
  'reason-missing': {
    zh: '没有数据而列入专业调整的，应写明理由；请填写',
    en: 'Expected a written reason for a major listed without figures, but found none; write it',
  },
  'figures-incomplete': {
    zh: '列入依据应有指标、届别、截至日期、分子和分母，缺一不可；请补全数据或者改由人工决定并写明理由',
    en: 'Expected metric, cohort, as-of date, numerator and denominator, but one is missing; complete the figures, or decide by hand with a reason',
  },
  'not-below': {
    zh: '所列比率并不低于规定值，等于规定值不属于低于；不能据此列入',
    en: 'Expected rates below the threshold, but one is equal or above, and equal is not below; the major cannot be listed for it',
  },
  'too-few-years': {
    zh: '连续低于规定值的届数未达到规定；不能据此列入',
    en: 'Expected as many classes in a row below the threshold as the rule says, but found fewer; the major cannot be listed for it',
  },
};

/** The major cannot be listed like this; see `listingRefusal`. */
export class ListingRefusedError extends DomainError {
  constructor(reason: keyof typeof LISTING) {
    super({ code: 'ADJUSTMENT.LISTING_REFUSED', kind: 'invalid-input', text: LISTING[reason], details: { reason } });
  }
}

/** The major is being adjusted already: one case at a time. */
export class AlreadyAdjustingError extends DomainError {
  constructor(number: string) {
    super({
      code: 'ADJUSTMENT.ALREADY_OPEN',
      kind: 'conflict',
      text: {
        zh: `该专业已有办理中的调整案件 ${number}；请在该案件中办理`,
        en: `Expected no open adjustment of this major, but there is ${number}; go on there`,
      },
      details: { number },
    });
  }
}

/** An annual check is for a major that is being adjusted. */
export class AdjustmentNotOpenError extends DomainError {
  constructor() {
    super({
      code: 'ADJUSTMENT.NOT_OPEN',
      kind: 'invalid-state',
      text: {
        zh: '该专业没有办理中的调整案件，无须年度复核；请不予确认并说明理由',
        en: 'Expected an open adjustment of this major, but there is none; dismiss the item with that reason',
      },
    });
  }
}

/** What the step needs is not on the case: it came out of order. */
export class AdjustmentNotReadyError extends DomainError {
  constructor() {
    super({
      code: 'ADJUSTMENT.NOT_READY',
      kind: 'invalid-state',
      text: {
        zh: '本环节所依据的方案或者措施不存在；请刷新页面核对办理进度',
        en: 'Expected a plan or measure that this step is about, but there is none; reload the page',
      },
    });
  }
}

/** The day the plan is due has to lie ahead. */
export class PlanDayRefusedError extends DomainError {
  constructor() {
    const code = 'ADJUSTMENT.DAY_REFUSED';
    const text = {
      zh: '报送日期应在今天以后；请更正',
      en: 'Expected a day after today, but found another; correct it',
    };
    super({ code, kind: 'invalid-input', text, fields: [{ path: 'dueOn', code, text }] });
  }
}

const TIMETABLE: Record<TimetableFault['fault'], LocalText> = {
  'no-date': {
    zh: '应以日期开头，如“2026-06-30 修订培养方案”',
    en: 'should begin with a day, such as "2026-06-30 revise the curriculum"',
  },
  'no-words': { zh: '日期之后应写明措施', en: 'should name the measure after the day' },
  'in-the-past': { zh: '日期应在今天以后', en: 'should have a day after today' },
  twice: { zh: '与前面的一行重复', en: 'repeats a line before' },
  empty: { zh: '进度安排至少应有一项', en: 'the timetable needs at least one line' },
  'too-many': { zh: `进度安排至多 ${MOST_MILESTONES} 项`, en: `the timetable takes at most ${MOST_MILESTONES} lines` },
};

/** The timetable cannot be read; the line is named. */
export class TimetableRefusedError extends DomainError {
  constructor({ line, fault }: TimetableFault) {
    const code = 'ADJUSTMENT.TIMETABLE_REFUSED';
    const { zh, en } = TIMETABLE[fault];
    const text =
      line === 0
        ? { zh: `${zh}；请更正`, en: `Expected a timetable, but ${en}; correct it` }
        : {
            zh: `进度安排第 ${line} 行${zh}；请更正`,
            en: `Expected one dated measure a line, but line ${line} ${en}; correct it`,
          };
    super({ code, kind: 'invalid-input', text, details: { line, fault }, fields: [{ path: 'timetable', code, text }] });
  }
}

const RESOLUTION: Record<ResolutionRefusal, [string, LocalText]> = {
  'number-missing': [
    'number',
    { zh: '决议应有文号；请填写', en: 'Expected the number of the minutes, but found none; write it' },
  ],
  'in-the-future': [
    'heldOn',
    { zh: '会议日期不得晚于今天；请更正', en: 'Expected a meeting that was held, but its day lies ahead; correct it' },
  ],
  'office-missing': [
    'heldOn',
    {
      zh: '应先经校长办公会审议通过；请先登记该决议',
      en: "Expected the resolution of the president's office meeting first, but there is none; record it",
    },
  ],
  'before-office': [
    'heldOn',
    {
      zh: '党委会日期不得早于校长办公会；请核对',
      en: "Expected the party committee not before the president's office meeting, but its day is earlier; check both",
    },
  ],
};

/** See `resolutionRefusal`. */
export class ResolutionRefusedError extends DomainError {
  constructor(reason: ResolutionRefusal) {
    const [path, text] = RESOLUTION[reason];
    const code = 'ADJUSTMENT.RESOLUTION_REFUSED';
    super({ code, kind: 'invalid-input', text, details: { reason }, fields: [{ path, code, text }] });
  }
}

/** Who reported a measure does not check it. */
export class MilestoneCheckedByReporterError extends DomainError {
  constructor() {
    super({
      code: 'ADJUSTMENT.OWN_REPORT',
      kind: 'forbidden',
      text: {
        zh: '措施应由报告人以外的人核查；请转由他人办理',
        en: 'Expected another person than who reported the measure; leave the check to somebody else',
      },
    });
  }
}

const EXAMINATION: Record<ExaminationRefusal, LocalText> = {
  recused: RECUSED,
  'own-side': OWN_SIDE,
  'not-submitted': {
    zh: '方案尚未报送；请等待学校报送后审核',
    en: 'Expected a submitted plan, but it is still with the school; wait for it',
  },
  'comments-missing': {
    zh: '退回方案应写明意见；请填写',
    en: 'Expected comments with a returned plan, but found none; write them',
  },
  'resolutions-missing': {
    zh: '方案应经校长办公会、党委会审议通过，并写明日期和文号；请退回学校补正',
    en: "Expected resolutions of the president's office meeting and of the party committee, each with day and number, but one is missing; return the plan",
  },
};

/** See `examinationRefusal`. */
export class ExaminationRefusedError extends DomainError {
  constructor(reason: ExaminationRefusal) {
    const kind = reason === 'own-side' || reason === 'recused' ? 'forbidden' : 'invalid-input';
    super({ code: 'ADJUSTMENT.EXAMINATION_REFUSED', kind, text: EXAMINATION[reason], details: { reason } });
  }
}

const PRESSURE: Record<PressureRefusal, LocalText> = {
  recused: RECUSED,
  'own-side': OWN_SIDE,
  milder: {
    zh: '督促方式不得轻于此前已经采用的方式；请重新选择',
    en: 'Expected no milder way than the one before, but found one; choose again',
  },
  'not-red-yet': {
    zh: '发出红色督办单后方可约谈；请先督办',
    en: 'Expected a red supervision order before an interview, but there is none; issue it first',
  },
};

/** See `pressureRefusal`. */
export class PressureRefusedError extends DomainError {
  constructor(reason: PressureRefusal) {
    const kind = reason === 'own-side' || reason === 'recused' ? 'forbidden' : 'invalid-input';
    super({ code: 'ADJUSTMENT.PRESSURE_REFUSED', kind, text: PRESSURE[reason], details: { reason } });
  }
}

const CHECK: Record<CheckRefusal, LocalText> = {
  recused: RECUSED,
  'own-side': OWN_SIDE,
  'figure-missing': {
    zh: '认定落实率回升，应有列入以后届别的数据；请等待数据或者选择其他结论',
    en: 'Expected a figure of a later class for a recovered rate, but there is none; wait for it, or choose another result',
  },
  'still-below': {
    zh: '最新落实率仍低于规定值，不能认定回升；请选择其他结论',
    en: 'Expected a rate that is not below the threshold any more, but it is; choose another result',
  },
  'not-stopped': {
    zh: '方案并非停办，不能以停办结案；请选择其他结论',
    en: 'Expected a plan that stops the major, but the accepted one does not; choose another result',
  },
};

/** See `checkRefusal`. */
export class CheckRefusedError extends DomainError {
  constructor(reason: CheckRefusal) {
    const kind = reason === 'own-side' || reason === 'recused' ? 'forbidden' : 'invalid-input';
    super({ code: 'ADJUSTMENT.CHECK_REFUSED', kind, text: CHECK[reason], details: { reason } });
  }
}
