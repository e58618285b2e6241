import { clusterText } from '../i18n/cluster-text';
import { useText } from '../i18n/useText';
import styles from './HandingOver.module.css';

/** Marks what counts already and is still on its way to the process engine. */
export function HandingOver() {
  const t = useText();
  return (
    <span className={styles.mark} title={t(clusterText.markHint)} data-testid="handing-over">
      {t(clusterText.mark)}
    </span>
  );
}
