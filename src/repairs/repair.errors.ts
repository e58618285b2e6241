import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { CheckRefusal, RepairRefusal } from './repair';

interface Fault {
  kind: ErrorKind;
  path?: string;
  text: LocalText;
}

const BEFORE_COOLDOWN: Fault = {
  kind: 'invalid-state',
  path: 'outcome',
  text: {
    zh: '申请时列入尚未满规定的日数，不得准予修复；请不予修复并告知可以再次申请的日期。',
    en: 'Expected the cool-down to be over when repair was applied for, but it was not; refuse the repair and say when it may be asked for again.',
  },
};

const REPAIR_FAULTS: Record<RepairRefusal, Fault> = {
  'decider-checked': {
    kind: 'forbidden',
    text: {
      zh: '决定人不得是审查修复条件的人，但您作过审查；请由其他人员决定。',
      en: 'Expected a decision-maker who did not check the conditions, but you did; leave the decision to somebody else.',
    },
  },
  'decider-verified': {
    kind: 'forbidden',
    text: {
      zh: '决定人不得是核实整改的人，但您作过核实；请由其他人员决定。',
      en: 'Expected a decision-maker who did not verify the correction, but you did; leave the decision to somebody else.',
    },
  },
  'decider-recused': {
    kind: 'forbidden',
    text: {
      zh: '您在本案中已经回避，不得作出决定；请由其他人员决定。',
      en: 'Expected a decision-maker without an interest, but you are recused; leave the decision to somebody else.',
    },
  },
  'not-checked': {
    kind: 'invalid-state',
    text: {
      zh: '修复条件尚未审查，不得作出决定；请先完成审查。',
      en: 'Expected checked conditions, but nobody checked them; finish the check first.',
    },
  },
  'reasons-missing': {
    kind: 'invalid-input',
    path: 'reasons',
    text: { zh: '请填写决定的理由。', en: 'Expected reasons for the decision, but found none; fill them in.' },
  },
  'before-cooldown': BEFORE_COOLDOWN,
  'conditions-not-met': {
    kind: 'invalid-state',
    path: 'outcome',
    text: {
      zh: '审查认为修复条件不具备，不得准予修复；请不予修复，或者退回核实。',
      en: 'Expected every condition to be met, but the check says otherwise; refuse the repair or send it back.',
    },
  },
  'correction-not-verified': {
    kind: 'invalid-state',
    path: 'outcome',
    text: {
      zh: '整改情况未经核实确认，不得准予修复；请不予修复，或者退回核实。',
      en: 'Expected a verified correction, but there is none; refuse the repair or send it back.',
    },
  },
  'not-in-force': {
    kind: 'invalid-state',
    path: 'outcome',
    text: {
      zh: '该记录已经失效或者撤销，无须修复；请刷新案件页面。',
      en: 'Expected an entry in force, but it has ended; reload the case.',
    },
  },
};

const CHECK_FAULTS: Record<CheckRefusal, Fault> = {
  'cooldown-unanswered': {
    kind: 'invalid-input',
    path: 'cooldownDays',
    text: {
      zh: '现行规定没有确定列入满多少日后可以申请修复，请就本案确定日数并说明理由。',
      en: 'Expected the days after which repair may be applied for, because no rule sets them, but found none; state them with your reason.',
    },
  },
  'before-cooldown': {
    ...BEFORE_COOLDOWN,
    text: {
      zh: '申请时列入尚未满规定的日数，不能认定条件具备；请选择“不具备”并写明理由。',
      en: 'Expected the cool-down to be over when repair was applied for, but it was not; choose "not met" and give the reason.',
    },
  },
  'not-committed': {
    kind: 'invalid-state',
    path: 'outcome',
    text: {
      zh: '用人单位没有作出信用承诺，不能认定条件具备；请选择“不具备”并写明理由。',
      en: 'Expected the commitment of the employer, but there is none; choose "not met" and give the reason.',
    },
  },
  'evidence-missing': {
    kind: 'invalid-state',
    path: 'outcome',
    text: {
      zh: '没有整改的证明材料，不能认定条件具备；请选择“不具备”并写明理由。',
      en: 'Expected evidence of the correction, but none is on file; choose "not met" and give the reason.',
    },
  },
};

/** The repair cannot be decided as wanted; `details.reason` names the gate. Sources stand at `decideRepair`. */
export class RepairNotDecidedError extends DomainError {
  constructor(reason: RepairRefusal) {
    super({ code: 'REPAIR.NOT_DECIDED', details: { reason }, ...faultInit(REPAIR_FAULTS[reason], reason) });
  }
}

/** The conditions cannot be called met; `details.reason` names which. */
export class RepairCheckRefusedError extends DomainError {
  constructor(reason: CheckRefusal) {
    super({ code: 'REPAIR.CHECK_REFUSED', details: { reason }, ...faultInit(CHECK_FAULTS[reason], reason) });
  }
}

/** An application for the entry is open already: one is decided before the next is made. */
export class RepairAlreadyOpenError extends DomainError {
  constructor() {
    super({
      code: 'REPAIR.ALREADY_OPEN',
      kind: 'conflict',
      text: {
        zh: '该记录的修复申请正在审查，请等待决定后再次申请。',
        en: 'Expected no open application for this entry, but one is being reviewed; wait for its decision.',
      },
    });
  }
}

/** The code is not one of an employer that is listed: apply with the code that came with the prior notice or the decision. */
export class RepairNotYoursError extends DomainError {
  constructor() {
    super({
      code: 'REPAIR.NOT_YOURS',
      kind: 'forbidden',
      text: {
        zh: '信用修复由被列入的用人单位凭其查询码申请，您的查询码不对应名单中的单位；查询码遗失请联系列入机关。',
        en: "Expected the code of a listed employer, but this is another's; ask the authority if yours is lost.",
      },
    });
  }
}

// helpers

function faultInit({ kind, path, text }: Fault, reason: string) {
  const code = `REPAIR.${reason.toUpperCase().replaceAll('-', '_')}`;
  return { kind, text, fields: path === undefined ? [] : [{ path, code, text }] };
}
