import type { TimelineRow } from '../../api/types';
import { doerName, nameOf } from '../../components/names';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './CasePage.module.css';

export function CaseTimeline({ rows }: { rows: readonly TimelineRow[] }) {
  const t = useText();
  return (
    <section className={styles.section}>
      <h2>{t(caseText.timeline)}</h2>
      {rows.length === 0 && <p className={styles.quiet}>{t(caseText.noTimeline)}</p>}
      <ol className={styles.timeline} data-testid="case-timeline">
        {rows.map((row, index) => (
          <li key={`${row.at} ${index}`}>
            <time dateTime={row.at}>{instant(row.at)}</time>
            <span>
              {t(row.sentence)}
              {nameOf(row.who) !== '' && (
                <span className={styles.quiet}> {doerName(t, nameOf(row.who), nameOf(row.onBehalfOf))}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
