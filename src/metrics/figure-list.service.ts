import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Day } from '../calendar/day';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { Figure } from './figure';
import type { FigureScope } from './figure-scope';
import { CURRENT_FIGURES, FIGURE_FIELDS, isSchoolBelow } from './figures-sql';
import type { Metric } from './metric';
import { MetricUnitNotFoundError } from './metric.errors';
import type { GroupCode, UnitLevel } from './metric-unit';
import type { Rate } from './rate';

export interface FigureFilter {
  metric?: Metric;
  cohort?: number;
  level?: UnitLevel;
  group?: GroupCode;
  asOf?: Day;
  organisationId?: string;
  q?: string;
  /** Percent: only rates strictly below it. */
  below?: number;
  sort?: 'unit' | 'rate';
}

export interface FigureRecord extends Figure {
  version: number;
  recordedAt: Date;
}

export interface FigureVersion extends Rate {
  metric: Metric;
  cohort: number;
  asOf: Day;
  version: number;
  origin: 'import' | 'correction';
  reason: string | null;
  recordedAt: Date;
  recordedBy: string;
  caseId: string | null;
  fileName: string | null;
}

export interface FigureOptions {
  metrics: Metric[];
  cohorts: number[];
  dates: Day[];
  schools: { id: string; name: string }[];
}

const ORDER = {
  unit: `schools.name, units.level DESC, units.name, figures.unit_id, figures.metric, figures.cohort DESC, figures.as_of DESC`,
  rate: `figures.numerator::numeric / figures.denominator, schools.name, units.name, figures.unit_id, figures.cohort DESC, figures.as_of DESC`,
} as const;

/** Figures as pages, tables and charts show them: always within what the reader may see. */
@Injectable()
export class FigureList {
  async page(
    tx: Transaction,
    scope: FigureScope,
    filter: FigureFilter,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<{ total: number; items: FigureRecord[] }> {
    const { where, parameters } = condition(scope, filter);
    const [counted, items] = await Promise.all([
      firstRow<{ total: number }>(
        tx,
        `SELECT count(*)::integer AS total FROM ${CURRENT_FIGURES} WHERE ${where}`,
        parameters,
      ),
      this.select(tx, where, parameters, filter.sort, `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`),
    ]);
    return { total: counted!.total, items };
  }

  /** The whole list, for a file. */
  all(tx: Transaction, scope: FigureScope, filter: FigureFilter, most: number): Promise<FigureRecord[]> {
    const { where, parameters } = condition(scope, filter);
    return this.select(tx, where, parameters, filter.sort, `LIMIT ${most}`);
  }

  /** What there is to choose from. */
  async options(tx: Transaction, scope: FigureScope): Promise<FigureOptions> {
    const { where, parameters } = condition(scope, {});
    const found = await firstRow<FigureOptions>(
      tx,
      `SELECT coalesce(array_agg(DISTINCT figures.metric), '{}') AS metrics,
         coalesce(array_agg(DISTINCT figures.cohort ORDER BY figures.cohort DESC), '{}') AS cohorts,
         coalesce(array_agg(DISTINCT figures.as_of ORDER BY figures.as_of DESC), '{}')::text[] AS dates,
         coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', schools.id, 'name', schools.name)), '[]') AS schools
       FROM ${CURRENT_FIGURES} WHERE ${where}`,
      parameters,
    );
    return found!;
  }

  /** The unit with every version of its figures, the newest cohort and date first. @throws MetricUnitNotFoundError */
  async history(
    tx: Transaction,
    scope: FigureScope,
    unitId: string,
  ): Promise<{ unit: Omit<Figure, 'metric' | 'cohort' | 'asOf' | keyof Rate>; versions: FigureVersion[] }> {
    const { organisationId, school, level, name, majorCode, groupCode } = await this.assertWithin(tx, scope, unitId);
    const versions = await rows<FigureVersion>(
      tx,
      `SELECT metric, cohort, as_of AS "asOf", numerator, denominator, version, origin, reason, recorded_at AS "recordedAt",
         recorded_by AS "recordedBy", case_id AS "caseId", file_name AS "fileName"
       FROM metric_figures LEFT JOIN metric_imports ON metric_imports.id = import_id
       WHERE unit_id = $1 ORDER BY cohort DESC, as_of DESC, metric, version DESC`,
      [unitId],
    );
    return { unit: { unitId, organisationId, school, level, name, majorCode, groupCode }, versions };
  }

  /** A figure of the unit, when it has any that the reader may see. @throws MetricUnitNotFoundError */
  async assertWithin(tx: Transaction, scope: FigureScope, unitId: string): Promise<Figure> {
    const { where, parameters } = condition(scope, {});
    const found = isUUID(unitId)
      ? await firstRow<Figure>(
          tx,
          `SELECT ${FIGURE_FIELDS} FROM ${CURRENT_FIGURES} WHERE ${where} AND units.id = $${parameters.length + 1} LIMIT 1`,
          [...parameters, unitId],
        )
      : undefined;
    if (found === undefined) throw new MetricUnitNotFoundError();
    return found;
  }

  // helpers

  private select(
    tx: Transaction,
    where: string,
    parameters: unknown[],
    sort: FigureFilter['sort'] = 'unit',
    limit: string,
  ): Promise<FigureRecord[]> {
    return rows<FigureRecord>(
      tx,
      `SELECT ${FIGURE_FIELDS}, figures.version, figures.recorded_at AS "recordedAt"
       FROM ${CURRENT_FIGURES} WHERE ${where} ORDER BY ${ORDER[sort]} ${limit}`,
      parameters,
    );
  }
}

// helpers

/** The condition that holds for every query of figures: the newest versions within the reader's scope and filter. */
export function condition(scope: FigureScope, filter: FigureFilter): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [scope.kind === 'authority' ? scope.authorityId : scope.organisationId];
  const schools = scope.kind === 'authority' ? isSchoolBelow('$1') : '= $1';
  const parts = [`units.organisation_id ${schools}`];
  const add = (part: (parameter: string) => string, value: unknown): void => {
    if (value === undefined) return;
    parameters.push(value);
    parts.push(part(`$${parameters.length}`));
  };
  add((value) => `current.metric = ${value}`, filter.metric);
  add((value) => `current.cohort = ${value}`, filter.cohort);
  add((value) => `units.level = ${value}`, filter.level);
  add((value) => `units.group_code = ${value}`, filter.group);
  add((value) => `current.as_of = ${value}`, filter.asOf);
  add((value) => `units.organisation_id = ${value}::uuid`, filter.organisationId);
  add((value) => `figures.numerator * 100::bigint < ${value}::numeric * figures.denominator`, filter.below);
  add(
    (value) => `(schools.name ILIKE ${value} OR units.name ILIKE ${value} OR units.major_code ILIKE ${value})`,
    likePattern(filter.q) ?? undefined,
  );
  return { where: parts.join(' AND '), parameters };
}
