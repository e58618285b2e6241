import { Form, Input, Modal } from 'antd';
import { requestOpening } from '../../api/confidential-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';

/** What is to be opened, and under which name it is known here. */
export type Sealed = { pseudonym: string } | { originalId: string; documentName: string };

export const sealedName = (sealed: Sealed) => ('pseudonym' in sealed ? sealed.pseudonym : sealed.documentName);

/** Asks to open something sealed; without a purpose nothing is asked. */
export function OpeningDialog({ sealed, onClose }: { sealed: Sealed; onClose: (asked: boolean) => void }) {
  const t = useText();
  const [form] = Form.useForm<{ purpose: string }>();
  const asking = useCommand(
    (key, { purpose }: { purpose: string }) =>
      requestOpening(
        key,
        'pseudonym' in sealed ? { pseudonym: sealed.pseudonym, purpose } : { originalId: sealed.originalId, purpose },
      ),
    { onSuccess: () => onClose(true) },
  );
  return (
    <Modal
      open
      title={`${t(vaultText.ask)}：${sealedName(sealed)}`}
      okText={t(vaultText.ask)}
      okButtonProps={{ 'data-testid': 'send-request' }}
      confirmLoading={asking.isPending}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => asking.mutate(entered)}>
        <Form.Item
          name="purpose"
          label={t(vaultText.purpose)}
          extra={t(vaultText.purposeHint)}
          rules={[{ required: true, whitespace: true, min: 5, message: t(vaultText.purposeShort) }]}
        >
          <Input.TextArea rows={3} maxLength={500} data-testid="purpose" />
        </Form.Item>
        {asking.isError && <ProblemNotice error={asking.error} />}
      </Form>
    </Modal>
  );
}
