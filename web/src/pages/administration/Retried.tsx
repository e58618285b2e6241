import { Alert } from 'antd';
import type { RetryResult } from '../../api/running-endpoints';
import { incidentText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';

/** How many were tried again, and the first reason where some were not. */
export function Retried({ results }: { results: readonly Pick<RetryResult, 'refusal'>[] }) {
  const t = useText();
  const refused = results.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      data-testid="retried"
      style={{ marginBottom: 8 }}
      title={t(incidentText.retried, { n: results.length - refused.length })}
      description={
        refused.length > 0 ? t(incidentText.notRetried, { n: refused.length, why: t(refused[0]!.text) }) : undefined
      }
    />
  );
}
