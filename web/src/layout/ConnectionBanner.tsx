import { useSyncExternalStore } from 'react';
import { useConnection } from '../api/useLive';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import styles from './SignedIn.module.css';

/** Says that the server cannot be reached, and what becomes of what is on the page. */
export function ConnectionBanner() {
  const t = useText();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const isLost = useConnection() === 'lost' || !isOnline;
  return (
    <div role="status">
      {isLost && (
        <div className={styles.banner} data-testid="connection-lost">
          {t(shellText.connectionLost)}
          <span>{t(shellText.connectionLostHint)}</span>
        </div>
      )}
    </div>
  );
}

// helpers

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
