import { Link } from 'react-router';
import { boardText } from '../../i18n/board-text';
import { useText } from '../../i18n/useText';
import styles from './Board.module.css';
import { casesAddress, type CountedRow } from './cases-address';

/** A figure that leads to the cases behind it, for whoever may read them. */
export function CaseCount({ row, of }: { row: CountedRow; of: 'cases' | 'late' | 'soon' }) {
  const t = useText();
  const count = row[of];
  if (count === 0) return <span className={styles.zero}>0</span>;
  if (!row.mayList) return <span className={styles.number}>{count}</span>;
  const what = row.step === undefined ? t(row.process.title) : t(row.step.title);
  return (
    <Link
      className={styles.number}
      to={casesAddress(row, of)}
      title={t(boardText.drill, { what: `${what} · ${t(boardText[of])}` })}
      data-testid={`drill-${of}`}
    >
      {count}
    </Link>
  );
}
