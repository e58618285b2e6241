import { Table } from 'antd';
import type { TaskSummary } from '../../api/types';
import { PAGE_SIZE } from '../../components/PagedList';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { hasOffers, type InboxAddress } from './inbox-address';
import { sortOfColumn, useInboxColumns } from './inbox-columns';
import styles from './InboxPage.module.css';

interface InboxTableProps {
  address: InboxAddress;
  rows: readonly TaskSummary[];
  total: number;
  /** The row the keyboard is on. */
  selected: string | undefined;
  /** Rows chosen for a verb on many; null where there is none. */
  ticked: readonly TaskSummary[] | null;
  claimingId: string | undefined;
  onClaim: (task: TaskSummary) => void;
  onOpen: (task: TaskSummary) => void;
  onSelect: (id: string) => void;
  onTick: (rows: readonly TaskSummary[]) => void;
  onGo: (changes: Record<string, string | undefined>) => void;
}

/** Room for the one column that takes what is left; beneath it the table scrolls sideways in itself. */
const LEAST_WIDTH = 160;

const widthOf = (columns: readonly { width?: number | string }[]): number =>
  columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : LEAST_WIDTH), 0);

/** One page of a list of the inbox. */
export function InboxTable(props: InboxTableProps) {
  const t = useText();
  const { address, ticked } = props;
  const columns = useInboxColumns({
    tab: address.tab,
    columns: address.columns,
    offers: hasOffers(address),
    sort: address.sort,
    claim: props.onClaim,
    claimingId: props.claimingId,
  });
  return (
    <Table<TaskSummary>
      className={styles.table}
      rowKey="id"
      size="small"
      data-testid="inbox"
      columns={columns}
      dataSource={[...props.rows]}
      tableLayout="fixed"
      scroll={{ x: widthOf(columns) }}
      rowClassName={(task) => (task.id === props.selected ? (styles.selected ?? '') : '')}
      onRow={(task) =>
        ({
          'data-testid': 'task-row',
          'data-task': task.id,
          'data-step': task.step,
          'aria-selected': task.id === props.selected,
          onClick: () => props.onSelect(task.id),
          onDoubleClick: () => props.onOpen(task),
        }) as React.HTMLAttributes<HTMLElement>
      }
      {...(ticked === null
        ? {}
        : {
            rowSelection: {
              columnWidth: 34,
              preserveSelectedRowKeys: true,
              selectedRowKeys: ticked.map(({ id }) => id),
              onChange: (_, chosen) => props.onTick(chosen),
            },
          })}
      onChange={({ current }, _, sorter, { action }) => {
        if (action === 'paginate') props.onGo({ page: String(current ?? 1) });
        if (action === 'sort' && !Array.isArray(sorter)) {
          const key = sortOfColumn(sorter.columnKey);
          props.onGo({
            sort:
              sorter.order === null || sorter.order === undefined
                ? undefined
                : sorter.order === 'ascend'
                  ? key
                  : `-${key}`,
          });
        }
      }}
      pagination={{
        current: address.page,
        pageSize: PAGE_SIZE,
        total: props.total,
        showSizeChanger: false,
        showTotal: (total) => t(shellText.total, { n: total }),
      }}
    />
  );
}
