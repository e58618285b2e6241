import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select, Table, type TableColumnsType } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  findDeskPeople,
  getAbsenceChoices,
  handOver,
  previewHandover,
  type PreviewedItem,
} from '../../api/desk-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { handoverText } from '../../i18n/absence-text';
import { useText } from '../../i18n/useText';
import { useSession } from '../../layout/SessionContext';
import { dayOf } from '../../time/dates';
import styles from './Absence.module.css';
import { CaseOfItem } from './CaseOfItem';

/** A leaver's desk: what goes to whom, what cannot and why; then all that can goes at once. */
export default function HandOverPage() {
  const t = useText();
  const navigate = useNavigate();
  const { person } = useSession();
  const [personId, setPersonId] = useState<string>();
  const [takerId, setTakerId] = useState<string>();
  const [others, setOthers] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  // One id for one set: sent again after no answer, it changes nothing.
  const id = useRef(crypto.randomUUID());
  const people = useQuery({ queryKey: ['desk-people', ''], queryFn: () => findDeskPeople('') });
  const choices = useQuery({
    queryKey: ['absence-choices', personId],
    queryFn: () => getAbsenceChoices(personId),
    enabled: personId !== undefined,
  });
  const takers = Object.entries(others).map(([key, other]) => ({ key, takerId: other }));
  const preview = useQuery({
    queryKey: ['handover-preview', personId, takerId, takers],
    queryFn: () => previewHandover({ personId: personId!, takerId: takerId!, takers }),
    enabled: personId !== undefined && takerId !== undefined,
  });
  const items = preview.data?.items ?? [];
  const going = items.filter(({ refusal }) => refusal === null);
  const handing = useCommand(
    (key, handed: PreviewedItem[]) =>
      handOver(key, id.current, {
        personId: personId!,
        reason,
        items: handed.map((item) => ({
          kind: item.kind,
          subjectId: item.subjectId,
          duty: item.duty,
          takerId: item.takerId,
        })),
      }),
    {
      onSuccess: (receipt) => navigate(`/handovers/${receipt.id}`),
      onError: () => {
        id.current = crypto.randomUUID();
        void preview.refetch();
      },
    },
  );
  const colleagues = choices.data?.colleagues.map(({ id: value, name, note }) => ({
    value,
    label: note === undefined ? name : `${name}（${t(note)}）`,
  }));
  const columns: TableColumnsType<PreviewedItem> = [
    { title: t(handoverText.kind), width: 110, render: (_, row) => t(handoverText[row.kind]) },
    {
      title: t(handoverText.item),
      ellipsis: true,
      render: (_, row) => (
        <>
          {t(row.title)}
          {row.hasDraft && <span className={styles.stays}> · {t(handoverText.withDraft)}</span>}
        </>
      ),
    },
    { title: t(handoverText.ofCase), ellipsis: true, render: (_, row) => <CaseOfItem item={row} /> },
    { title: t(handoverText.since), width: 110, render: (_, row) => dayOf(row.since) },
    {
      title: t(handoverText.taker),
      width: 200,
      render: (_, row) => (
        <Select
          size="small"
          style={{ width: '100%' }}
          value={row.takerId}
          options={colleagues}
          aria-label={`${t(handoverText.taker)} ${t(row.title)}`}
          onChange={(value) => setOthers({ ...others, [row.key]: value })}
        />
      ),
    },
    {
      title: t(handoverText.verdict),
      ellipsis: true,
      render: (_, row) =>
        row.refusal === null ? (
          t(handoverText.goes)
        ) : (
          <span className={styles.stays} title={t(row.refusal)}>
            {t(handoverText.stays, { reason: t(row.refusal) })}
          </span>
        ),
    },
  ];
  return (
    <Page
      fill
      title={t(handoverText.begin)}
      action={
        <Button
          type="primary"
          disabled={going.length === 0 || reason.trim() === ''}
          loading={handing.isPending}
          onClick={() => handing.mutate(going)}
          data-testid="hand-over"
        >
          {t(handoverText.handOver, { n: going.length })}
        </Button>
      }
    >
      <p className={styles.hint}>{t(handoverText.hint)}</p>
      <div className={styles.controls}>
        <label>
          {t(handoverText.leaver)}
          <Select
            showSearch
            optionFilterProp="label"
            style={{ width: 200 }}
            value={personId}
            loading={people.isPending}
            placeholder={t(handoverText.choosePerson)}
            data-testid="handover-leaver"
            options={people.data?.items
              .filter((one) => one.id !== person.id)
              .map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(value) => {
              setPersonId(value);
              setTakerId(undefined);
              setOthers({});
            }}
          />
        </label>
        <label>
          {t(handoverText.taker)}
          <Select
            showSearch
            optionFilterProp="label"
            style={{ width: 260 }}
            value={takerId}
            disabled={personId === undefined}
            loading={choices.isFetching}
            placeholder={t(handoverText.takerHint)}
            data-testid="handover-taker"
            options={colleagues}
            onChange={(value) => {
              setTakerId(value);
              setOthers({});
            }}
          />
        </label>
        <label style={{ flex: 1 }}>
          {t(handoverText.reason)}
          <Input
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
            data-testid="handover-reason"
          />
        </label>
      </div>
      {[people, choices, preview].map(
        (query, index) =>
          query.isError && <ProblemNotice key={index} error={query.error} onRetry={() => void query.refetch()} />,
      )}
      {handing.isError && <ProblemNotice error={handing.error} />}
      {preview.isFetching && items.length === 0 && <PageSkeleton rows={10} />}
      {preview.isSuccess && items.length === 0 && (
        <EmptyState title={t(handoverText.emptyDesk)} hint={t(handoverText.emptyDeskHint)} />
      )}
      {items.length > 0 && (
        <>
          <p role="status">{t(handoverText.chosen, { n: going.length, m: items.length - going.length })}</p>
          <Table<PreviewedItem>
            className={tableStyles.dense}
            rowKey="key"
            size="small"
            tableLayout="fixed"
            data-testid="handover-items"
            columns={columns}
            dataSource={items}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </>
      )}
    </Page>
  );
}
