/** The schools at or below the authority given by the parameter, as the query of a list of ids. */
export function schoolsBelow(authority: string): string {
  return `WITH RECURSIVE below AS (
      SELECT id, kind FROM organisations WHERE id = ${authority}
      UNION ALL SELECT o.id, o.kind FROM organisations o JOIN below ON o.parent_id = below.id WHERE o.kind IN ('authority', 'school')
    ) SELECT id FROM below WHERE kind = 'school'`;
}

/** The newest version of every figure; `figures` is what the rest of the statement calls it. */
export const CURRENT_FIGURES = `metric_figures figures JOIN metric_units units ON units.id = figures.unit_id
    JOIN organisations schools ON schools.id = units.organisation_id`;

/** Condition that the figure is the newest version of itself. */
export const IS_CURRENT = `NOT EXISTS (
    SELECT FROM metric_figures later WHERE later.unit_id = figures.unit_id AND later.metric = figures.metric
      AND later.cohort = figures.cohort AND later.as_of = figures.as_of AND later.version > figures.version)`;

/** The columns of `Figure`. */
export const FIGURE_FIELDS = `figures.unit_id AS "unitId", units.organisation_id AS "organisationId", schools.name AS school, units.level,
  units.name, units.major_code AS "majorCode", units.group_code AS "groupCode", figures.metric, figures.cohort,
  figures.as_of AS "asOf", figures.numerator, figures.denominator`;
