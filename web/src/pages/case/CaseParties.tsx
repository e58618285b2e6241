import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { CaseDetail } from '../../api/types';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import styles from './CasePage.module.css';

const RecusalDialog = lazy(() => import('./RecusalDialog'));

export function CaseParties({ case: shown }: { case: CaseDetail }) {
  const t = useText();
  const [recusing, setRecusing] = useState(false);
  return (
    <>
      <section className={styles.section}>
        <h2>{t(caseText.parties)}</h2>
        <ul className={styles.list} data-testid="case-parties">
          {shown.parties.map((party) => (
            <li key={`${party.role} ${party.name}`} className={styles.row}>
              <span className={styles.quiet}>{t(party.roleName)}</span>
              <span>{party.name}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>
          {t(caseText.people)}
          {shown.state === 'open' && shown.people.length > 0 && (
            <Button
              type="link"
              size="small"
              className="no-print"
              onClick={() => setRecusing(true)}
              data-testid="recuse"
            >
              {t(caseText.recuse)}
            </Button>
          )}
        </h2>
        {shown.people.length === 0 && <p className={styles.quiet}>{t(caseText.noPeople)}</p>}
        <ul className={styles.list} data-testid="case-people">
          {shown.people.map((assigned) => (
            <li key={`${assigned.duty} ${assigned.person.id}`} className={styles.row}>
              <span className={styles.quiet}>{t(assigned.dutyName)}</span>
              <span>{assigned.person.name}</span>
            </li>
          ))}
        </ul>
        {shown.recusals.map((recusal) => (
          <p key={`${recusal.person.id} ${recusal.at}`} className={styles.quiet}>
            {t(caseText.recusals, { name: recusal.person.name, reason: recusal.reason })}
          </p>
        ))}
      </section>
      {recusing && (
        <Suspense>
          <RecusalDialog case={shown} onClose={() => setRecusing(false)} />
        </Suspense>
      )}
    </>
  );
}
