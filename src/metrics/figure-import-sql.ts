/** Rows of the import `$1` beside the newest version of the same figure, if there is one. */
export const IMPORT_BESIDE_CURRENT = `metric_import_rows AS file
  LEFT JOIN metric_units units ON units.organisation_id = file.organisation_id AND units.level = file.level AND units.code = file.code
  LEFT JOIN LATERAL (
    SELECT version, numerator, denominator FROM metric_figures
    WHERE unit_id = units.id AND metric = file.metric AND cohort = file.cohort AND as_of = file.as_of
    ORDER BY version DESC LIMIT 1
  ) AS current ON true`;

/** What the row of the file does to the figure. */
export const EFFECT = `CASE WHEN current.version IS NULL THEN 'added'
    WHEN (current.numerator, current.denominator) = (file.numerator, file.denominator) THEN 'unchanged' ELSE 'changed' END`;

/**
 * Schools whose majors would not add up to the school's own figure of the same metric, cohort and date once the import `$1` is
 * in: every graduate belongs to one major. What the file says goes before what is recorded, and of that the newest version.
 */
export const TOTAL_DIFFERENCES = `
  WITH touched AS (
    SELECT DISTINCT organisation_id, metric, cohort, as_of FROM metric_import_rows
    WHERE import_id = $1 AND level IN ('school', 'major')
  ), found AS (
    SELECT organisation_id, level, code, metric, cohort, as_of, numerator, denominator, NULL::integer AS version
    FROM metric_import_rows WHERE import_id = $1 AND level IN ('school', 'major')
    UNION ALL
    SELECT organisation_id, level, code, figures.metric, figures.cohort, figures.as_of, numerator, denominator, version
    FROM touched JOIN metric_units USING (organisation_id)
      JOIN metric_figures figures ON figures.unit_id = metric_units.id AND figures.metric = touched.metric
        AND figures.cohort = touched.cohort AND figures.as_of = touched.as_of
    WHERE level IN ('school', 'major')
  ), merged AS (
    SELECT DISTINCT ON (organisation_id, level, code, metric, cohort, as_of) *
    FROM found ORDER BY organisation_id, level, code, metric, cohort, as_of, version DESC NULLS FIRST
  )
  SELECT schools.name AS school, metric, cohort, as_of AS "asOf",
    sum(numerator) FILTER (WHERE level = 'school')::integer AS "schoolNumerator",
    sum(denominator) FILTER (WHERE level = 'school')::integer AS "schoolDenominator",
    sum(numerator) FILTER (WHERE level = 'major')::integer AS "majorsNumerator",
    sum(denominator) FILTER (WHERE level = 'major')::integer AS "majorsDenominator"
  FROM merged JOIN organisations schools ON schools.id = organisation_id
  GROUP BY organisation_id, schools.name, metric, cohort, as_of
  HAVING count(*) FILTER (WHERE level = 'school') > 0 AND count(*) FILTER (WHERE level = 'major') > 0
    AND (sum(numerator) FILTER (WHERE level = 'school'), sum(denominator) FILTER (WHERE level = 'school'))
      IS DISTINCT FROM (sum(numerator) FILTER (WHERE level = 'major'), sum(denominator) FILTER (WHERE level = 'major'))
  ORDER BY schools.name, metric, cohort, as_of`;
