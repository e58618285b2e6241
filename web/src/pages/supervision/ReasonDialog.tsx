import { Form, Input, Modal } from 'antd';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface ReasonDialogProps {
  title: string;
  label: string;
  hint?: string;
  run: (key: string, reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** One act that needs nothing but its reason. */
export function ReasonDialog({ title, label, hint, run, onClose }: ReasonDialogProps) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const acting = useCommand((key, { reason }: { reason: string }) => run(key, reason), { onSuccess: onClose });
  return (
    <Modal
      open
      title={title}
      okText={title}
      okButtonProps={{ 'data-testid': 'confirm-reason' }}
      confirmLoading={acting.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => acting.mutate(entered)}>
        <Form.Item
          name="reason"
          label={label}
          extra={hint}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea rows={4} maxLength={2000} data-testid="supervision-reason" />
        </Form.Item>
        {acting.isError && <ProblemNotice error={acting.error} />}
      </Form>
    </Modal>
  );
}
