import { Link } from 'react-router';
import type { LinkedCase } from '../../api/types';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import styles from './CasePage.module.css';

/** Cases that hang on this one, such as a request for more time, or the one it hangs on. */
export function CaseLinks({ links }: { links: readonly LinkedCase[] }) {
  const t = useText();
  if (links.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t(caseText.links)}</h2>
      <ul className={styles.list} data-testid="case-links">
        {links.map((linked) => (
          <li key={linked.id}>
            <Link to={`/cases/${linked.id}`}>
              {linked.number} {linked.title}
            </Link>{' '}
            <span className={styles.quiet}>
              {t(linked.kindName)} · {linked.outcome === null ? t(caseText.linkOpen) : t(linked.outcome)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
