import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { listVaultOriginals, type VaultOriginal } from '../../api/confidential-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { fileSize } from '../../components/file-size';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';
import { instant } from '../../time/dates';
import type { Sealed } from './OpeningDialog';

/** Files exactly as reporters sent them, beside the copies that handlers work with. */
export function VaultOriginals({ q, onAsk }: { q: string; onAsk: (sealed: Sealed) => void }) {
  const t = useText();
  const [page, setPage] = useState(1);
  const originals = useQuery({
    queryKey: ['vault-originals', q, page],
    queryFn: () => listVaultOriginals({ q, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const words = (texts: VaultOriginal['removed']) => texts.map((text) => t(text)).join('；');
  const columns: TableColumnsType<VaultOriginal> = [
    { title: t(vaultText.document), width: 180, ellipsis: true, render: (_, row) => row.documentName },
    { title: t(vaultText.caseNumber), width: 150, render: (_, row) => row.caseNumber ?? t(shellText.none) },
    { title: t(vaultText.size), width: 80, align: 'right', render: (_, row) => fileSize(row.size) },
    { title: t(vaultText.takenAt), width: 150, render: (_, row) => instant(row.sealedAt) },
    { title: t(vaultText.removed), ellipsis: true, render: (_, row) => words(row.removed) },
    { title: t(vaultText.leftIn), ellipsis: true, render: (_, row) => words(row.leftIn) },
    { title: t(vaultText.readings), width: 90, align: 'right', render: (_, row) => row.readings },
    {
      title: t(shellText.actions),
      width: 110,
      render: (_, row) => (
        <Button
          size="small"
          onClick={() => onAsk({ originalId: row.id, documentName: row.documentName })}
          data-testid="ask-original"
        >
          {t(vaultText.ask)}
        </Button>
      ),
    },
  ];
  return (
    <PagedList
      list={originals}
      columns={columns}
      page={page}
      onPage={setPage}
      testId="vault-originals"
      empty={<EmptyState title={t(vaultText.emptyOriginals)} hint={t(vaultText.emptyOriginalsHint)} />}
    />
  );
}
