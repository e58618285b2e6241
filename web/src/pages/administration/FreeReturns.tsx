import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { type FreeReturn, getFreeReturns } from '../../api/verb-endpoints';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useText, type Text } from '../../i18n/useText';
import { returnTableText } from '../../i18n/verb-text';

interface Row {
  id: string;
  name: FreeReturn['from']['name'];
  safe: FreeReturn[];
  barred: FreeReturn[];
}

/** From which step people may go back to which, and what stands in the way: worked out from the model of this version. */
export function FreeReturns({ processId, version }: { processId: string; version: number }) {
  const t = useText();
  const found = useQuery({
    queryKey: ['free-returns', processId, version],
    queryFn: () => getFreeReturns(processId, version),
    staleTime: Infinity,
  });
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <section aria-label={t(returnTableText.title)} data-testid="free-returns">
      <p>{t(returnTableText.hint)}</p>
      <Table<Row>
        size="small"
        rowKey="id"
        loading={found.isPending}
        dataSource={rowsOf(found.data ?? [])}
        pagination={false}
        locale={{ emptyText: t(returnTableText.empty) }}
        columns={[
          { title: t(returnTableText.from), key: 'from', render: (_, row) => t(row.name) },
          {
            title: t(returnTableText.to),
            key: 'to',
            render: (_, { safe }) =>
              safe.length === 0 ? t(returnTableText.none) : safe.map(({ to }) => <div key={to.id}>{t(to.name)}</div>),
          },
          {
            title: t(returnTableText.barred),
            key: 'barred',
            render: (_, { barred }) => barred.map((one) => <div key={one.to.id}>{because(one, t)}</div>),
          },
        ]}
      />
    </section>
  );
}

// helpers

function rowsOf(returns: readonly FreeReturn[]): Row[] {
  const rows = new Map<string, Row>();
  for (const one of returns) {
    const { id, name } = one.from;
    const row = rows.get(id) ?? { id, name, safe: [], barred: [] };
    (one.bar === null ? row.safe : row.barred).push(one);
    rows.set(id, row);
  }
  return [...rows.values()];
}

function because({ to, bar }: FreeReturn, t: Text): string {
  if (bar === null) return t(to.name);
  return t(returnTableText.because, {
    step: t(to.name),
    why: t(returnTableText[bar.reason]),
    element: t(bar.element.name),
  });
}
