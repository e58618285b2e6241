import { documentAddress } from '../../api/endpoints';
import styles from './School.module.css';

/** Files to open in a window of their own. */
export function DocumentLinks({ documents }: { documents: readonly { id: string; name: string }[] }) {
  if (documents.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {documents.map(({ id, name }) => (
        <a key={id} href={documentAddress(id)} target="_blank" rel="noopener" data-testid="part-document">
          {name}
        </a>
      ))}
    </div>
  );
}
