import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Cell, placeText, type Table, TABLE_LIMITS, type TableLimits, type TableRow } from './table';
import { TableEmptyError, TableOldFormatError, TableTooLargeError, TableUnreadableError } from './table.errors';
import { decodedText, delimiterOf } from './table-text';
import { checkWorkbook } from './workbook-check';

const ZIP_MARK = Buffer.from('PK\x03\x04', 'latin1');
/** The container of XLS files and of locked workbooks. */
const COMPOUND_MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const MEMORY_MB = 256;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
/** A table of the allowed size takes two seconds on a slow machine. */
const PATIENCE_MS = 30_000;

type Work = { text: string; delimiter: string } | { workbook: Buffer };
interface Answer {
  rows?: [number, Cell[]][];
  unreadable?: true;
}

/** One table after the other: each may take its share of memory. */
let previous: Promise<unknown> = Promise.resolve();

/**
 * The rows of an uploaded CSV or XLSX file (its first sheet), with the lines a person finds them by. The content decides what it
 * is, never the name.
 *
 * @throws TableUnreadableError, TableOldFormatError, TableTooLargeError, TableEmptyError
 */
export async function readTable(content: Buffer, limits: Partial<TableLimits> = {}): Promise<Table> {
  const allowed = { ...TABLE_LIMITS, ...limits };
  if (content.length > allowed.bytes) throw new TableTooLargeError('bytes', allowed);
  const isWorkbook = content.subarray(0, ZIP_MARK.length).equals(ZIP_MARK);
  const work = isWorkbook ? await workbookWork(content, allowed) : textWork(content);
  const found = await inTurn(() => rowsOf(work, allowed));
  if (found.length === 0) throw new TableEmptyError();
  assertWithin(found, allowed);
  return { format: isWorkbook ? 'xlsx' : 'csv', rows: found };
}

// helpers

async function workbookWork(content: Buffer, limits: TableLimits): Promise<Work> {
  await checkWorkbook(content, limits);
  return { workbook: content };
}

function textWork(content: Buffer): Work {
  if (content.subarray(0, COMPOUND_MARK.length).equals(COMPOUND_MARK)) throw new TableOldFormatError();
  const text = decodedText(content);
  return { text, delimiter: delimiterOf(text) };
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = previous.then(work);
  previous = turn.catch(() => undefined);
  return turn;
}

function rowsOf(work: Work, limits: TableLimits): Promise<TableRow[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'table-worker.cjs'), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const patience = setTimeout(() => void worker.terminate(), PATIENCE_MS);
    worker.on('message', ({ rows }: Answer) =>
      rows === undefined ? reject(new TableUnreadableError()) : resolve(rows.map(([line, cells]) => ({ line, cells }))),
    );
    worker.on('error', (error: Error & { code?: string }) =>
      reject(error.code === OUT_OF_MEMORY ? new TableTooLargeError('unpacked', limits) : error),
    );
    // Without an answer only when its time was over.
    worker.on('exit', () => {
      clearTimeout(patience);
      reject(new TableTooLargeError('unpacked', limits));
    });
  });
}

function assertWithin(found: TableRow[], limits: TableLimits): void {
  if (found.length > limits.rows) throw new TableTooLargeError('rows', limits);
  for (const { line, cells } of found) {
    const width = cells.findLastIndex((cell) => cell !== null && cell !== '') + 1;
    if (width > limits.columns) throw new TableTooLargeError('columns', limits, lineText(line));
    const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > limits.cellLength);
    if (long >= 0) throw new TableTooLargeError('cellLength', limits, placeText(line, long));
  }
}

const lineText = (line: number) => ({ zh: `第 ${line} 行`, en: `Line ${line}` });
