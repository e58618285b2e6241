import { App, Form, Input, Modal } from 'antd';
import { dismissItems, editItem, type ProposedItem } from '../../api/list-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { listText } from '../../i18n/list-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface DialogProps {
  listId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Why units are not taken up. */
export function DismissDialog({
  listId,
  items,
  onDone,
  onClose,
}: DialogProps & { items: { id: string; version: number }[] }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const dismissing = useCommand((key, { reason }: { reason: string }) => dismissItems(key, listId, { items, reason }), {
    onSuccess: () => {
      void message.success(t(listText.dismissDone));
      onDone();
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t(listText.dismiss)}
      okText={t(listText.dismiss)}
      okButtonProps={{ 'data-testid': 'save-dismissal' }}
      confirmLoading={dismissing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => dismissing.mutate(entered)}>
        <Form.Item
          name="reason"
          label={t(listText.reason)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea rows={3} maxLength={500} data-testid="dismissal-reason" />
        </Form.Item>
        {dismissing.isError && <ProblemNotice error={dismissing.error} />}
      </Form>
    </Modal>
  );
}

/** Words of the person beside the reasons of the rule, which stay as they are. */
export function EditDialog({ listId, item, onDone, onClose }: DialogProps & { item: ProposedItem }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note: string; reason: string }>();
  const { id, version } = item;
  const editing = useCommand(
    (key, entered: { note: string; reason: string }) => editItem(key, listId, { id, version, ...entered }),
    {
      onSuccess: () => {
        void message.success(t(listText.editDone));
        onDone();
        onClose();
      },
    },
  );
  const rules = [{ required: true, whitespace: true, message: t(shellText.required) }];
  return (
    <Modal
      open
      title={t(listText.editTitle)}
      okButtonProps={{ 'data-testid': 'save-note' }}
      confirmLoading={editing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ note: item.note ?? '' }}
        onFinish={(entered) => editing.mutate(entered)}
      >
        <Form.Item name="note" label={t(listText.note)} rules={rules}>
          <Input.TextArea rows={4} maxLength={1000} data-testid="item-note" />
        </Form.Item>
        <Form.Item name="reason" label={t(listText.editReason)} rules={rules}>
          <Input maxLength={500} data-testid="item-reason" />
        </Form.Item>
        {editing.isError && <ProblemNotice error={editing.error} />}
      </Form>
    </Modal>
  );
}
