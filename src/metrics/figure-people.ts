import type { LocalText } from '../platform/errors/domain-error';
import { cellText, placeText, type Table } from '../platform/tables/table';
import type { Header, TableRecord } from '../platform/tables/table-records';
import { FIGURE_COLUMNS, type FigureColumn } from './figure-columns';
import { titleNamesPeople, unitNamesPeople } from './metric-unit';

const ROWS_SEARCHED_FOR_TITLES = 20;
/** So many known titles make a row the row of titles, also of a table that lacks some. */
const KNOWN_TITLES = 3;

/** Where the titles of a table stand for people; searched before anything else of it is read. */
export function titlesNamingPeople({ rows }: Table): LocalText[] {
  const known = Object.values(FIGURE_COLUMNS).flatMap(({ titles }) => titles as readonly string[]);
  const header =
    rows
      .slice(0, ROWS_SEARCHED_FOR_TITLES)
      .find(({ cells }) => cells.filter((cell) => known.includes(cellText(cell))).length >= KNOWN_TITLES) ?? rows[0];
  if (header === undefined) return [];
  return header.cells.flatMap((cell, index) =>
    titleNamesPeople(cellText(cell)) ? [naming(header.line, index, cellText(cell))] : [],
  );
}

/** Where the rows of a table name a counsellor, a class or a student as their unit. */
export function unitsNamingPeople(
  records: readonly TableRecord<FigureColumn>[],
  header: Header<FigureColumn>,
): LocalText[] {
  const named = (key: FigureColumn, line: number, value: string, isPeople: boolean): LocalText[] =>
    isPeople ? [naming(line, header.at[key] ?? 0, value)] : [];
  return records.flatMap(({ line, values: { level, majorName, group } }) => [
    ...named('level', line, level, titleNamesPeople(level)),
    ...named('majorName', line, majorName, unitNamesPeople(majorName)),
    ...named('group', line, group, unitNamesPeople(group)),
  ]);
}

// helpers

function naming(line: number, index: number, words: string): LocalText {
  const place = placeText(line, index);
  return { zh: `${place.zh}“${words}”`, en: `${place.en} "${words}"` };
}
