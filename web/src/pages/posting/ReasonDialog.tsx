import { Form, Input, Modal } from 'antd';
import type { Command } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { postingText } from '../../i18n/posting-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

/** An act that asks for nothing but its reason. */
export function ReasonDialog(props: {
  title: string;
  hint: string;
  command: Command<string, unknown>;
  onClose: () => void;
}) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={props.title}
      okText={props.title}
      okButtonProps={{ 'data-testid': 'confirm-reason' }}
      confirmLoading={props.command.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <p>{props.hint}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => props.command.mutate(reason)}>
        <Form.Item
          name="reason"
          label={t(postingText.reason)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea rows={3} maxLength={500} data-testid="reason" />
        </Form.Item>
        {props.command.isError && <ProblemNotice error={props.command.error} />}
      </Form>
    </Modal>
  );
}
