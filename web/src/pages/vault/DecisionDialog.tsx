import { Form, Input, Modal, Radio } from 'antd';
import { decideOpening, type VaultRequest } from '../../api/confidential-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';

interface Entered {
  decision: 'approved' | 'refused';
  reason: string;
}

/** The second person's decision, with its reason either way. */
export function DecisionDialog({ request, onClose }: { request: VaultRequest; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const deciding = useCommand((key, entered: Entered) => decideOpening(key, request.id, entered), {
    onSuccess: onClose,
  });
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={`${t(vaultText.decide)}：${request.pseudonym ?? t(vaultText.originalOf, { name: request.documentName ?? '' })}`}
      okText={t(vaultText.decide)}
      okButtonProps={{ 'data-testid': 'save-decision' }}
      confirmLoading={deciding.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {request.requestedBy.name} · {t(vaultText.purpose)}：{request.purpose}
      </p>
      <Form form={form} layout="vertical" onFinish={(entered) => deciding.mutate(entered)}>
        <Form.Item name="decision" label={t(vaultText.decision)} rules={[required]}>
          <Radio.Group
            options={[
              { value: 'approved', label: t(vaultText.approve) },
              { value: 'refused', label: t(vaultText.refuse) },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label={t(vaultText.decisionReason)} rules={[required]}>
          <Input.TextArea rows={2} maxLength={500} data-testid="decision-reason" />
        </Form.Item>
        {deciding.isError && <ProblemNotice error={deciding.error} />}
      </Form>
    </Modal>
  );
}
