import { stringify } from 'csv-stringify/sync';
import { stream } from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';

export type WrittenCell = string | number | null;

export interface TableToWrite {
  /** Name of the sheet. */
  name: string;
  titles: readonly string[];
  rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
  /** Characters per column of the workbook, in the order of the titles. */
  widths?: readonly number[];
}

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const TABLE_MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const DEFAULT_WIDTH = 18;
/** What sheets of a workbook may not be called. */
const NOT_IN_SHEET_NAMES = /[\\/*?:[\]]/g;
const LONGEST_SHEET_NAME = 31;
/** Others are served after so many rows. */
const ROWS_AT_ONCE = 500;

/** The table in the format the person chose. */
export function writeTable(format: TableFormat, table: TableToWrite): Promise<Buffer> {
  return format === 'csv' ? writeCsv(table) : writeXlsx(table);
}

/**
 * For Excel and everybody else: UTF-8 with its mark, CRLF, and a quote before what a spreadsheet would take for a formula
 * (`=HYPERLINK(…)` in a name must not run on the reader's computer).
 */
export async function writeCsv({ titles, rows }: Omit<TableToWrite, 'name'>): Promise<Buffer> {
  const options = { record_delimiter: 'windows' as const, escape_formulas: true };
  const parts = [stringify([titles], { ...options, bom: true })];
  for await (const chunk of chunked(rows)) parts.push(stringify(chunk, options));
  return Buffer.from(parts.join(''));
}

/** A workbook of one sheet, written row by row. Text stays text: nothing in it becomes a formula. */
export async function writeXlsx({ name, titles, rows, widths = [] }: TableToWrite): Promise<Buffer> {
  const out = new PassThrough();
  const written = buffer(out);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = titles.map((_, index) => ({ width: widths[index] ?? DEFAULT_WIDTH }));
  const header = sheet.addRow([...titles]);
  header.font = { bold: true };
  header.commit();
  for await (const chunk of chunked(rows)) {
    for (const row of chunk) sheet.addRow([...row]).commit();
    await nextTurn();
  }
  await workbook.commit();
  return written;
}

// helpers

const sheetName = (name: string) => name.replace(NOT_IN_SHEET_NAMES, ' ').slice(0, LONGEST_SHEET_NAME);

async function* chunked(rows: TableToWrite['rows']): AsyncGenerator<(readonly WrittenCell[])[]> {
  let chunk: (readonly WrittenCell[])[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < ROWS_AT_ONCE) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
