import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { type CorrectionRecipient, listCorrections, writeOffRecipient } from '../../api/blacklist-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { blacklistText } from '../../i18n/blacklist-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { instant } from '../../time/dates';
import styles from './Entry.module.css';

/** Who has to correct a retracted entry, and how far each has got; a head gives up who cannot. */
export function Corrections({ entryId, isRetracted }: { entryId: string; isRetracted: boolean }) {
  const t = useText();
  const isHead = useDuties().includes('head');
  const [giving, setGiving] = useState<CorrectionRecipient | undefined>();
  const found = useQuery({
    queryKey: ['corrections', entryId],
    queryFn: () => listCorrections(entryId),
    enabled: isRetracted,
  });
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined || found.data.length === 0) return null;
  const columns: TableColumnsType<CorrectionRecipient> = [
    { title: t(blacklistText.informed), render: (_, row) => row.name },
    {
      title: t(blacklistText.channels),
      render: (_, row) => row.channels.map((channel) => t(blacklistText[channel])).join(' · '),
    },
    {
      title: t(blacklistText.correctionState),
      render: (_, row) =>
        row.settledAs === null || row.settledAt === null
          ? t(blacklistText.correctionOpen)
          : `${t(blacklistText[row.settledAs])} ${instant(row.settledAt)} ${row.note ?? ''}`,
    },
    {
      width: 90,
      render: (_, row) =>
        isHead &&
        row.settledAs === null && (
          <Button size="small" onClick={() => setGiving(row)} data-testid="write-off">
            {t(blacklistText.writeOff)}
          </Button>
        ),
    },
  ];
  return (
    <section className={styles.section}>
      <h2>{t(blacklistText.corrections)}</h2>
      <Table<CorrectionRecipient>
        className={tableStyles.dense}
        rowKey="id"
        size="small"
        pagination={false}
        columns={columns}
        dataSource={found.data}
        data-testid="corrections"
      />
      {giving !== undefined && <WriteOff recipient={giving} onClose={() => setGiving(undefined)} />}
    </section>
  );
}

// helpers

function WriteOff({ recipient, onClose }: { recipient: CorrectionRecipient; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const giving = useCommand((key, { reason }: { reason: string }) => writeOffRecipient(key, recipient.id, reason), {
    onSuccess: onClose,
  });
  return (
    <Modal
      open
      title={t(blacklistText.writeOffTitle, { name: recipient.name })}
      okText={t(blacklistText.writeOff)}
      confirmLoading={giving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => giving.mutate(entered)}>
        <Form.Item
          name="reason"
          label={t(blacklistText.writeOffReason)}
          extra={t(blacklistText.writeOffHint)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea rows={3} maxLength={500} data-testid="write-off-reason" />
        </Form.Item>
        {giving.isError && <ProblemNotice error={giving.error} />}
      </Form>
    </Modal>
  );
}
