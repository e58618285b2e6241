import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useParams } from 'react-router';
import { confirmHandover, getHandover, handoverPdfAddress, type HandoverReceipt } from '../../api/desk-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { handoverText } from '../../i18n/absence-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Absence.module.css';
import { CaseOfItem } from './CaseOfItem';

type Item = HandoverReceipt['items'][number];

/** 交接单: each item and who took it, the check value, and the confirmation; printed as it stands. */
export default function HandoverReceiptPage() {
  const t = useText();
  const locale = useLocale();
  const { handoverId = '' } = useParams();
  const receipt = useQuery({ queryKey: ['handover', handoverId], queryFn: () => getHandover(handoverId) });
  const confirming = useCommand((key, id: string) => confirmHandover(key, id));
  const { data } = receipt;
  const columns: TableColumnsType<Item> = [
    { title: t(handoverText.number), width: 70, render: (_, row) => row.ordinal },
    { title: t(handoverText.kind), width: 110, render: (_, row) => t(handoverText[row.kind]) },
    {
      title: t(handoverText.item),
      render: (_, row) => (row.hasDraft ? `${t(row.title)} · ${t(handoverText.withDraft)}` : t(row.title)),
    },
    { title: t(handoverText.ofCase), render: (_, row) => <CaseOfItem item={row} /> },
    { title: t(handoverText.taker), width: 140, render: (_, row) => row.taker.name },
  ];
  return (
    <Page
      fill
      title={t(handoverText.receipt)}
      extra={
        <>
          <Button className="no-print" onClick={() => window.print()} data-testid="print-receipt">
            {t(handoverText.print)}
          </Button>
          <Button
            className="no-print"
            href={handoverPdfAddress(handoverId, locale)}
            disabled={data === undefined}
            data-testid="receipt-pdf"
          >
            {t(handoverText.pdf)}
          </Button>
        </>
      }
      action={
        data?.mayConfirm === true && (
          <Button
            type="primary"
            className="no-print"
            loading={confirming.isPending}
            onClick={() => confirming.mutate(data.id)}
            data-testid="confirm-handover"
          >
            {t(handoverText.confirm)}
          </Button>
        )
      }
    >
      {receipt.isError && <ProblemNotice error={receipt.error} onRetry={() => void receipt.refetch()} />}
      {confirming.isError && <ProblemNotice error={confirming.error} />}
      {receipt.isPending && <PageSkeleton />}
      {data !== undefined && (
        <>
          <dl className={styles.facts} data-testid="handover-facts">
            <dt>{t(handoverText.leaver)}</dt>
            <dd>{data.person.name}</dd>
            <dt>{t(handoverText.organisation)}</dt>
            <dd>{data.organisation.name}</dd>
            <dt>{t(handoverText.reason)}</dt>
            <dd>{data.reason}</dd>
            <dt>{t(handoverText.handedBy)}</dt>
            <dd>{`${data.handedBy.name} · ${instant(data.handedAt)}`}</dd>
            <dt>{t(handoverText.taker)}</dt>
            <dd data-testid="handover-takers">
              {data.takers.map(({ id, name, items, confirmedAt }) => (
                <div key={id}>
                  {`${name} · ${t(handoverText.items)} ${items} · `}
                  {confirmedAt === null
                    ? t(handoverText.unconfirmed)
                    : t(handoverText.confirmed, { at: instant(confirmedAt) })}
                </div>
              ))}
            </dd>
            <dt>{t(handoverText.hash)}</dt>
            <dd className={styles.hash}>{data.contentHash}</dd>
            <dt />
            <dd data-testid="handover-intact" data-intact={data.isIntact}>
              {t(data.isIntact ? handoverText.intact : handoverText.broken)}
            </dd>
          </dl>
          <Table<Item>
            className={tableStyles.dense}
            rowKey="ordinal"
            size="small"
            data-testid="receipt-items"
            columns={columns}
            dataSource={data.items}
            pagination={false}
          />
          <p className={styles.signatures}>{t(handoverText.signature)}</p>
        </>
      )}
    </Page>
  );
}
