import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import { OrganisationsService } from '../organisations/organisations.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { FiguresService } from './figures.service';
import { FigureNotPlacedError } from './metric.errors';
import { cohortNamed, metricNamed, type Metric } from './metric';
import { groupNamed, GROUP_NAMES, unitKey } from './metric-unit';
import { MetricUnitsService } from './metric-units.service';
import type { Rate } from './rate';

/** A figure as a school writes it when it corrects what was falsified. */
export interface ReportedFigure {
  metric: string;
  cohort: string;
  unit: string;
  asOf: Day;
  after: Rate;
}

interface PlacedFigure {
  metric: Metric;
  cohort: number;
  asOf: Day;
  after: Rate;
  unitId: string;
}

const WHOLE_SCHOOL = /^(全校|学校|本校)$/;

/** Corrections that a report ordered, as new versions of the figures they correct. */
@Injectable()
export class ReportedFigures {
  constructor(
    private readonly figures: FiguresService,
    private readonly units: MetricUnitsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** @throws FigureNotPlacedError naming the figure whose words mean nothing that is kept */
  async correct(
    tx: Transaction,
    correction: {
      schoolId: string;
      caseId: string;
      figures: readonly ReportedFigure[];
      reason: string;
      personId: string;
    },
  ): Promise<void> {
    const { caseId, reason, personId } = correction;
    for (const { after, ...placed } of await this.place(tx, correction.schoolId, correction.figures)) {
      await this.figures.correctOrKeep(tx, { ...placed, ...after, caseId, reason, by: { kind: 'person', personId } });
    }
  }

  /** What the words of each figure mean. */
  async place(tx: Transaction, schoolId: string, figures: readonly ReportedFigure[]): Promise<PlacedFigure[]> {
    const school = await this.organisations.get(tx, schoolId);
    const placed: PlacedFigure[] = [];
    for (const [index, { metric: words, cohort: year, unit, asOf, after }] of figures.entries()) {
      const metric = metricNamed(words);
      if (metric === undefined) throw new FigureNotPlacedError(index + 1, 'metric');
      const cohort = cohortNamed(year);
      if (cohort === undefined) throw new FigureNotPlacedError(index + 1, 'cohort');
      const unitId = await this.unitNamed(tx, school, unit.normalize('NFKC').trim());
      if (unitId === undefined) throw new FigureNotPlacedError(index + 1, 'unit');
      placed.push({ metric, cohort, asOf, after, unitId });
    }
    return placed;
  }

  // helpers

  private async unitNamed(
    tx: Transaction,
    school: { id: string; name: string },
    words: string,
  ): Promise<string | undefined> {
    if (WHOLE_SCHOOL.test(words) || words === school.name) return this.units.ensureSchool(tx, school);
    const groupCode = groupNamed(words);
    if (groupCode !== undefined) {
      const key = { organisationId: school.id, level: 'group', groupCode } as const;
      return (await this.units.ensure(tx, [{ ...key, name: GROUP_NAMES[groupCode].zh }])).get(unitKey(key));
    }
    const majors = await rows<{ id: string }>(
      tx,
      `SELECT id FROM metric_units WHERE organisation_id = $1 AND level = 'major' AND (major_code = $2 OR name = $2) LIMIT 2`,
      [school.id, words],
    );
    return majors.length === 1 ? majors[0]!.id : undefined;
  }
}
