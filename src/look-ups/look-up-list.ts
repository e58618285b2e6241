import type { Table } from '../platform/tables/table';
import { cellText, placeText } from '../platform/tables/table';
import { type Columns, headerOf, recordsOf, type TableFault } from '../platform/tables/table-records';
import { normaliseEmployerName } from '../employers/employer-name';
import { MOST_ROWS, statedLines, type StatedRow, statedRow } from './look-up';

/** Titles by which fairs name the columns. */
const COLUMNS = {
  name: {
    titles: [
      '单位全称',
      '企业全称',
      '单位名称',
      '企业名称',
      '用人单位名称',
      '招聘单位名称',
      '参会单位名称',
      '公司名称',
      '用人单位',
      '招聘单位',
      '参会单位',
      '企业',
      '公司',
      '单位',
      '名称',
      'employer',
      'company',
      'name',
    ],
    required: 'column',
  },
  code: {
    titles: ['统一社会信用代码', '社会信用代码', '统一信用代码', '信用代码', 'credit code', 'uscc'],
    kind: 'id',
  },
} as const satisfies Columns<string>;

const LONGEST_NAME = 200;

export interface ListRead {
  rows: StatedRow[];
  faults: TableFault[];
}

/**
 * The employers of a fair's table: by its titles, or, when it has none and is narrow, one employer a row. Two columns without
 * titles are a name and a code; more of them would be a guess, and the missing titles are told.
 */
export function listOf(table: Table): ListRead {
  if (
    headerOf(table, COLUMNS) === undefined &&
    table.rows.every(({ cells }) => cells.filter((cell) => cell !== null).length <= 2)
  ) {
    return checked(
      table.rows.flatMap(({ line, cells }) =>
        statedLines(cells.map(cellText).join('\t')).map((row) => ({ ...row, line })),
      ),
      [],
    );
  }
  const { header, records, faults } = recordsOf(table, COLUMNS);
  const rows = records.map(({ line, values }) => statedRow(line, values.name, values.code));
  const unnamed = rows
    .filter(({ name, creditCode }) => name === '' && creditCode === null)
    .map(({ line }) =>
      faultAt(
        line,
        header.at.name ?? 0,
        '应填写单位名称或统一社会信用代码，但都为空；请补填或删去这一行。',
        'expected a name or a credit code, but both are empty; fill one in or delete the row.',
      ),
    );
  return checked(rows, [...faults, ...unnamed], header.at.name);
}

/** The same for pasted lines. */
export function pastedList(text: string): ListRead {
  return checked(statedLines(text), []);
}

/** For each line that names an employer of an earlier line again, that earlier line. */
export function repeatsOf(rows: readonly StatedRow[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const { line, name, creditCode, codeFault } of rows) {
    const key = creditCode !== null && !codeFault ? creditCode : normaliseEmployerName(name);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    else repeats.set(line, earlier);
  }
  return repeats;
}

export const isTooLong = (rows: readonly StatedRow[]) => rows.length > MOST_ROWS;

// helpers

function checked(rows: StatedRow[], faults: TableFault[], nameColumn = 0): ListRead {
  const long = rows
    .filter(({ name }) => name.length > LONGEST_NAME)
    .map(({ line }) =>
      faultAt(
        line,
        nameColumn,
        `单位名称应不超过 ${LONGEST_NAME} 个字符，但更长；请核对。`,
        `expected a name of at most ${LONGEST_NAME} characters, but it is longer; check it.`,
      ),
    );
  const nameless = rows
    .filter(({ name, creditCode }) => name !== '' && creditCode === null && normaliseEmployerName(name) === '')
    .map(({ line }) =>
      faultAt(
        line,
        nameColumn,
        '应为单位名称，但没有文字；请核对或删去这一行。',
        'expected a name, but it holds no letters; check it or delete the row.',
      ),
    );
  return { rows, faults: [...faults, ...long, ...nameless].sort((a, b) => a.line - b.line) };
}

function faultAt(line: number, index: number, zh: string, en: string): TableFault {
  const place = placeText(line, index);
  return {
    line,
    column: place.en.slice(place.en.lastIndexOf(' ') + 1),
    text: { zh: `${place.zh}：${zh}`, en: `${place.en}: ${en}` },
  };
}
