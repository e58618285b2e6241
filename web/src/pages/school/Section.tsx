import type { ReactNode } from 'react';
import styles from './School.module.css';

/** One part of the page under its heading. */
export function Section(props: { title: string; testid: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section} data-testid={props.testid}>
      <h2>
        {props.title}
        {props.aside}
      </h2>
      {props.children}
    </section>
  );
}
