/**
 * Reads one table in a thread of its own, whose memory and time are limited from outside: a sheet with one cell in its last
 * corner would fill the server's. Work: { text, delimiter } or { workbook }; answer: { rows: [[line, cells]] } or { unreadable }.
 */
const { parentPort, workerData } = require('node:worker_threads');

const pad = (number) => String(number).padStart(2, '0');

/** Spreadsheets count days without a zone; the library gives them as that day in UTC. */
function dayOf(date) {
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function csvRows({ text, delimiter }) {
  const { parse } = require('csv-parse/sync');
  let next = 1;
  return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true }).map((cells) => {
    const line = next;
    // A quoted cell may run over several lines: the row is named by its first one. (The library counts CRLF in quotes twice.)
    next += 1 + cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0);
    return [line, cells.map((cell) => (cell.trim() === '' ? null : cell))];
  });
}

async function workbookRows({ workbook }) {
  const { readSheet } = require('read-excel-file/node');
  const rows = await readSheet(Buffer.from(workbook));
  return rows.map((cells, index) => [index + 1, cells.map((cell) => (cell instanceof Date ? dayOf(cell) : cell))]);
}

(async () => {
  try {
    const rows = workerData.workbook === undefined ? csvRows(workerData) : await workbookRows(workerData);
    const filled = rows.filter(([, cells]) => cells.some((cell) => cell !== null && cell !== ''));
    parentPort.postMessage({ rows: filled });
  } catch {
    // What the libraries say quotes the content, so it is told to nobody.
    parentPort.postMessage({ unreadable: true });
  }
})();
