import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { listVaultRequests, type VaultRequest } from '../../api/confidential-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { shellText } from '../../i18n/shell-text';
import { useText, type Text } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';
import { useSession } from '../../layout/SessionContext';
import { instant } from '../../time/dates';
import { DecisionDialog } from './DecisionDialog';
import { ReadingDialog } from './ReadingDialog';
import styles from './Vault.module.css';

/** Requests of all vault officers: each sees what may be done next, and by whom. */
export function VaultRequests() {
  const t = useText();
  const me = useSession().person.id;
  const [page, setPage] = useState(1);
  const [deciding, setDeciding] = useState<VaultRequest | null>(null);
  const [reading, setReading] = useState<VaultRequest | null>(null);
  const requests = useQuery({
    queryKey: ['vault-requests', page],
    queryFn: () => listVaultRequests({ page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  const next = (request: VaultRequest) => {
    const isOwn = request.requestedBy.id === me;
    if (request.state === 'asked') {
      return isOwn ? (
        <span className={styles.quiet}>{t(vaultText.ownRequest)}</span>
      ) : (
        <Button size="small" onClick={() => setDeciding(request)} data-testid="decide">
          {t(vaultText.decide)}
        </Button>
      );
    }
    if (request.state !== 'readable') return null;
    return isOwn ? (
      <Button size="small" type="primary" onClick={() => setReading(request)} data-testid="read">
        {t(vaultText.read)}
      </Button>
    ) : (
      <span className={styles.quiet}>{t(vaultText.waitForReader)}</span>
    );
  };
  const columns: TableColumnsType<VaultRequest> = [
    {
      title: t(vaultText.subject),
      width: 190,
      ellipsis: true,
      render: (_, row) => row.pseudonym ?? t(vaultText.originalOf, { name: row.documentName ?? '' }),
    },
    { title: t(vaultText.caseNumber), width: 140, render: (_, row) => row.caseNumber ?? t(shellText.none) },
    { title: t(vaultText.purpose), ellipsis: true, render: (_, row) => row.purpose },
    {
      title: t(vaultText.requestedBy),
      width: 200,
      render: (_, row) => `${row.requestedBy.name} ${instant(row.requestedAt)}`,
    },
    {
      title: t(vaultText.state),
      width: 250,
      render: (_, row) => (
        <span title={row.decisionReason ?? undefined} data-testid="request-state" data-state={row.state}>
          {stateOf(row, t)}
        </span>
      ),
    },
    { title: t(shellText.actions), width: 170, render: (_, row) => next(row) },
  ];
  return (
    <>
      <PagedList
        list={requests}
        columns={columns}
        page={page}
        onPage={setPage}
        testId="vault-requests"
        empty={<EmptyState title={t(vaultText.emptyRequests)} hint={t(vaultText.emptyRequestsHint)} />}
      />
      {deciding !== null && <DecisionDialog request={deciding} onClose={() => setDeciding(null)} />}
      {reading !== null && <ReadingDialog request={reading} onClose={() => setReading(null)} />}
    </>
  );
}

// helpers

function stateOf(request: VaultRequest, t: Text): string {
  switch (request.state) {
    case 'asked':
      return t(vaultText.stateAsked);
    case 'readable':
      return t(vaultText.stateReadable, { until: instant(request.readableUntil ?? '') });
    case 'refused':
      return t(vaultText.stateRefused);
    case 'read':
      return t(vaultText.stateRead, { when: instant(request.readAt ?? '') });
    case 'expired':
      return t(vaultText.stateExpired);
  }
}
