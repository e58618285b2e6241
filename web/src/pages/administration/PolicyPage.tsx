import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useState } from 'react';
import type { PolicyPack, PolicyParameter } from '../../api/administration-types';
import { listPolicyPacks } from '../../api/endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { administrationText } from '../../i18n/administration-text';
import { policyText } from '../../i18n/rules-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import styles from './Administration.module.css';
import { PolicyChanges } from './PolicyChanges';
import { PolicyChoice } from './PolicyChoice';
import { PolicyCompare } from './PolicyCompare';
import { PolicyPackTable } from './PolicyPackTable';
import { type ProposedFrom, PolicyProposeDialog } from './PolicyProposeDialog';

/** Packs to read, to compare side by side and, for those who look after the rules, to change with a second person. */
export default function PolicyPage() {
  const t = useText();
  const duties = useDuties();
  const [proposing, setProposing] = useState<ProposedFrom>();
  const packs = useQuery({ queryKey: ['policy-packs'], queryFn: listPolicyPacks });
  const mayPropose = duties.includes('process-administrator') || duties.includes('head');
  const propose = mayPropose
    ? (pack: PolicyPack, parameter: PolicyParameter) => setProposing({ pack, parameter })
    : undefined;
  const found = packs.data ?? [];
  return (
    <Page title={t(administrationText.policy)}>
      <p className={styles.note}>{t(administrationText.policyHint)}</p>
      {duties.includes('system-administrator') && <PolicyChoice packs={found} />}
      {packs.isError && <ProblemNotice error={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.isPending && <PageSkeleton rows={12} />}
      {packs.data?.length === 0 && (
        <EmptyState title={t(administrationText.emptyPolicy)} hint={t(administrationText.emptyPolicyHint)} />
      )}
      {found.length > 0 && (
        <Tabs
          data-testid="policy-packs"
          items={[
            ...found.map((pack) => ({
              key: pack.id,
              label: t(pack.title),
              children: <PolicyPackTable pack={pack} onPropose={propose && ((row) => propose(pack, row))} />,
            })),
            { key: 'compare', label: t(policyText.compare), children: <PolicyCompare packs={found} /> },
            ...(mayPropose
              ? [
                  {
                    key: 'changes',
                    label: t(policyText.changes),
                    children: <PolicyChanges packs={found} onPropose={setProposing} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {proposing && <PolicyProposeDialog from={proposing} onClose={() => setProposing(undefined)} />}
    </Page>
  );
}
