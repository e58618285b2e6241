import type { TableToWrite } from '../platform/tables/write-table';
import type { Figure } from './figure';
import { FIGURE_COLUMNS } from './figure-columns';
import { METRIC_NAMES } from './metric';
import { LEVEL_NAMES } from './metric-unit';
import { rateText } from './rate';

/** Figures as a table with the columns of an import, so that a file that went out can come in again. */
export function figureTable(figures: readonly Figure[]): TableToWrite {
  return {
    name: '毕业去向落实率',
    titles: Object.values(FIGURE_COLUMNS).map(({ titles }) => titles[0]),
    widths: [24, 8, 10, 22, 14, 20, 10, 12, 10, 12, 10],
    rows: figures.map((figure) => [
      figure.school,
      LEVEL_NAMES[figure.level].zh,
      figure.majorCode,
      figure.level === 'major' ? figure.name : null,
      figure.level === 'group' ? figure.name : null,
      METRIC_NAMES[figure.metric].zh,
      `${figure.cohort}届`,
      figure.asOf,
      figure.numerator,
      figure.denominator,
      rateText(figure),
    ]),
  };
}
