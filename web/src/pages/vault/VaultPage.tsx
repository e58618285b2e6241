import { Input, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/Page';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';
import { OpeningDialog, type Sealed } from './OpeningDialog';
import styles from './Vault.module.css';
import { VaultEntries } from './VaultEntries';
import { VaultOriginals } from './VaultOriginals';
import { VaultRequests } from './VaultRequests';

/** The vault officers' page: what is sealed, who asked to open it, and the one reading. */
export default function VaultPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const [asking, setAsking] = useState<Sealed | null>(null);
  const tab = params.get('tab') ?? 'entries';
  const q = params.get('q') ?? '';
  const open = (next: string) => setParams({ tab: next });
  const hint = t(tab === 'originals' ? vaultText.searchOriginals : vaultText.search);
  return (
    <Page
      title={t(vaultText.title)}
      extra={
        tab !== 'requests' && (
          <Input.Search
            key={`${tab} ${q}`}
            style={{ width: 240 }}
            defaultValue={q}
            allowClear
            placeholder={hint}
            aria-label={hint}
            data-testid="vault-search"
            onSearch={(value) => setParams(value === '' ? { tab } : { tab, q: value.trim() })}
          />
        )
      }
    >
      <p className={styles.intro}>{t(vaultText.intro)}</p>
      <Tabs
        activeKey={tab}
        onChange={open}
        destroyOnHidden
        items={[
          {
            key: 'entries',
            label: t(vaultText.entries),
            children: <VaultEntries key={q} q={q} onAsk={setAsking} />,
          },
          {
            key: 'originals',
            label: t(vaultText.originals),
            children: <VaultOriginals key={q} q={q} onAsk={setAsking} />,
          },
          { key: 'requests', label: t(vaultText.requests), children: <VaultRequests /> },
        ]}
      />
      {asking !== null && (
        <OpeningDialog
          sealed={asking}
          onClose={(asked) => {
            setAsking(null);
            if (asked) open('requests');
          }}
        />
      )}
    </Page>
  );
}
