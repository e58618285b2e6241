import type { UseQueryResult } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import { PageSkeleton } from './Page';
import { ProblemNotice } from './ProblemNotice';
import tableStyles from './table.module.css';

/** As many rows as fit on 1366×768. */
export const PAGE_SIZE = 20;

interface PagedListProps<Row> {
  list: UseQueryResult<{ items: Row[]; total: number }>;
  columns: TableColumnsType<Row>;
  page: number;
  onPage: (page: number) => void;
  /** Stands in the place of the table when the list has no row. */
  empty: ReactNode;
  testId: string;
  /** The field that tells rows apart. */
  rowKey?: keyof Row & string;
}

/** One page of a list that the server filters and sorts, in each of its states: loading, failed, empty, filled. */
export function PagedList<Row extends object>({
  list,
  columns,
  page,
  onPage,
  empty,
  testId,
  rowKey = 'id' as keyof Row & string,
}: PagedListProps<Row>) {
  const t = useText();
  return (
    <>
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <PageSkeleton rows={14} />}
      {list.data?.items.length === 0 && empty}
      {list.data !== undefined && list.data.items.length > 0 && (
        <Table<Row>
          className={tableStyles.dense}
          rowKey={rowKey}
          size="small"
          tableLayout="fixed"
          data-testid={testId}
          columns={columns}
          dataSource={list.data.items}
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: list.data.total,
            showSizeChanger: false,
            showTotal: (total) => t(shellText.total, { n: total }),
            onChange: onPage,
          }}
        />
      )}
    </>
  );
}
