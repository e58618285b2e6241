import { useId, type ReactElement, cloneElement } from 'react';
import styles from './FormsEditor.module.css';

interface LabelledFieldProps {
  label: string;
  fault?: string;
  wide?: boolean;
  children: ReactElement<{ id?: string; 'aria-describedby'?: string }>;
}

/** A control with its label above and what is wrong with it below. */
export function LabelledField({ label, fault, wide = false, children }: LabelledFieldProps) {
  const id = useId();
  return (
    <div className={wide ? styles.wide : undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {cloneElement(children, { id, 'aria-describedby': fault === undefined ? undefined : `${id}-fault` })}
      {fault !== undefined && (
        <div id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </div>
      )}
    </div>
  );
}
