import type { LocalText } from '../errors/domain-error';

/** What a cell of an uploaded table holds. A date of a workbook comes as the text `2026-03-02`, an empty cell as null. */
export type Cell = string | number | boolean | null;

export interface TableRow {
  /** As the person sees it in the spreadsheet or the editor, counted from 1. */
  line: number;
  cells: Cell[];
}

/** A table as it came in: rows without any value are left out, the lines of the others stay. */
export interface Table {
  format: 'csv' | 'xlsx';
  rows: TableRow[];
}

export interface TableLimits {
  /** Of the file as uploaded. */
  bytes: number;
  rows: number;
  columns: number;
  /** Characters of one cell. */
  cellLength: number;
}

/**
 * What every reader of tables accepts unless it says less. Source: our choice; the destinations of a large school's
 * graduates are some 15,000 rows of a megabyte.
 */
export const TABLE_LIMITS: TableLimits = { bytes: 10 * 1024 * 1024, rows: 20_000, columns: 60, cellLength: 2_000 };

const LETTERS = 26;

/**
 * The letter by which a spreadsheet names the column with this index.
 * @example columnLetter(0) → 'A', columnLetter(27) → 'AB'
 */
export function columnLetter(index: number): string {
  const before = Math.floor(index / LETTERS);
  return (before === 0 ? '' : columnLetter(before - 1)) + String.fromCharCode(65 + (index % LETTERS));
}

/** The value as text, without the spaces around it. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** Where a cell stands, as a message names it. */
export function placeText(line: number, index: number): LocalText {
  const letter = columnLetter(index);
  return { zh: `第 ${line} 行 ${letter} 列`, en: `Line ${line}, column ${letter}` };
}
