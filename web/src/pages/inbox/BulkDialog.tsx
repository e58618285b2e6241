import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { getTaskPeople } from '../../api/verb-endpoints';
import { ProblemNotice } from '../../components/ProblemNotice';
import { bulkText } from '../../i18n/inbox-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface BulkDialogProps {
  verb: 'assign' | 'urge';
  /** The first of the chosen tasks: who may do it is offered. */
  first: string;
  error: Error | null;
  isBusy: boolean;
  onConfirm: (entered: { reason: string; personId?: string }) => void;
  onClose: () => void;
}

/** What an order about many tasks needs: a reason, and to assign a person. */
export function BulkDialog({ verb, first, error, isBusy, onConfirm, onClose }: BulkDialogProps) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string; personId?: string }>();
  const people = useQuery({
    queryKey: ['task-people', first, 'take'],
    queryFn: () => getTaskPeople(first, 'take'),
    enabled: verb === 'assign',
  });
  const rules = [{ required: true, whitespace: true, message: t(shellText.required) }];
  return (
    <Modal
      open
      title={t(bulkText[verb])}
      okText={t(bulkText[verb])}
      okButtonProps={{ 'data-testid': 'confirm-bulk' }}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={460}
    >
      <Form form={form} layout="vertical" onFinish={onConfirm}>
        {verb === 'assign' && (
          <Form.Item name="personId" label={t(bulkText.to)} extra={t(bulkText.toHint)} rules={rules}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={people.isPending}
              data-testid="bulk-person"
              options={(people.data ?? []).map(({ personId, name, organisation }) => ({
                value: personId,
                label: `${name}（${organisation}）`,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t(bulkText.reason)} extra={t(bulkText.reasonHint)} rules={rules}>
          <Input.TextArea rows={3} maxLength={500} data-testid="bulk-reason" />
        </Form.Item>
        {people.isError && <ProblemNotice error={people.error} />}
        {error !== null && <ProblemNotice error={error} />}
      </Form>
    </Modal>
  );
}
