import type { ReactNode } from 'react';
import styles from '../case/CasePage.module.css';

/** Labels and values below one another; what is empty is left out. */
export function InterviewFacts({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
