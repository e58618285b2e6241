import { Form, Input, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { createDefinition } from '../../api/definition-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { definitionText } from '../../i18n/definition-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { emptyProcess } from '../../bpmn/empty-process';

interface Entered {
  processId: string;
  name: string;
}

/** A new process starts with its start event alone; everything else is drawn in the modeler. */
export function DefinitionNewDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<Entered>();
  const creating = useCommand((key, bpmn: string) => createDefinition(key, bpmn), {
    onSuccess: ({ id }) => void navigate(`/admin/definitions/drafts/${id}`),
  });
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(definitionText.newProcess)}
      okText={t(definitionText.create)}
      okButtonProps={{ 'data-testid': 'create-definition' }}
      confirmLoading={creating.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ processId, name }) => creating.mutate(emptyProcess(processId, name.trim()))}
      >
        <Form.Item name="name" label={t(definitionText.processName)} rules={[required]}>
          <Input maxLength={60} data-testid="definition-name" />
        </Form.Item>
        <Form.Item
          name="processId"
          label={t(definitionText.processId)}
          extra={t(definitionText.processIdHint)}
          rules={[required, { pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, message: t(definitionText.processIdWrong) }]}
        >
          <Input maxLength={60} data-testid="definition-id" />
        </Form.Item>
        {creating.isError && <ProblemNotice error={creating.error} />}
      </Form>
    </Modal>
  );
}
