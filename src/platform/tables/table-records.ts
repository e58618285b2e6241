import type { LocalText } from '../errors/domain-error';
import { type Cell, cellText, columnLetter, placeText, type Table, type TableRow } from './table';
import { TableTitlesMissingError, TableTitleTwiceError } from './table.errors';

/** One column that a reader of a table looks for. */
export interface Column {
  /** Titles it is known by, the best first; width, spaces, letter case and what stands in brackets do not matter. */
  titles: readonly [string, ...string[]];
  /** `column`: it must be there; `value`: and no row may leave it empty. */
  required?: 'column' | 'value';
  /**
   * `id`: codes and numbers that name something: a cell typed as a number has lost its last digits or its leading zeros, and is
   * refused. `integer`: a whole number from 0.
   */
  kind?: 'text' | 'id' | 'integer';
}

export type Columns<Key extends string> = Readonly<Record<Key, Column>>;

/** What is wrong with one cell, told with its place; nothing of a table with faults is taken over. */
export interface TableFault {
  line: number;
  /** Its letter. */
  column: string;
  text: LocalText;
}

/** The row of titles, and where each column stands; columns that are not there are missing. */
export interface Header<Key extends string> {
  line: number;
  at: Partial<Record<Key, number>>;
}

export interface TableRecord<Key extends string> {
  line: number;
  /** Text of each column, empty when the cell is empty or the column missing. */
  values: Record<Key, string>;
}

export interface TableRecords<Key extends string> {
  header: Header<Key>;
  records: TableRecord<Key>[];
  /** In the order of the table. */
  faults: TableFault[];
}

/** Titles above the table, such as the name of the fair, may come first. */
const ROWS_SEARCHED_FOR_TITLES = 20;
/** As spreadsheets write a long number into CSV. */
const ROUNDED_NUMBER = /^\d(\.\d+)?E\+?\d+$/i;

/**
 * The rows below the titles as records, with every fault found. @throws TableTitlesMissingError, TableTitleTwiceError
 */
export function recordsOf<Key extends string>(table: Table, columns: Columns<Key>): TableRecords<Key> {
  const header = headerOf(table, columns);
  if (header === undefined) throw new TableTitlesMissingError(neededTitles(columns), textsOf(table.rows[0]));
  const keys = Object.keys(columns) as Key[];
  const faults: TableFault[] = [];
  const records = table.rows
    .filter(({ line }) => line > header.line)
    .map(({ line, cells }) => {
      const values = {} as Record<Key, string>;
      for (const key of keys) {
        const index = header.at[key];
        const cell = index === undefined ? null : (cells[index] ?? null);
        values[key] = columns[key].kind === 'integer' ? plainNumber(cellText(cell)) : cellText(cell);
        const fault = index === undefined ? undefined : faultOf(cell, columns[key]);
        if (fault !== undefined) faults.push(placed(line, index!, columns[key].titles[0], fault));
      }
      return { line, values };
    });
  return { header, records, faults };
}

/** The first row that holds the titles of all required columns. @throws TableTitleTwiceError */
export function headerOf<Key extends string>(table: Table, columns: Columns<Key>): Header<Key> | undefined {
  const keys = Object.keys(columns) as Key[];
  const needed = keys.filter((key) => columns[key].required !== undefined);
  for (const { line, cells } of table.rows.slice(0, ROWS_SEARCHED_FOR_TITLES)) {
    const titles = cells.map((cell) => bareTitle(cellText(cell)));
    const found = Object.fromEntries(keys.map((key) => [key, placesOf(columns[key], titles)])) as Record<Key, number[]>;
    if (keys.every((key) => found[key].length === 0) || needed.some((key) => found[key].length === 0)) continue;
    const at: Header<Key>['at'] = {};
    for (const key of keys) {
      const [first, ...others] = found[key];
      if (others.length > 0) throw new TableTitleTwiceError(columns[key].titles[0], found[key].map(columnLetter));
      if (first !== undefined) at[key] = first;
    }
    return { line, at };
  }
  return undefined;
}

// helpers

/** Of several titles the best one that is there: 「全称」 before 「名称」. */
function placesOf(column: Column, titles: readonly string[]): number[] {
  for (const title of column.titles) {
    const bare = bareTitle(title);
    const places = titles.flatMap((found, index) => (found === bare ? [index] : []));
    if (places.length > 0) return places;
  }
  return [];
}

function bareTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*:]/g, '');
}

function neededTitles<Key extends string>(columns: Columns<Key>): string[] {
  const all = Object.values<Column>(columns);
  const needed = all.filter(({ required }) => required !== undefined);
  return (needed.length === 0 ? all : needed).map(({ titles }) => titles[0]);
}

const textsOf = (row: TableRow | undefined) => (row?.cells ?? []).map(cellText).filter((text) => text !== '');

function faultOf(cell: Cell, { required, kind = 'text' }: Column): LocalText | undefined {
  const text = cellText(cell);
  if (text === '') {
    return required === 'value'
      ? {
          zh: '应填写内容，但为空；请补填或删去这一行。',
          en: 'expected a value, but it is empty; fill it in or delete the row.',
        }
      : undefined;
  }
  if (kind === 'id' && (typeof cell === 'number' || ROUNDED_NUMBER.test(text))) {
    return {
      zh: '应为文本格式的代码，但单元格是数字格式，末几位或开头的 0 可能已丢失；请先把该列设为“文本”格式，再重新填入代码。',
      en: 'expected a code in a text cell, but the cell is a number, whose last digits or leading zeros may be lost; format the column as text and enter the codes again.',
    };
  }
  if (kind === 'integer' && !/^\d{1,15}$/.test(plainNumber(text))) {
    return {
      zh: '应为不小于 0 的整数，但填写的不是；请核对。',
      en: 'expected a whole number from 0, but found something else; check it.',
    };
  }
  return undefined;
}

/** 「１，２３４」 is 1234. */
function plainNumber(text: string): string {
  return text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
}

function placed(line: number, index: number, title: string, fault: LocalText): TableFault {
  const place = placeText(line, index);
  return {
    line,
    column: columnLetter(index),
    text: { zh: `${place.zh}（${title}）：${fault.zh}`, en: `${place.en} (${title}): ${fault.en}` },
  };
}
