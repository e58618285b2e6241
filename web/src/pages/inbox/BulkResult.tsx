import { Modal, Table } from 'antd';
import type { BulkRow } from '../../api/inbox-endpoints';
import type { TaskSummary } from '../../api/types';
import { bulkText, inboxText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';

/** Of each task what became of it, with the reason where it was refused. */
export function BulkResult(props: { tasks: readonly TaskSummary[]; rows: readonly BulkRow[]; onClose: () => void }) {
  const t = useText();
  const done = props.rows.filter(({ outcome }) => outcome === 'done').length;
  const taskOf = (row: BulkRow) => props.tasks.find(({ taskId }) => taskId === row.id);
  return (
    <Modal
      open
      title={t(bulkText.result)}
      onOk={props.onClose}
      onCancel={props.onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
      okButtonProps={{ 'data-testid': 'close-result' }}
      width={720}
    >
      <p role="status" data-testid="bulk-result">
        {t(bulkText.resultLine, { done, refused: props.rows.length - done })}
      </p>
      <Table<BulkRow>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ y: 360 }}
        dataSource={[...props.rows]}
        columns={[
          { title: t(inboxText.task), width: 170, render: (_, row) => t(taskOf(row)!.title) },
          { title: t(inboxText.caseNumber), width: 130, render: (_, row) => taskOf(row)?.caseNumber },
          {
            title: t(bulkText.outcome),
            render: (_, row) =>
              row.reason === undefined ? t(bulkText.done) : `${t(bulkText.refused)}：${t(row.reason)}`,
          },
        ]}
      />
    </Modal>
  );
}
