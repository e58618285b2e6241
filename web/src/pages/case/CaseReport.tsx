import type { ReactNode } from 'react';
import type { PointOfReport, ReportOnCase } from '../../api/types';
import { caseReportText } from '../../i18n/report-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './CasePage.module.css';

/** The report as handlers read it: its points with everything that became of each, the reporter by pseudonym. */
export function CaseReport({ report }: { report: ReportOnCase }) {
  const t = useText();
  const { reporter, objection, withdrawal } = report;
  const rows: [string, ReactNode][] = [
    [t(caseReportText.school), report.school.name],
    [t(caseReportText.reporter), reporter.pseudonym ?? t(caseReportText.anonymous)],
    [t(caseReportText.namesLeader), report.namesLeader ? t(caseReportText.yes) : null],
    [
      t(caseReportText.route),
      report.route && t(report.route === 'school' ? caseReportText.routeSchool : caseReportText.routeCity),
    ],
    [t(caseReportText.description), report.description],
    [t(caseReportText.backDating), report.backDatingReason],
    [t(caseReportText.overall), report.overall && t(report.overall)],
    [t(caseReportText.objection), objection && `${instant(objection.receivedAt)} ${objection.text}`],
    [t(caseReportText.withdrawal), withdrawal && `${instant(withdrawal.receivedAt)} ${withdrawal.reason ?? ''}`],
  ];
  return (
    <section className={styles.section} data-testid="case-report">
      <h2>{t(caseReportText.report)}</h2>
      <p className={styles.quiet}>{t(caseReportText.secret)}</p>
      <Facts rows={rows} />
      {report.points.map((point) => (
        <Point key={point.position} point={point} />
      ))}
    </section>
  );
}

// helpers

function Point({ point }: { point: PointOfReport }) {
  const t = useText();
  const stance = point.stance && [t(point.stance), point.positionText].filter(Boolean).join('：');
  const verdict = point.verdict && [t(point.verdict), point.reasons].filter(Boolean).join('：');
  return (
    <details open data-testid="report-point">
      <summary>
        {t(caseReportText.point, { n: point.position })} {point.text}
      </summary>
      <Facts
        rows={[
          [t(caseReportText.extract), point.extract],
          [t(caseReportText.finding), point.finding],
          [t(caseReportText.position), stance],
          [t(caseReportText.verdict), verdict],
        ]}
      />
    </details>
  );
}

function Facts({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
