import { Form, Input, Modal } from 'antd';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { calendarText } from '../../i18n/rules-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

/** Sends a proposed rule back: a notice or a value of a pack. */
export function PolicyRejectDialog(props: {
  reject: (key: string, reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const rejecting = useCommand((key, { reason }: { reason: string }) => props.reject(key, reason), {
    onSuccess: props.onClose,
  });
  return (
    <Modal
      open
      title={t(calendarText.reject)}
      okText={t(calendarText.reject)}
      okButtonProps={{ 'data-testid': 'save-rejection' }}
      confirmLoading={rejecting.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => rejecting.mutate(entered)}>
        <Form.Item
          name="reason"
          label={t(calendarText.rejectReason)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea rows={3} maxLength={500} data-testid="rejection-reason" />
        </Form.Item>
        {rejecting.isError && <ProblemNotice error={rejecting.error} />}
      </Form>
    </Modal>
  );
}
