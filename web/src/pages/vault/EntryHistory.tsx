import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { getVaultHistory, type VaultEntry } from '../../api/confidential-endpoints';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';
import { instant } from '../../time/dates';
import styles from './Vault.module.css';

/** Everything that was ever done with one identity, for the officer who answers for its secrecy. */
export function EntryHistory({ entry, onClose }: { entry: VaultEntry; onClose: () => void }) {
  const t = useText();
  const history = useQuery({ queryKey: ['vault-history', entry.id], queryFn: () => getVaultHistory(entry.id) });
  return (
    <Drawer open size={520} title={t(vaultText.historyTitle, { pseudonym: entry.pseudonym })} onClose={onClose}>
      {history.isError && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <PageSkeleton rows={6} />}
      <ol className={styles.acts} data-testid="vault-history">
        {history.data?.map((act, index) => (
          <li key={`${act.at} ${index}`}>
            <time dateTime={act.at}>{instant(act.at)}</time>
            <span>
              {act.by?.name ?? t(vaultText.system)} {t(act.actName)}
              {act.purpose !== null && (
                <div className={styles.quiet}>
                  {t(vaultText.purpose)}：{act.purpose}
                </div>
              )}
              {act.reason !== null && (
                <div className={styles.quiet}>
                  {t(vaultText.decisionReason)}：{act.reason}
                </div>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
