import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import { OrganisationsService } from '../organisations/organisations.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { condition, type FigureFilter } from './figure-list.service';
import { type FigureScope, mayShowAverage } from './figure-scope';
import { CURRENT_FIGURES } from './figures-sql';
import type { Metric } from './metric';
import type { GroupCode, UnitLevel } from './metric-unit';
import type { Rate } from './rate';

/** Lower ends of the bands of a distribution, in percent: a rate of exactly 50 % stands in the band that begins there. */
export const BANDS = [0, 50, 60, 70, 80, 90] as const;

export interface ComparisonPoint {
  cohort: number;
  asOf: Day;
  /** Of the one school that is looked at. */
  own: Rate | null;
  /** All schools taken together; null where it would show a school another one's figure. */
  average: Rate | null;
  /** How many units each band holds, under the same condition. */
  bands: number[] | null;
  units: number;
}

interface Wanted {
  metric: Metric;
  level: UnitLevel;
  group?: GroupCode;
  organisationId?: string;
}

/** Cohorts side by side, schools as a group and their average: no school is named beside another, and never a person. */
@Injectable()
export class FigureComparison {
  constructor(private readonly organisations: OrganisationsService) {}

  async points(tx: Transaction, scope: FigureScope, wanted: Wanted): Promise<ComparisonPoint[]> {
    const { metric, level, group } = wanted;
    const ownId = scope.kind === 'school' ? scope.organisationId : wanted.organisationId;
    const filter: FigureFilter = { metric, level, group };
    const { where, parameters } = condition(await this.wholeOf(tx, scope), filter);
    const bands = BANDS.map((from, index) => {
      const to = BANDS[index + 1];
      const below = to === undefined ? '' : `AND figures.numerator * 100::bigint < ${to} * figures.denominator`;
      return `count(*) FILTER (WHERE figures.numerator * 100::bigint >= ${from} * figures.denominator ${below})::integer`;
    });
    const own = `units.organisation_id = $${parameters.length + 1}::uuid`;
    const found = await rows<
      Omit<ComparisonPoint, 'bands' | 'average'> & { bands: number[]; average: Rate; schools: number }
    >(
      tx,
      `SELECT figures.cohort, figures.as_of AS "asOf", count(*)::integer AS units, count(DISTINCT units.organisation_id)::integer AS schools,
         jsonb_build_object('numerator', sum(figures.numerator), 'denominator', sum(figures.denominator)) AS average,
         ARRAY[${bands.join(', ')}] AS bands,
         CASE WHEN count(*) FILTER (WHERE ${own}) > 0 THEN jsonb_build_object('numerator', sum(figures.numerator) FILTER (WHERE ${own}),
           'denominator', sum(figures.denominator) FILTER (WHERE ${own})) END AS own
       FROM ${CURRENT_FIGURES} WHERE ${where} GROUP BY figures.cohort, figures.as_of ORDER BY figures.cohort, figures.as_of`,
      [...parameters, ownId ?? null],
    );
    return found
      .filter(({ own, schools }) => own !== null || mayShowAverage(scope, schools))
      .map(({ schools, average, bands, units, ...point }) =>
        mayShowAverage(scope, schools)
          ? { ...point, units, average, bands }
          : { ...point, units: 0, average: null, bands: null },
      );
  }

  // helpers

  /** A school is compared with the schools of the authority above it. */
  private async wholeOf(tx: Transaction, scope: FigureScope): Promise<FigureScope> {
    if (scope.kind === 'authority') return scope;
    const { parentId } = await this.organisations.get(tx, scope.organisationId);
    return parentId === null ? scope : { kind: 'authority', authorityId: parentId };
  }
}
