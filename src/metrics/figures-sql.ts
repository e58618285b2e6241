/** The schools at or below the authority given by the parameter, as the query of a list of ids. */
function schoolsBelow(authority: string): string {
  return `WITH RECURSIVE below AS (
      SELECT id, kind FROM organisations WHERE id = ${authority}
      UNION ALL SELECT o.id, o.kind FROM organisations o JOIN below ON o.parent_id = below.id WHERE o.kind IN ('authority', 'school')
    ) SELECT id FROM below WHERE kind = 'school'`;
}

/** The condition that a column names one of them; they are put together once, however many rows are looked at. */
export function isSchoolBelow(authority: string): string {
  return `= ANY (ARRAY (${schoolsBelow(authority)}))`;
}

/** Every figure in its newest version; `figures` is what the rest of the statement calls it. */
export const CURRENT_FIGURES = `metric_current_figures current JOIN metric_figures figures ON figures.id = current.figure_id
    JOIN metric_units units ON units.id = current.unit_id JOIN organisations schools ON schools.id = units.organisation_id`;

/** The columns of `Figure`. */
export const FIGURE_FIELDS = `figures.unit_id AS "unitId", units.organisation_id AS "organisationId", schools.name AS school, units.level,
  units.name, units.major_code AS "majorCode", units.group_code AS "groupCode", figures.metric, figures.cohort,
  figures.as_of AS "asOf", figures.numerator, figures.denominator`;
