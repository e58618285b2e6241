import { DomainError, type LocalText } from '../errors/domain-error';
import type { TableLimits } from './table';

const MEGABYTE = 1024 * 1024;

const fieldOf = (code: string, text: LocalText) => [{ path: 'file', code, text }];

/** Neither a workbook nor text in one of the encodings that are read, or a damaged one. Save it again as XLSX or CSV. */
export class TableUnreadableError extends DomainError {
  constructor() {
    const code = 'TABLE.UNREADABLE';
    const text = {
      zh: '应为 XLSX 工作簿或 CSV 文本（UTF-8、UTF-16 或 GB18030 编码），但文件无法读取；请用表格软件打开核对后，另存为 XLSX 或 CSV 再上传。',
      en: 'Expected an XLSX workbook or CSV text (UTF-8, UTF-16 or GB18030), but the file cannot be read; open it in a spreadsheet program, save it as XLSX or CSV and upload it again.',
    };
    super({ code, kind: 'invalid-input', text, fields: fieldOf(code, text) });
  }
}

/** The binary format of Excel 97–2003, or a workbook locked by a password: they look the same from outside. */
export class TableOldFormatError extends DomainError {
  constructor() {
    const code = 'TABLE.OLD_FORMAT';
    const text = {
      zh: '应为 XLSX 工作簿或 CSV 文本，但收到的是旧版 XLS 或加了密码的工作簿；请去掉密码并另存为“Excel 工作簿（.xlsx）”后再上传。',
      en: 'Expected an XLSX workbook or CSV text, but found an old XLS file or one with a password; remove the password, save it as "Excel Workbook (.xlsx)" and upload it again.',
    };
    super({ code, kind: 'invalid-input', text, fields: fieldOf(code, text) });
  }
}

/** What a table may exceed; `unpacked` is a workbook that unfolds to more than any table of the allowed size. */
export type TableExcess = keyof TableLimits | 'unpacked';

const EXCESS: Record<TableExcess, (limits: TableLimits) => LocalText> = {
  bytes: ({ bytes }) => ({
    zh: `应为不超过 ${bytes / MEGABYTE} MB 的文件，但文件更大；请删去图片和多余的列，或拆成几份上传。`,
    en: `Expected a file of at most ${bytes / MEGABYTE} MB, but it is larger; remove pictures and spare columns, or split it.`,
  }),
  rows: ({ rows }) => ({
    zh: `应为不超过 ${rows} 行的表格，但行数更多；请拆成几份上传。`,
    en: `Expected a table of at most ${rows} rows, but it has more; split it.`,
  }),
  columns: ({ columns }) => ({
    zh: `应为不超过 ${columns} 列的表格，但列数更多；请只保留需要的列后再上传。`,
    en: `Expected a table of at most ${columns} columns, but it has more; keep the columns that are needed.`,
  }),
  cellLength: ({ cellLength }) => ({
    zh: `每个单元格应不超过 ${cellLength} 个字符，但有更长的内容；请核对该单元格。`,
    en: `Expected cells of at most ${cellLength} characters, but found a longer one; check the cell.`,
  }),
  unpacked: () => ({
    zh: '工作簿展开后过大，未予读取；请把需要的列复制到新工作簿，或另存为 CSV 后再上传。',
    en: 'Expected a workbook of ordinary size, but it unfolds to far more and was not read; copy the columns that are needed to a new workbook, or save it as CSV.',
  }),
};

/** A limit of the table is exceeded; `place` names the first cell that does. */
export class TableTooLargeError extends DomainError {
  constructor(excess: TableExcess, limits: TableLimits, place?: LocalText) {
    const code = 'TABLE.TOO_LARGE';
    const sentence = EXCESS[excess](limits);
    const text =
      place === undefined ? sentence : { zh: `${place.zh}：${sentence.zh}`, en: `${place.en}: ${sentence.en}` };
    super({ code, kind: 'invalid-input', text, details: { excess }, fields: fieldOf(code, text) });
  }
}

/** Nothing but empty cells. */
export class TableEmptyError extends DomainError {
  constructor() {
    const code = 'TABLE.EMPTY';
    const text = {
      zh: '应为有内容的表格，但第一个工作表没有任何数据；请核对是否选错了文件或工作表。',
      en: 'Expected a table with content, but the first sheet has none; check whether it is the right file and sheet.',
    };
    super({ code, kind: 'invalid-input', text, fields: fieldOf(code, text) });
  }
}

/** No row with the titles of the needed columns was found near the top. */
export class TableTitlesMissingError extends DomainError {
  constructor(wanted: readonly string[], found: readonly string[]) {
    const code = 'TABLE.TITLES_MISSING';
    const seen =
      found.length === 0 ? { zh: '没有文字', en: 'no text' } : { zh: found.join('、'), en: found.join(', ') };
    const text = {
      zh: `表格前几行应有列标题“${wanted.join('”“')}”，但第一行为：${seen.zh}；请补上标题行后再上传。`,
      en: `Expected the column titles "${wanted.join('", "')}" in one of the first rows, but the first row is: ${seen.en}; add a row of titles.`,
    };
    super({ code, kind: 'invalid-input', text, details: { wanted }, fields: fieldOf(code, text) });
  }
}

/** Two columns carry titles that mean the same: taking one of them would be a guess. */
export class TableTitleTwiceError extends DomainError {
  constructor(title: string, letters: readonly string[]) {
    const code = 'TABLE.TITLE_TWICE';
    const text = {
      zh: `应只有一列“${title}”，但第 ${letters.join('、')} 列都是；请删去或改名其中一列。`,
      en: `Expected one column "${title}", but columns ${letters.join(', ')} are; remove or rename one of them.`,
    };
    super({ code, kind: 'invalid-input', text, fields: fieldOf(code, text) });
  }
}
