import { App, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { proposeRetraction } from '../../api/blacklist-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { blacklistText } from '../../i18n/blacklist-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface Entered {
  ground: 'decision-reversed' | 'wrong-party';
  reasons: string;
}

export function ProposeRetraction({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const [documents, setDocuments] = useState<{ id: string; name: string }[]>([]);
  const proposing = useCommand(
    (key, entered: Entered) =>
      proposeRetraction(key, entryId, { ...entered, documentIds: documents.map(({ id }) => id) }),
    {
      onSuccess: () => {
        void message.info(t(blacklistText.proposed));
        onClose();
      },
    },
  );
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(blacklistText.propose)}
      okText={t(blacklistText.propose)}
      okButtonProps={{ 'data-testid': 'propose' }}
      confirmLoading={proposing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => proposing.mutate(entered)}>
        <Form.Item name="ground" label={t(blacklistText.ground)} rules={[required]}>
          <Radio.Group
            options={[
              { value: 'decision-reversed', label: t(blacklistText.groundReversed) },
              { value: 'wrong-party', label: t(blacklistText.groundWrong) },
            ]}
          />
        </Form.Item>
        <Form.Item name="reasons" label={t(blacklistText.reasons)} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={2000} data-testid="retraction-reasons" />
        </Form.Item>
        <Form.Item label={t(blacklistText.documents)} htmlFor="retraction-files">
          <StoredFiles id="retraction-files" from="own" documents={documents} onChange={setDocuments} />
        </Form.Item>
        {proposing.isError && <ProblemNotice error={proposing.error} />}
      </Form>
    </Modal>
  );
}
