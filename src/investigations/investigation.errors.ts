import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { AssignmentRefusal } from './investigation';

const ASSIGNMENT_FAULTS: Record<AssignmentRefusal, { path: string; text: LocalText }> = {
  'same-person': {
    path: 'secondInvestigator',
    text: {
      zh: '应指派两名不同的调查人，但两项填写的是同一人；请另选一人。',
      en: 'Expected two different investigators, but found the same person twice; choose another one.',
    },
  },
  recused: {
    path: 'secondInvestigator',
    text: {
      zh: '所选人员在本案中已经回避，请另选人员。',
      en: 'Expected investigators without an interest, but one is recused from this case; choose somebody else.',
    },
  },
  'not-an-investigator': {
    path: 'secondInvestigator',
    text: {
      zh: '所选人员目前不是办理机关的调查人员，请另选人员。',
      en: 'Expected investigators of the authority, but one does not hold that role now; choose somebody else.',
    },
  },
  'materials-days-missing': {
    path: 'materialsWorkingDays',
    text: {
      zh: '本案涉及高校，请填写高校提供材料的工作日数。',
      en: 'Expected the working days for the school to provide materials, but found none; fill them in.',
    },
  },
};

/** The two people cannot be sent to investigate; the named field says what to change. */
export class AssignmentRefusedError extends DomainError {
  constructor(reason: AssignmentRefusal) {
    const { path, text } = ASSIGNMENT_FAULTS[reason];
    super({
      code: 'INVESTIGATION.ASSIGNMENT_REFUSED',
      kind: 'invalid-input',
      text,
      details: { reason },
      fields: [{ path, code: `INVESTIGATION.${reason.toUpperCase().replaceAll('-', '_')}`, text }],
    });
  }
}

/** The case has no open investigation: the step came at the wrong moment, or the findings are written. */
export class InvestigationNotOpenError extends DomainError {
  constructor(caseId: string) {
    super({
      code: 'INVESTIGATION.NOT_OPEN',
      kind: 'invalid-state',
      text: {
        zh: '本案没有正在进行的调查；请刷新案件页面。',
        en: 'Expected an open investigation, but the case has none; reload the case.',
      },
      details: { caseId },
    });
  }
}
