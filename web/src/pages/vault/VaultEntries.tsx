import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { listVaultEntries, type VaultEntry } from '../../api/confidential-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';
import { instant } from '../../time/dates';
import { EntryHistory } from './EntryHistory';
import type { Sealed } from './OpeningDialog';

/** Identities by pseudonym and case: who they are is in none of these rows. */
export function VaultEntries({ q, onAsk }: { q: string; onAsk: (sealed: Sealed) => void }) {
  const t = useText();
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<VaultEntry | null>(null);
  const entries = useQuery({
    queryKey: ['vault-entries', q, page],
    queryFn: () => listVaultEntries({ q, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<VaultEntry> = [
    { title: t(vaultText.pseudonym), width: 150, render: (_, row) => row.pseudonym },
    { title: t(vaultText.caseNumber), width: 150, render: (_, row) => row.caseNumber ?? t(shellText.none) },
    { title: t(vaultText.takenAt), width: 150, render: (_, row) => instant(row.takenAt) },
    {
      title: t(vaultText.sealState),
      ellipsis: true,
      render: (_, row) =>
        row.isSealed ? t(vaultText.sealed) : t(vaultText.openToReceiver, { name: row.receiver?.name ?? '' }),
    },
    { title: t(vaultText.openRequests), width: 100, align: 'right', render: (_, row) => row.openRequests },
    { title: t(vaultText.readings), width: 100, align: 'right', render: (_, row) => row.readings },
    {
      title: t(shellText.actions),
      width: 190,
      render: (_, row) => (
        <>
          <Button size="small" onClick={() => onAsk({ pseudonym: row.pseudonym })} data-testid="ask-opening">
            {t(vaultText.ask)}
          </Button>{' '}
          <Button size="small" type="link" onClick={() => setShown(row)} data-testid="entry-history">
            {t(vaultText.history)}
          </Button>
        </>
      ),
    },
  ];
  return (
    <>
      <PagedList
        list={entries}
        columns={columns}
        page={page}
        onPage={setPage}
        testId="vault-entries"
        empty={<EmptyState title={t(vaultText.emptyEntries)} hint={t(vaultText.emptyEntriesHint)} />}
      />
      {shown !== null && <EntryHistory entry={shown} onClose={() => setShown(null)} />}
    </>
  );
}
