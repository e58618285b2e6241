import { DomainError } from '../platform/errors/domain-error';
import type { TableFault } from '../platform/tables/table-records';
import { MOST_ROWS } from './look-up';

/** There is no such look-up, or it is another organisation's: both give the same answer. */
export class LookUpNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'LOOK_UP.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '未找到该核验记录，或不属于您所在的单位；请返回核验列表重新选择。',
        en: 'Expected to find the look-up, but there is none of your organisation; choose one from the list.',
      },
    });
  }
}

/** Nothing to look up was stated. */
export class LookUpEmptyError extends DomainError {
  constructor(path: string) {
    const text = {
      zh: '应填写单位名称或统一社会信用代码，但没有可核验的内容；请填写后再试。',
      en: 'Expected the name or the credit code of an employer, but found none; enter one.',
    };
    super({ code: 'LOOK_UP.EMPTY', kind: 'invalid-input', text, fields: [{ path, code: 'REQUIRED', text }] });
  }
}

/** More employers than one check takes. */
export class LookUpTooLongError extends DomainError {
  constructor(found: number, path: string) {
    const text = {
      zh: `一次核验应不超过 ${MOST_ROWS} 家单位，但名单有 ${found} 家；请拆成几份分别核验。`,
      en: `Expected at most ${MOST_ROWS} employers in one check, but the list has ${found}; split it.`,
    };
    super({ code: 'LOOK_UP.TOO_LONG', kind: 'invalid-input', text, fields: [{ path, code: 'TOO_MANY', text }] });
  }
}

const MOST_TOLD = 20;

/** Rows of the list cannot be taken as they are: each is told with its line and column, and nothing was checked. */
export class LookUpListFaultyError extends DomainError {
  constructor(faults: readonly TableFault[]) {
    const more = faults.length > MOST_TOLD ? faults.length - MOST_TOLD : 0;
    super({
      code: 'LOOK_UP.LIST_FAULTY',
      kind: 'invalid-input',
      text: {
        zh: `名单中有 ${faults.length} 处需要更正，尚未核验${more > 0 ? `（以下列出前 ${MOST_TOLD} 处）` : ''}；请更正后重新上传。`,
        en: `Expected a list without faults, but found ${faults.length} and checked nothing${more > 0 ? ` (the first ${MOST_TOLD} are told)` : ''}; correct them and upload it again.`,
      },
      details: { faults: faults.length },
      fields: faults
        .slice(0, MOST_TOLD)
        .map(({ line, column, text }) => ({ path: `line.${line}.${column}`, code: 'LOOK_UP.CELL', text })),
    });
  }
}

/** Rows are decided once they are checked, until the look-up is finished. */
export class LookUpNotOpenError extends DomainError {
  constructor() {
    super({
      code: 'LOOK_UP.NOT_OPEN',
      kind: 'invalid-state',
      text: {
        zh: '该核验仍在比对中或已完成归档，不能再处理；如需重新核验，请新建一次核验。',
        en: 'Expected a look-up that waits for decisions, but it is still being checked or is finished; start a new one.',
      },
    });
  }
}

/** Somebody else decided on one of the rows since it was read. */
export class LookUpRowChangedError extends DomainError {
  constructor() {
    super({
      code: 'LOOK_UP.ROW_CHANGED',
      kind: 'conflict',
      text: {
        zh: '所选单位中有的刚被同事处理；请刷新后核对，再重新处理。',
        en: 'Expected rows as you read them, but a colleague decided on one meanwhile; reload and try again.',
      },
    });
  }
}

/** The rule `decideRow` refuses: an employer on the blacklist by its code, in force and for this school. */
export class ListedNotAdmittedError extends DomainError {
  constructor() {
    super({
      code: 'LOOK_UP.LISTED_NOT_ADMITTED',
      kind: 'invalid-state',
      text: {
        zh: '该单位的统一社会信用代码在黑名单上且对本校生效，不能准予参会；如认为列入有误，请选择“询问主管部门”。',
        en: 'Expected an employer that may be admitted, but its credit code is on the blacklist for this school; ask the authority if you think the entry is wrong.',
      },
    });
  }
}

/** Rows without any hit need no decision. */
export class NoHitToDecideError extends DomainError {
  constructor() {
    super({
      code: 'LOOK_UP.NO_HIT',
      kind: 'invalid-state',
      text: {
        zh: '所选单位没有命中，无需处理；请只选择命中或相近的单位。',
        en: 'Expected rows with a hit, but one has none and needs no decision; choose rows with hits.',
      },
    });
  }
}

/** There is no authority above the organisation. */
export class NobodyToAskError extends DomainError {
  constructor() {
    super({
      code: 'LOOK_UP.NOBODY_TO_ASK',
      kind: 'invalid-state',
      text: {
        zh: '本单位没有上级主管部门可询问；请直接作出处理。',
        en: 'Expected an authority above your organisation, but there is none; decide by yourselves.',
      },
    });
  }
}

/** Some hits wait for a decision, or for the answer of the authority. */
export class LookUpUndecidedError extends DomainError {
  constructor(undecided: number) {
    super({
      code: 'LOOK_UP.UNDECIDED',
      kind: 'invalid-state',
      text: {
        zh: `还有 ${undecided} 家命中或相近的单位未作出“准予”或“不予”的处理；请逐一处理后再完成。`,
        en: `Expected every hit to be admitted or refused, but ${undecided} are not; decide on them first.`,
      },
      details: { undecided },
    });
  }
}

/** The question is not there, is another authority's, or is answered already. */
export class QuestionNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'LOOK_UP.QUESTION_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '未找到待答复的询问，可能已由同事答复或学校已自行处理；请刷新列表。',
        en: 'Expected a question that waits for an answer, but it was answered or settled meanwhile; reload the list.',
      },
    });
  }
}
