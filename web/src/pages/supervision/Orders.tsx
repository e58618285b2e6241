import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { listOrders, type OrderRow, type OrderView } from '../../api/supervision-endpoints';
import { DueDate } from '../../components/DueDate';
import { EmptyState } from '../../components/EmptyState';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { orderColourText, orderStateText, supervisionText } from '../../i18n/supervision-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';

const STATES = ['open', 'ended'] as const;
const COLOURS = ['blue', 'orange', 'red'] as const;

/** One list of orders, the ones in force first. */
export function Orders({ view }: { view: OrderView }) {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((known) => known === params.get('state'));
  const colour = COLOURS.find((known) => known === params.get('colour'));
  const page = Number(params.get('page') ?? 1);
  const list = useQuery({
    queryKey: ['supervision-orders', view, state, colour, page],
    queryFn: () => listOrders({ view, state, colour, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const unit: TableColumnsType<OrderRow>[number] =
    view === 'received'
      ? { title: t(supervisionText.issuer), ellipsis: true, render: (_, row) => row.issuer }
      : { title: t(supervisionText.addressee), ellipsis: true, render: (_, row) => row.addressee };
  const columns: TableColumnsType<OrderRow> = [
    {
      title: t(supervisionText.matter),
      ellipsis: true,
      render: (_, row) => (row.step === null ? t(supervisionText.wholeCase) : t(row.step)),
    },
    { title: t(supervisionText.colour), width: 120, render: (_, row) => t(orderColourText[row.colour]) },
    unit,
    { title: t(supervisionText.reason), ellipsis: true, render: (_, row) => row.reason },
    {
      title: t(supervisionText.due),
      width: 230,
      render: (_, row) => (row.due === null ? t(shellText.none) : <DueDate due={row.due} />),
    },
    { title: t(supervisionText.state), width: 110, render: (_, row) => t(orderStateText[row.state]) },
    { title: t(supervisionText.issuedOn), width: 140, render: (_, row) => instant(row.issuedAt) },
    { title: t(supervisionText.act), width: 130, render: (_, row) => <WayOn row={row} /> },
  ];
  return (
    <>
      <div style={{ display: 'flex', gap: 8, margin: '0 0 8px' }}>
        <Select
          value={state ?? ''}
          style={{ width: 150 }}
          aria-label={t(supervisionText.state)}
          onChange={(value) => go({ state: value })}
          options={[
            { value: '', label: t(supervisionText.allStates) },
            { value: 'open', label: t(supervisionText.stillOpen) },
            { value: 'ended', label: t(supervisionText.ended) },
          ]}
        />
        <Select
          value={colour ?? ''}
          style={{ width: 150 }}
          aria-label={t(supervisionText.colour)}
          onChange={(value) => go({ colour: value })}
          options={[
            { value: '', label: t(supervisionText.allColours) },
            ...COLOURS.map((value) => ({ value, label: t(orderColourText[value]) })),
          ]}
        />
      </div>
      <PagedList
        list={list}
        columns={columns}
        page={page}
        onPage={(next) => go({ page: String(next) })}
        testId="supervision-orders"
        empty={<EmptyState title={t(supervisionText.empty)} hint={t(supervisionText.emptyHint)} />}
      />
    </>
  );
}

// helpers

/** To the step that waits for the reader, else to the case for those who read it. */
function WayOn({ row }: { row: OrderRow }) {
  const t = useText();
  if (row.taskId !== undefined) {
    return (
      <Link to={`/tasks/${row.taskId}`} data-testid="order-task">
        {t(supervisionText.openStep)}
      </Link>
    );
  }
  return row.number === undefined ? null : <Link to={`/cases/${row.id}`}>{row.number}</Link>;
}
