import { useQuery } from '@tanstack/react-query';
import { getClusterState } from '../api/cluster-endpoints';
import { clusterText } from '../i18n/cluster-text';
import { useText } from '../i18n/useText';
import styles from './SignedIn.module.css';

const LOOK_EVERY_MS = 15_000;

/** Says that the engine behind the cases is away, and what that means for the work; nothing where there is no cluster. */
export function ClusterBanner() {
  const t = useText();
  const { data } = useQuery({
    queryKey: ['cluster'],
    queryFn: getClusterState,
    refetchInterval: ({ state }) => (state.data === null ? false : LOOK_EVERY_MS),
  });
  return (
    <div role="status">
      {(data === 'away' || data === 'stopped') && (
        <div className={styles.banner} data-testid="cluster-banner">
          {t(data === 'away' ? clusterText.away : clusterText.stopped)}
          <span>{t(data === 'away' ? clusterText.awayHint : clusterText.stoppedHint)}</span>
        </div>
      )}
    </div>
  );
}
