import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Nothing here yet, and what to do next. Also used for "no right" and "not found". */
export function EmptyState(props: { title: string; hint?: string; action?: ReactNode; testid?: string }) {
  return (
    <div className={styles.empty} data-testid={props.testid ?? 'empty'}>
      <div className={styles.title}>{props.title}</div>
      {props.hint !== undefined && <div className={styles.hint}>{props.hint}</div>}
      {props.action}
    </div>
  );
}
