import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Nothing here yet, and what to do next. Also used for "no right" and "not found". */
export function EmptyState(props: {
  title: string;
  hint?: string;
  action?: ReactNode;
  testid?: string;
  /** It is the whole page, not a part of one. */
  isPage?: boolean;
}) {
  const Title = props.isPage === true ? 'h1' : 'div';
  return (
    <div className={styles.empty} data-testid={props.testid ?? 'empty'}>
      <Title className={styles.title}>{props.title}</Title>
      {props.hint !== undefined && <div className={styles.hint}>{props.hint}</div>}
      {props.action}
    </div>
  );
}
