import { useQuery } from '@tanstack/react-query';
import { App, Button, Space, Table } from 'antd';
import { useState } from 'react';
import type { PolicyPack } from '../../api/administration-types';
import {
  confirmPolicy,
  getPolicyChanges,
  rejectPolicy,
  type OfferedAnswer,
  type PolicyProposal,
} from '../../api/rules-endpoints';
import { useCommand } from '../../api/useCommand';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { calendarText, policyText } from '../../i18n/rules-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Administration.module.css';
import { STATES } from './CalendarImports';
import type { ProposedFrom } from './PolicyProposeDialog';
import { PolicyRejectDialog } from './PolicyRejectDialog';
import { PolicyValue, validityOf, valueInWords } from './PolicyValue';

/** Answers of cases that could become values, and the changes that people proposed. */
export function PolicyChanges({ packs, onPropose }: { packs: PolicyPack[]; onPropose: (from: ProposedFrom) => void }) {
  const t = useText();
  const changes = useQuery({ queryKey: ['policy-changes'], queryFn: getPolicyChanges });
  if (changes.isError) return <ProblemNotice error={changes.error} onRetry={() => void changes.refetch()} />;
  if (!changes.data) return <PageSkeleton rows={6} />;
  const { offered, proposals } = changes.data;
  return (
    <>
      {offered.length > 0 && <Offered offered={offered} packs={packs} onPropose={onPropose} />}
      {proposals.length === 0 ? (
        <p className={styles.note}>{t(policyText.noChanges)}</p>
      ) : (
        <Proposals proposals={proposals} packs={packs} />
      )}
    </>
  );
}

// helpers

function Offered(props: { offered: OfferedAnswer[]; packs: PolicyPack[]; onPropose: (from: ProposedFrom) => void }) {
  const t = useText();
  return (
    <>
      <h2>{t(policyText.offered)}</h2>
      <ul data-testid="offered-answers">
        {props.offered.map((answer) => {
          const pack = props.packs.find(({ id }) => id === answer.packId);
          const parameter = pack?.parameters.find(({ key }) => key === answer.key);
          if (!pack || !parameter) return null;
          return (
            <li key={answer.id}>
              {t(parameter.question)} <strong>{valueInWords(answer.value)}</strong>{' '}
              {answer.caseNumber !== null && (
                <span className={styles.quiet}>
                  {t(policyText.offeredFrom, { number: answer.caseNumber, reason: answer.reason ?? '' })}
                </span>
              )}
              <Button
                type="link"
                size="small"
                onClick={() => props.onPropose({ pack, parameter, answer })}
                data-testid="propose-answer"
              >
                {t(policyText.propose)}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Proposals({ proposals, packs }: { proposals: PolicyProposal[]; packs: PolicyPack[] }) {
  const t = useText();
  const packOf = (id: string) => packs.find((pack) => pack.id === id);
  const parameterOf = ({ packId, key }: PolicyProposal) =>
    packOf(packId)?.parameters.find((parameter) => parameter.key === key);
  return (
    <Table<PolicyProposal>
      className={tableStyles.dense}
      rowKey="id"
      size="small"
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      dataSource={proposals}
      data-testid="policy-proposals"
      columns={[
        {
          title: t(administrationText.parameter),
          render: (_, row) => (
            <>
              {t(parameterOf(row)?.question ?? { zh: row.key, en: row.key })}
              <div className={styles.quiet}>{t(packOf(row.packId)?.title ?? { zh: row.packId, en: row.packId })}</div>
            </>
          ),
        },
        {
          title: t(policyText.now),
          render: (_, row) => {
            // Once decided, the value of today says nothing about the change any more.
            const now = row.state === 'proposed' ? parameterOf(row) : undefined;
            return now && <PolicyValue parameter={now} />;
          },
        },
        {
          title: t(policyText.next),
          render: (_, row) => <PolicyValue parameter={{ state: 'set', value: row.value }} />,
        },
        {
          title: t(administrationText.source),
          render: (_, row) => [row.source, row.clause, validityOf(row) || t(policyText.always)].join(' · '),
        },
        { dataIndex: 'reason', title: t(policyText.reason) },
        { title: t(calendarText.proposer), render: (_, row) => `${row.proposer} ${instant(row.proposedAt)}` },
        { title: t(calendarText.state), width: 190, render: (_, row) => <State proposal={row} /> },
      ]}
    />
  );
}

function State({ proposal }: { proposal: PolicyProposal }) {
  const t = useText();
  const { message } = App.useApp();
  const [rejecting, setRejecting] = useState(false);
  const { id, state, canConfirm, decider, decisionReason, resultingVersion } = proposal;
  const confirming = useCommand((key, _: string) => confirmPolicy(key, id), {
    onSuccess: ({ version }) => void message.info(t(policyText.confirmed, { n: version })),
  });
  if (state !== 'proposed') {
    const version = resultingVersion === null ? null : t(policyText.becameVersion, { n: resultingVersion });
    return [t(STATES[state] ?? calendarText.waiting), decider, version, decisionReason].filter(Boolean).join(' ');
  }
  return (
    <>
      <Space>
        {canConfirm ? (
          <Button
            size="small"
            type="primary"
            loading={confirming.isPending}
            onClick={() => confirming.mutate(id)}
            data-testid="confirm-proposal"
          >
            {t(calendarText.confirm)}
          </Button>
        ) : (
          <span className={styles.quiet}>{t(calendarText.ownProposal)}</span>
        )}
        <Button size="small" onClick={() => setRejecting(true)} title={t(shellText.actions)}>
          {t(calendarText.reject)}
        </Button>
      </Space>
      {confirming.isError && <ProblemNotice error={confirming.error} />}
      {rejecting && (
        <PolicyRejectDialog
          reject={(key, reason) => rejectPolicy(key, id, reason)}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  );
}
