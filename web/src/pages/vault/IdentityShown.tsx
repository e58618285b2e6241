import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Identity } from '../../api/confidential-endpoints';
import type { L } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';
import styles from './Vault.module.css';

/** Long enough to dial a number, short enough for a screen that somebody walks away from. */
const SECONDS = 60;

const PARTS = [
  ['name', vaultText.name],
  ['phone', vaultText.phone],
  ['email', vaultText.email],
  ['idNumber', vaultText.idNumber],
] as const satisfies [keyof Identity, L][];

/** An identity for a minute. `onHide` has to drop it: nothing of it may stay behind in the page. */
export function IdentityShown({ identity, onHide }: { identity: Identity; onHide: () => void }) {
  const t = useText();
  const [left, setLeft] = useState(SECONDS);
  useEffect(() => {
    if (left === 0) return onHide();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, onHide]);
  useEffect(() => {
    // Whoever changes to another window leaves this one open for others.
    const leave = () => document.visibilityState === 'hidden' && onHide();
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [onHide]);
  return (
    <div className={styles.identity} data-testid="identity">
      <dl>
        {PARTS.filter(([part]) => identity[part] !== undefined).map(([part, label]) => (
          <div key={part}>
            <dt>{t(label)}</dt>
            <dd data-testid={`identity-${part}`}>{identity[part]}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.countdown}>
        <span role="timer">{t(vaultText.hidesIn, { n: left })}</span>
        <Button onClick={onHide} data-testid="hide-identity">
          {t(vaultText.hideNow)}
        </Button>
      </div>
    </div>
  );
}

export function IdentityHidden({ text }: { text: L }) {
  const t = useText();
  return <Alert type="info" role="status" title={t(text)} data-testid="identity-hidden" />;
}
