import { DomainError, type LocalText } from '../platform/errors/domain-error';

/**
 * The file holds a column or a unit that stands for people. It is refused as a whole and nothing of it is kept: MoE forbids
 * handing employment duties on to counsellors and appraising anybody by the rate alone (三不得, 2023).
 */
export class PeopleInFiguresError extends DomainError {
  constructor(places: readonly LocalText[]) {
    const named = places.slice(0, MOST_NAMED);
    super({
      code: 'METRIC.PEOPLE_IN_FIGURES',
      kind: 'invalid-input',
      text: {
        zh: `数据只能以学校、专业或者群体为单位，但文件中有指向个人（如辅导员、班主任、学生）的列或者单位：${named.map(({ zh }) => zh).join('、')}。依照“三不得”，不得层层加码向辅导员摊派就业任务，不得将落实率与个人考核、评优挂钩，因此整份文件未予接收，也未保存；请删去后重新上传。`,
        en: `Expected figures of schools, majors or groups only, but the file has columns or units that stand for people, such as counsellors, class teachers or students: ${named.map(({ en }) => en).join('; ')}. By the ministry's three prohibitions (三不得) no employment duty is handed on to counsellors and nobody is appraised by the rate, so the whole file was refused and nothing of it kept; remove them and upload it again.`,
      },
      fields: named.map((text) => ({ path: 'file', code: 'METRIC.PEOPLE_IN_FIGURES', text })),
    });
  }
}

/** The import was confirmed or discarded meanwhile, belongs to another authority, or never existed. */
export class ImportNotWaitingError extends DomainError {
  constructor() {
    super({
      code: 'METRIC.IMPORT_NOT_WAITING',
      kind: 'invalid-state',
      text: {
        zh: '应为待确认的导入，但未找到；请刷新页面。',
        en: 'Expected an import that waits for its confirmation, but there is none; reload the page.',
      },
    });
  }
}

/** Figures changed after the dry run, so that the import would do something else than the person saw. */
export class ImportOvertakenError extends DomainError {
  constructor(now: { added: number; changed: number; unchanged: number }) {
    super({
      code: 'METRIC.IMPORT_OVERTAKEN',
      kind: 'conflict',
      text: {
        zh: `试算后数据已有变动：现在将新增 ${now.added} 条、变更 ${now.changed} 条；请刷新核对后再确认。`,
        en: `Expected the figures of the dry run, but they changed: it would now add ${now.added} and change ${now.changed}; reload, check and confirm again.`,
      },
      details: now,
    });
  }
}

/** Majors that do not add up to their school may be right, but then somebody says why. */
export class DifferencesUnexplainedError extends DomainError {
  constructor(count: number) {
    const text = {
      zh: `有 ${count} 所学校的专业合计与学校数据不一致；如仍要导入，请写明原因。`,
      en: `Expected majors to add up to their schools, but ${count} do not; give the reason if they are to be imported all the same.`,
    };
    super({
      code: 'METRIC.DIFFERENCES_UNEXPLAINED',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'reason', code: 'METRIC.DIFFERENCES_UNEXPLAINED', text }],
    });
  }
}

/** No file came with the form. */
export class FigureFileMissingError extends DomainError {
  constructor() {
    super({
      code: 'METRIC.FILE_MISSING',
      kind: 'invalid-input',
      text: { zh: '应上传一个文件，但未收到；请选择文件。', en: 'Expected one file, but found none; choose it.' },
    });
  }
}

const MOST_NAMED = 10;
