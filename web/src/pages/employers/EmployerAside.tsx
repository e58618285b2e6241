import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Employer } from '../../api/employer-endpoints';
import { employersText } from '../../i18n/employers-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { EndSamenessDialog, SamenessDialog } from './EmployerDialogs';
import styles from './Employers.module.css';

/** Whom the employer may be taken for, what a person found of that, and what was changed. */
export function EmployerAside({ employer }: { employer: Employer }) {
  const t = useText();
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<string>();
  return (
    <div>
      <section className={styles.section}>
        <h2>
          {t(employersText.sameAs)}
          {employer.mayEdit && (
            <Button type="link" size="small" onClick={() => setRecording(true)} data-testid="record-same">
              {t(employersText.recordSame)}
            </Button>
          )}
        </h2>
        <ul className={styles.list} data-testid="same-as">
          {employer.sameAs.map((same) => (
            <li key={same.id}>
              <Link to={`/employers/${same.employer.id}`}>{same.employer.name}</Link>
              {employer.mayEdit && (
                <Button type="link" size="small" onClick={() => setEnding(same.id)} data-testid="end-same">
                  {t(employersText.endSame)}
                </Button>
              )}
              <div>{same.reason}</div>
              <div className={styles.note}>{t(employersText.by, { name: same.by, at: instant(same.at) })}</div>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{t(employersText.alike)}</h2>
        <p className={styles.quiet}>{t(employersText.alikeHint)}</p>
        {employer.alike.length === 0 && <p>{t(employersText.noAlike)}</p>}
        <ul className={styles.list} data-testid="alike">
          {employer.alike.map((one) => (
            <li key={one.id}>
              <Link to={`/employers/${one.id}`}>{one.name}</Link>
              <div className={styles.note}>
                {one.creditCode} {t(one.why)}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{t(employersText.history)}</h2>
        <ul className={styles.list} data-testid="employer-history">
          {employer.changes.map((change) => (
            <li key={`${change.at} ${change.what.zh} ${change.after ?? ''}`}>
              {t(change.what)}
              {(change.before !== null || change.after !== null) && (
                <div>
                  {change.before} → {change.after}
                </div>
              )}
              {change.reason !== null && <div>{change.reason}</div>}
              <div className={styles.note}>{t(employersText.by, { name: change.by, at: instant(change.at) })}</div>
            </li>
          ))}
        </ul>
      </section>
      {recording && <SamenessDialog employer={employer} onClose={() => setRecording(false)} />}
      {ending !== undefined && (
        <EndSamenessDialog employer={employer} samenessId={ending} onClose={() => setEnding(undefined)} />
      )}
    </div>
  );
}
