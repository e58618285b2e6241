import { DomainError, type LocalText } from '../platform/errors/domain-error';
import { type AbsenceRefusal, MOST_DAYS, MOST_SUBSTITUTES } from './absence';

/** There is no such absence, or it is of an organisation that is not the person's own: both give the same answer. */
export class AbsenceNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'ABSENCE.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该外出登记，或不属于您所在的单位；请返回列表重新选择。',
        en: 'Expected to find the absence, but there is none of your organisation; choose one from the list.',
      },
    });
  }
}

/** Somebody asks about the desk of a person whom they neither are nor lead or administer; an unknown person gives the same answer. */
export class NotYourDeskError extends DomainError {
  constructor() {
    super({
      code: 'ABSENCE.NOT_YOUR_DESK',
      kind: 'forbidden',
      text: {
        zh: '只能由本人、本单位负责人或者系统管理员办理；请联系他们。',
        en: 'Expected the person, a head of the organisation or its system administrator, but you are none of them; ask one of them.',
      },
    });
  }
}

/** An absence is over or was ended already: it cannot be ended again. */
export class AbsenceEndedError extends DomainError {
  constructor() {
    super({
      code: 'ABSENCE.ENDED',
      kind: 'invalid-state',
      text: {
        zh: '该外出登记已经结束，无须再次结束；请刷新页面。',
        en: 'Expected an absence that lasts or is to come, but it is over already; reload the page.',
      },
    });
  }
}

/** A process of the scope is not published; choose from the list again. */
export class AbsenceScopeUnknownError extends DomainError {
  constructor() {
    const text = {
      zh: '所选流程中有未发布的流程；请重新选择代办范围。',
      en: 'Expected published processes, but one of them is not; choose the scope again.',
    };
    super({
      code: 'ABSENCE.SCOPE_UNKNOWN',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'processIds', code: 'UNKNOWN', text }],
    });
  }
}

/** The absence breaks one of the rules of `decideAbsence`; the sentence says which, and whom it is about. */
export class AbsenceRefusedError extends DomainError {
  constructor(reason: AbsenceRefusal, name = '') {
    const text = REASONS[reason](name);
    super({
      code: `ABSENCE.${reason.toUpperCase().replaceAll('-', '_')}`,
      kind: CONFLICTS.includes(reason) ? 'conflict' : 'invalid-input',
      text,
      fields: [{ path: PATHS[reason] ?? 'substituteIds', code: 'REFUSED', text }],
    });
  }
}

// helpers

const CONFLICTS: readonly AbsenceRefusal[] = ['overlap', 'circular', 'substitute-absent', 'stands-in'];

const PATHS: Partial<Record<AbsenceRefusal, string>> = {
  'period-reversed': 'to',
  'period-past': 'from',
  'period-too-long': 'to',
  overlap: 'from',
  'stands-in': 'from',
};

const REASONS: Record<AbsenceRefusal, (name: string) => LocalText> = {
  'period-reversed': () => ({
    zh: '结束日期早于开始日期；请重新选择。',
    en: 'Expected a period, but it ends before it begins; choose its days again.',
  }),
  'period-past': () => ({
    zh: '外出登记不能追溯到今天以前；请从今天或以后开始。',
    en: 'Expected a period from today on, but it begins before today; what was done is not changed afterwards.',
  }),
  'period-too-long': () => ({
    zh: `一次外出不超过 ${MOST_DAYS} 天；更长时间请办理工作交接。`,
    en: `Expected at most ${MOST_DAYS} days, but the period is longer; hand the desk over instead.`,
  }),
  'no-substitute': () => ({
    zh: '至少要有一名代办人；请选择。',
    en: 'Expected a substitute, but none is named; choose one.',
  }),
  'too-many-substitutes': () => ({
    zh: `代办人不超过 ${MOST_SUBSTITUTES} 名；请减少。`,
    en: `Expected at most ${MOST_SUBSTITUTES} substitutes, but found more; take some off.`,
  }),
  'own-substitute': () => ({
    zh: '本人不能作自己的代办人；请另选他人。',
    en: 'Expected somebody else as the substitute, but it is the person; choose another.',
  }),
  'not-fitting': (name) => ({
    zh: `${name}在本单位没有与外出人员相同的岗位，不能代办；请另选，或由安全管理员先授予岗位。`,
    en: `Expected a substitute with a role of the absent person in the same organisation, but ${name} holds none; choose another, or have the role granted first.`,
  }),
  overlap: () => ({
    zh: '该人员在这段时间已有外出登记，且范围重叠；请先结束原登记，或调整日期和范围。',
    en: 'Expected one absence at a time, but the person has another one in these days for the same processes; end it first, or change days or scope.',
  }),
  circular: (name) => ({
    zh: `${name}在这段时间外出，并已由本人代办，互相代办将使双方事项无人办理；请另选代办人。`,
    en: `Expected somebody who is there, but ${name} is absent in these days and has you as substitute; choose another.`,
  }),
  'substitute-absent': (name) => ({
    zh: `${name}在这段时间也外出，不能代办；请另选代办人。`,
    en: `Expected a substitute who is there, but ${name} is absent in these days as well; choose another.`,
  }),
  'stands-in': (name) => ({
    zh: `这段时间由该人员代${name}办理，外出后无人接手；请先为${name}调整代办人。`,
    en: `Expected nobody to depend on this person, but they stand in for ${name} in these days; name another substitute there first.`,
  }),
};
