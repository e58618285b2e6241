import type { PolicyParameter } from '../../api/administration-types';
import { administrationText } from '../../i18n/administration-text';
import { useText } from '../../i18n/useText';
import styles from './Administration.module.css';

/** The value of a parameter as the pack holds it, or that it is unset. */
export function PolicyValue({ parameter }: { parameter: Pick<PolicyParameter, 'state' | 'value'> }) {
  const t = useText();
  if (parameter.state === 'unset') return <span className={styles.unset}>{t(administrationText.unset)}</span>;
  return <pre className={styles.value}>{valueInWords(parameter.value)}</pre>;
}

export function valueInWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, typeof value === 'object' ? 1 : 0);
}

/** `2027-01-01–2027-12-31`, with an open side left empty; nothing where the validity is unlimited. */
export function validityOf(found: { validFrom?: string | null; validTo?: string | null }): string {
  const { validFrom, validTo } = found;
  return validFrom || validTo ? `${validFrom ?? ''}–${validTo ?? ''}` : '';
}
