import { Form, Input, Modal } from 'antd';
import { ProblemNotice } from '../../components/ProblemNotice';
import { definitionText } from '../../i18n/definition-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface DefinitionReasonDialogProps {
  title: string;
  hint?: string;
  busy: boolean;
  error: unknown;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks for the written reason without which nothing is done to a version. */
export function DefinitionReasonDialog({ title, hint, busy, error, onReason, onClose }: DefinitionReasonDialogProps) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={title}
      okButtonProps={{ 'data-testid': 'confirm-reason' }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {hint !== undefined && <p>{hint}</p>}
      <Form form={form} layout="vertical" onFinish={({ reason }) => onReason(reason.trim())}>
        <Form.Item
          name="reason"
          label={t(definitionText.reason)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea
            rows={3}
            maxLength={1000}
            placeholder={t(definitionText.reasonPlaceholder)}
            data-testid="reason"
          />
        </Form.Item>
        {error !== null && error !== undefined && <ProblemNotice error={error} />}
      </Form>
    </Modal>
  );
}
