import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useCallback, useState } from 'react';
import { listVaultReceipts, readReceived, sealReceived, type VaultReceipt } from '../../api/confidential-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';
import { instant } from '../../time/dates';
import { IdentityShown } from './IdentityShown';
import styles from './Vault.module.css';

/** What the signed-in person took down and has not sealed yet; nothing is shown to anybody else. */
export function OwnReceipts() {
  const t = useText();
  const receipts = useQuery({ queryKey: ['vault-receipts'], queryFn: listVaultReceipts });
  if (receipts.data === undefined || receipts.data.length === 0) return null;
  return (
    <section className={styles.receipts} aria-labelledby="receipts" data-testid="vault-receipts">
      <h2 id="receipts">{t(vaultText.receiptsTitle)}</h2>
      <div className={styles.quiet}>{t(vaultText.receiptsHint)}</div>
      <ul>
        {receipts.data.map((receipt) => (
          <li key={receipt.id}>
            <Receipt receipt={receipt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

// helpers

function Receipt({ receipt }: { receipt: VaultReceipt }) {
  const t = useText();
  const [isShown, setShown] = useState(false);
  const reading = useCommand((key) => readReceived(key, receipt.id), {
    onSuccess: () => setShown(true),
    quiet: true,
    secret: true,
  });
  const sealing = useCommand((key) => sealReceived(key, receipt.id));
  const { reset } = reading;
  const hide = useCallback(() => {
    reset();
    setShown(false);
  }, [reset]);
  return (
    <>
      <span>
        {receipt.caseNumber} {receipt.pseudonym}
      </span>
      <span className={styles.quiet}>{t(vaultText.openUntil, { until: instant(receipt.openUntil) })}</span>
      <Button
        size="small"
        loading={reading.isPending}
        onClick={() => reading.mutate(undefined)}
        data-testid="check-receipt"
      >
        {t(vaultText.check)}
      </Button>
      <Popconfirm
        title={t(vaultText.sealConfirm)}
        okText={t(vaultText.seal)}
        onConfirm={() => sealing.mutate(undefined)}
      >
        <Button size="small" type="primary" loading={sealing.isPending} data-testid="seal-receipt">
          {t(vaultText.seal)}
        </Button>
      </Popconfirm>
      {isShown && reading.data !== undefined && <IdentityShown identity={reading.data} onHide={hide} />}
      {reading.isError && <ProblemNotice error={reading.error} />}
      {sealing.isError && <ProblemNotice error={sealing.error} />}
    </>
  );
}
