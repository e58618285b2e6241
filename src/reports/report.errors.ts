import { DomainError, type LocalText } from '../platform/errors/domain-error';
import { MAX_ALLEGATIONS, type IntakeRefusal } from './report';
import type { RouteRefusal } from './route';

const INTAKE: Record<IntakeRefusal | 'school-unknown' | 'in-future' | 'reason-missing', [string, LocalText]> = {
  'no-allegation': [
    'allegations',
    {
      zh: '应至少写明一项反映的问题，但没有填写；请补充',
      en: 'Expected at least one point, but there is none; write down what is reported',
    },
  ],
  'too-many-allegations': [
    'allegations',
    {
      zh: `反映的问题最多 ${MAX_ALLEGATIONS} 项，请合并相近的问题`,
      en: `Expected at most ${MAX_ALLEGATIONS} points, but found more; combine those that belong together`,
    },
  ],
  'allegation-blank': [
    'allegations',
    {
      zh: '每项反映的问题都应有内容，但有一项为空；请填写或者删去',
      en: 'Expected words in every point, but one is empty; fill it in or remove it',
    },
  ],
  'school-unknown': [
    'accusedSchoolId',
    {
      zh: '应选择列表中的学校，但所选学校不存在或已停用；请重新选择',
      en: 'Expected a school of the list, but the chosen one does not exist or is disabled; choose again',
    },
  ],
  'in-future': [
    'receivedAt',
    {
      zh: '应填写已发生的收到时间，但所填时间在将来；请更正收到时间',
      en: 'Expected an instant of receipt that has passed, but it lies in the future; correct it',
    },
  ],
  'reason-missing': [
    'backDatingReason',
    {
      zh: '收到日期早于今日，应说明补登理由，但理由为空；请填写补登理由',
      en: 'Expected a reason for registering a report received on an earlier day, but it is empty; give one',
    },
  ],
};

/** The report cannot be taken down like this; the named field says what to change. */
export class ReportIntakeRefusedError extends DomainError {
  constructor(reason: keyof typeof INTAKE) {
    const [path, text] = INTAKE[reason];
    const code = `REPORT.${reason.toUpperCase().replaceAll('-', '_')}`;
    super({ code, kind: 'invalid-input', text, details: { reason }, fields: [{ path, code, text }] });
  }
}

/** The case did not begin with a report, or is not there: reload the case. */
export class ReportNotFoundError extends DomainError {
  constructor(caseId: string) {
    super({
      code: 'REPORT.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `应存在案件 ${caseId} 的举报登记，但未找到；请刷新案件页面`,
        en: `Expected to find the report of case ${caseId}, but there is none; reload the case`,
      },
      details: { caseId },
    });
  }
}

/** Something the step rests on is not there yet: an extract, findings, a notice. The step came at the wrong moment. */
export class ReportStepNotReadyError extends DomainError {
  constructor(missing: 'extract' | 'findings' | 'decision' | 'prior-notice' | 'order' | 'correction' | 'objection') {
    super({
      code: 'REPORT.STEP_NOT_READY',
      kind: 'invalid-state',
      text: {
        zh: '本环节所依据的前一环节尚未完成；请刷新案件页面核对办理进度',
        en: `Expected the step before to have left its ${missing}, but there is none; reload the case`,
      },
      details: { missing },
    });
  }
}

const ROUTE_FAULTS: Record<RouteRefusal, [string, LocalText]> = {
  'leader-named': [
    'route',
    {
      zh: '举报涉及校领导，不能由学校办理；请选择主管部门办理',
      en: 'Expected city intake, because a leader of the school is named, but found school intake; choose the authority',
    },
  ],
  'against-policy': [
    'route',
    {
      zh: '所选办理方式与现行规定或者本案已作的答复不一致；请按规定选择',
      en: 'Expected the route that the policy or the answer of this case sets, but found another; follow it',
    },
  ],
  'accused-investigates-itself': [
    'investigatingUnit',
    {
      zh: '被举报学校及其下属单位不得调查本案；请另选单位',
      en: 'Expected a unit outside the reported school, but found one inside; choose another one',
    },
  ],
  'unit-outside': [
    'investigatingUnit',
    {
      zh: '由学校办理的，应选择该校的独立部门；由主管部门办理的，不得选择其他学校；请另选单位',
      en: 'Expected an independent unit of the reported school, or for city intake none of another school; choose anew',
    },
  ],
  'college-investigates': [
    'investigatingUnit',
    {
      zh: '学院不得调查统计造假举报；请另选单位',
      en: 'Expected a unit other than a college, but found one; choose another unit',
    },
  ],
  'no-investigator': [
    'secondInvestigator',
    {
      zh: '主管部门办理的应指派两名调查人，学校独立部门办理的至少一名；请补充',
      en: 'Expected two investigators for city intake, one for school intake, but found fewer; add one',
    },
  ],
  'same-person': [
    'secondInvestigator',
    {
      zh: '两名调查人填写的是同一人；请另选一人',
      en: 'Expected two different investigators, but found the same person twice; choose another one',
    },
  ],
  'not-qualified': [
    'firstInvestigator',
    {
      zh: '所选人员目前不是该单位的调查人员；请另选人员',
      en: 'Expected investigators of the chosen unit, but one does not hold that duty there; choose somebody else',
    },
  ],
  interested: [
    'firstInvestigator',
    {
      zh: '所选人员在被举报学校的就业部门、学院任职或者为校领导，不得调查本案；请另选人员',
      en: 'Expected people outside the employment office, colleges and lead of the school, but found one; choose anew',
    },
  ],
  recused: [
    'firstInvestigator',
    {
      zh: '所选人员在本案中已经回避；请另选人员',
      en: 'Expected people without an interest, but one is recused from this case; choose somebody else',
    },
  ],
};

/** The route cannot be chosen like this; see `routeRefusal`. */
export class RouteRefusedError extends DomainError {
  constructor(reason: RouteRefusal) {
    const [path, text] = ROUTE_FAULTS[reason];
    const code = 'REPORT.ROUTE_REFUSED';
    super({ code, kind: 'invalid-input', text, details: { reason }, fields: [{ path, code, text }] });
  }
}

/** The case into which a report is merged has to be another open report about the same school. */
export class MergeRefusedError extends DomainError {
  constructor() {
    const text = {
      zh: '并案的对象应为同一学校的另一件在办举报；请核对案号',
      en: 'Expected another open report about the same school, but found something else; check the number',
    };
    super({
      code: 'REPORT.MERGE_REFUSED',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'mergeInto', code: 'REPORT.MERGE_REFUSED', text }],
    });
  }
}
