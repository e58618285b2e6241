import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { registerRepair } from '../../api/blacklist-endpoints';
import { useCommand } from '../../api/useCommand';
import { DayInput } from '../../components/DayInput';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { blacklistText } from '../../i18n/blacklist-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instantFromLocal, localFromInstant } from '../../time/dates';
import { isBackDated } from '../complaint/complaint-entry';

const WAYS = ['letter', 'hand-over', 'mailbox'] as const;

interface Entered {
  correction: string;
  isCommitted?: boolean;
  channel: (typeof WAYS)[number];
  receivedAt: string;
  backDatingReason?: string;
}

/** What a listed employer handed in on paper, with its true receipt instant. */
export function RegisterRepair({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const [documents, setDocuments] = useState<{ id: string; name: string }[]>([]);
  const opened = useMemo(() => localFromInstant(new Date()).replace('T', ' '), []);
  const receivedAt = Form.useWatch('receivedAt', form) ?? opened;
  const registering = useCommand(
    (key, { isCommitted = false, receivedAt: at, ...entered }: Entered) =>
      registerRepair(key, entryId, {
        ...entered,
        isCommitted,
        receivedAt: instantFromLocal(at.replace(' ', 'T')),
        documentIds: documents.map(({ id }) => id),
      }),
    {
      onSuccess: () => {
        void message.info(t(blacklistText.takenDown));
        onClose();
      },
    },
  );
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(blacklistText.takeDown)}
      okText={t(shellText.save)}
      confirmLoading={registering.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ receivedAt: opened, channel: 'letter' }}
        onFinish={(entered) => registering.mutate(entered)}
      >
        <Form.Item name="channel" label={t(blacklistText.channel)}>
          <Select options={WAYS.map((value) => ({ value, label: t(blacklistText[value]) }))} />
        </Form.Item>
        <Form.Item name="receivedAt" label={t(blacklistText.receivedAt)} rules={[required]}>
          <DayInput withTime testid="repair-received-at" />
        </Form.Item>
        {isBackDated(receivedAt, new Date()) && (
          <Form.Item name="backDatingReason" label={t(blacklistText.backDatingReason)} rules={[required]}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="correction" label={t(blacklistText.correction)} rules={[required]}>
          <Input.TextArea rows={5} maxLength={20000} />
        </Form.Item>
        <Form.Item name="isCommitted" valuePropName="checked">
          <Checkbox>{t(blacklistText.committed)}</Checkbox>
        </Form.Item>
        <Form.Item label={t(blacklistText.documents)} htmlFor="repair-files">
          <StoredFiles id="repair-files" from="own" documents={documents} onChange={setDocuments} />
        </Form.Item>
        {registering.isError && <ProblemNotice error={registering.error} />}
      </Form>
    </Modal>
  );
}
