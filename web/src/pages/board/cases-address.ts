import type { Board } from '../../api/desk-endpoints';

type Titled = Board['overview'][number]['process'];

export interface CountedRow {
  organisation: { id: string };
  process: Titled;
  step?: Titled;
  mayList: boolean;
  cases: number;
  late: number;
  soon: number;
}

const COLOURS = { cases: undefined, late: 'red', soon: 'yellow' } as const;

/** The list of cases that a figure counts, by the filters of its address. */
export function casesAddress(row: CountedRow, of: keyof typeof COLOURS): string {
  const query = new URLSearchParams({ state: 'open', organisation: row.organisation.id, process: row.process.id });
  if (row.step !== undefined) query.set('step', row.step.id);
  const colour = COLOURS[of];
  if (colour !== undefined) query.set('colour', colour);
  return `/cases?${query.toString()}`;
}
