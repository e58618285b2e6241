import type { LocalText } from '../platform/errors/domain-error';
import { cellText, columnLetter, placeText, type Table } from '../platform/tables/table';
import { type Header, recordsOf, type TableFault } from '../platform/tables/table-records';
import { FIGURE_COLUMNS, type FigureColumn } from './figure-columns';
import { FIGURE_FAULTS } from './figure-faults';
import { titlesNamingPeople, unitsNamingPeople } from './figure-people';
import { type FigureRow, type FigureTableFacts, readRow } from './figure-row';
import { unitKey } from './metric-unit';
import type { Rate } from './rate';

/** Columns that hold nothing: they may stay in a file without being read. */
const IDLE_TITLES = /^(序号|行号|no\.?)?$/i;

export type FigureTable =
  | { outcome: 'people'; places: LocalText[] }
  | { outcome: 'faults'; faults: TableFault[] }
  | { outcome: 'read'; rows: FigureRow[] };

/**
 * Reads a table of figures: nothing is taken over unless every row is whole, and nothing at all, whatever else it holds, when a
 * column or a unit stands for people (三不得). A figure that stands twice, and a stated total that its rows do not make, are
 * faults as well.
 *
 * @throws TableTitlesMissingError, TableTitleTwiceError
 */
export function readFigureTable(table: Table, facts: FigureTableFacts): FigureTable {
  const titled = titlesNamingPeople(table);
  if (titled.length > 0) return { outcome: 'people', places: titled };
  const { header, records, faults } = recordsOf(table, FIGURE_COLUMNS);
  const people = unitsNamingPeople(records, header);
  if (people.length > 0) return { outcome: 'people', places: people };
  const found = [...unknownColumns(table, header), ...faults];
  const faulty = new Set(found.map(({ line }) => line));
  const rows: FigureRow[] = [];
  const totals: FigureRow[] = [];
  for (const record of records) {
    if (faulty.has(record.line)) continue;
    const read = readRow(record, facts);
    if ('fault' in read) found.push(placed(header, record.line, read.column, FIGURE_FAULTS[read.fault]));
    else (read.isTotal ? totals : rows).push(read.row);
  }
  found.push(...duplicates(rows, header));
  if (found.length === 0) found.push(...wrongTotals(rows, totals, header));
  return found.length > 0
    ? { outcome: 'faults', faults: found.sort((a, b) => a.line - b.line) }
    : { outcome: 'read', rows };
}

// helpers

function unknownColumns({ rows }: Table, header: Header<FigureColumn>): TableFault[] {
  const known = new Set(Object.values(header.at));
  const cells = rows.find(({ line }) => line === header.line)?.cells ?? [];
  return cells.flatMap((cell, index) => {
    const title = cellText(cell);
    if (known.has(index) || IDLE_TITLES.test(title)) return [];
    return [faultAt(header.line, index, title, FIGURE_FAULTS['unknown-column'])];
  });
}

function duplicates(rows: readonly FigureRow[], header: Header<FigureColumn>): TableFault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = `${unitKey(row)}:${row.metric}:${row.cohort}:${row.asOf}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row.line);
      return [];
    }
    const text = {
      zh: `与第 ${first} 行是同一单位、指标、届别和截止日期的数据；请只保留一行。`,
      en: `says the same unit, metric, cohort and date as line ${first}; keep one of them.`,
    };
    return [placed(header, row.line, 'school', text)];
  });
}

function wrongTotals(
  rows: readonly FigureRow[],
  totals: readonly FigureRow[],
  header: Header<FigureColumn>,
): TableFault[] {
  const kindOf = ({ level, groupCode, metric, cohort, asOf }: FigureRow): string =>
    [level, groupCode, metric, cohort, asOf].join(':');
  const sums = new Map<string, Rate>();
  for (const row of rows) {
    const sum = sums.get(kindOf(row)) ?? { numerator: 0, denominator: 0 };
    sums.set(kindOf(row), {
      numerator: sum.numerator + row.numerator,
      denominator: sum.denominator + row.denominator,
    });
  }
  return totals.flatMap((total) => {
    const sum = sums.get(kindOf(total)) ?? { numerator: 0, denominator: 0 };
    return (['numerator', 'denominator'] as const).flatMap((key) => {
      if (sum[key] === total[key]) return [];
      const text = {
        zh: `应与各行之和 ${sum[key]} 一致，但填写的是 ${total[key]}；请核对合计行与各行。`,
        en: `expected the sum of the rows, ${sum[key]}, but found ${total[key]}; check this row and those it sums.`,
      };
      return [placed(header, total.line, key, text)];
    });
  });
}

function placed(header: Header<FigureColumn>, line: number, column: FigureColumn, text: LocalText): TableFault {
  return faultAt(line, header.at[column] ?? header.at.school ?? 0, FIGURE_COLUMNS[column].titles[0], text);
}

function faultAt(line: number, index: number, title: string, text: LocalText): TableFault {
  const place = placeText(line, index);
  return {
    line,
    column: columnLetter(index),
    text: {
      zh: `${place.zh}${title && `（${title}）`}：${text.zh}`,
      en: `${place.en}${title && ` (${title})`}: ${text.en}`,
    },
  };
}
