import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { NoticeFault } from './notice-text';

const FAULTS: Record<NoticeFault['reason'], LocalText> = {
  'no-kind': { zh: '未写明是放假还是上班', en: 'does not say whether it is off or worked' },
  'no-year': { zh: '未写明年份', en: 'names no year' },
  'no-such-day': { zh: '没有这一天', en: 'there is no such day' },
  'other-year': { zh: '不属于本年度通知', en: 'belongs to another year' },
  contradiction: { zh: '同一天既放假又上班', en: 'is both off and worked' },
  backwards: { zh: '起止日期有误', en: 'the range ends before it begins, or is too long' },
};

/** The pasted text cannot be read without doubt; each faulty line is named. */
export class NoticeNotReadError extends DomainError {
  constructor(faults: readonly NoticeFault[]) {
    super({
      code: 'CALENDAR.NOTICE_NOT_READ',
      kind: 'invalid-input',
      text: {
        zh: `应逐行写明日期及放假或上班，但有 ${faults.length} 处无法识别；请更正后再试`,
        en: `Expected dates with "off" or "work" on each line, but ${faults.length} could not be read; correct them`,
      },
      fields: faults.map(({ line, text, reason }) => ({
        path: 'text',
        code: `CALENDAR.${reason.toUpperCase().replaceAll('-', '_')}`,
        text: {
          zh: `第 ${line} 行“${text}”：${FAULTS[reason].zh}`,
          en: `line ${line} "${text}": ${FAULTS[reason].en}`,
        },
      })),
    });
  }
}

/** One import of a year at a time: confirm or reject the one that waits. */
export class ImportWaitingError extends DomainError {
  constructor(year: number) {
    super({
      code: 'CALENDAR.IMPORT_WAITING',
      kind: 'conflict',
      text: {
        zh: `${year} 年已有待复核的导入；请先复核该导入`,
        en: `Expected no import of ${year} that waits, but there is one; decide that first`,
      },
      details: { year },
    });
  }
}

/** The import was decided meanwhile, or never existed. */
export class ImportNotWaitingError extends DomainError {
  constructor() {
    super({
      code: 'CALENDAR.IMPORT_NOT_WAITING',
      kind: 'invalid-state',
      text: {
        zh: '应复核待复核的导入，但未找到；请刷新页面',
        en: 'Expected an import that waits for its confirmation, but there is none; reload the page',
      },
    });
  }
}

/** Dates that bind others take two people: whoever pasted the notice cannot confirm it. */
export class ImportConfirmedByProposerError extends DomainError {
  constructor() {
    super({
      code: 'CALENDAR.CONFIRMED_BY_PROPOSER',
      kind: 'forbidden',
      text: {
        zh: '应由导入人以外的人复核，但您是导入人；请由另一名人员复核',
        en: 'Expected somebody else to confirm, but you pasted it; leave it to a second person',
      },
    });
  }
}
