import { Link } from 'react-router';
import type { LookUpHit } from '../../api/look-up-endpoints';
import { lookUpText } from '../../i18n/look-up-text';
import { useText } from '../../i18n/useText';
import styles from './LookUp.module.css';

/** The entries that an employer of the list may be, each with the reason, as it stood when it was found. */
export function LookUpHits({ hits }: { hits: LookUpHit[] }) {
  const t = useText();
  return (
    <div className={styles.cell}>
      {hits.map(({ entryId, entry, why, binds, status, statusName }) => (
        <div key={entryId} className={styles.hit} data-testid="look-up-hit">
          <Link to={`/blacklist?q=${encodeURIComponent(entry.employerName)}`}>{entry.employerName}</Link>
          {entry.creditCode !== null && <span className={styles.note}> {entry.creditCode}</span>}
          <div>{t(why)}</div>
          <div className={styles.note}>
            {[
              t(entry.category),
              t(entry.scope),
              t(lookUpText.term, { from: entry.listedOn, to: entry.until }),
              binds ? '' : t(lookUpText.elsewhere),
              status === 'active' ? '' : t(lookUpText.now, { status: t(statusName) }),
            ]
              .filter((note) => note !== '')
              .join(' · ')}
          </div>
        </div>
      ))}
    </div>
  );
}
