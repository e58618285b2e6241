import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { addVersion } from '../../api/page-endpoints';
import type { DocumentInfo } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { casePageText } from '../../i18n/case-page-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

/** A newer version of a document of the case, with the reason; the old one stays. */
export default function NewVersionDialog(props: { caseId: string; document: DocumentInfo; onClose: () => void }) {
  const t = useText();
  const { caseId, document, onClose } = props;
  const [form] = Form.useForm<{ reason: string }>();
  const [files, setFiles] = useState<{ id: string; name: string }[]>([]);
  const [isMissing, setMissing] = useState(false);
  const adding = useCommand(
    (key, body: { documentId: string; reason: string }) => addVersion(key, caseId, document.id, body),
    { onSuccess: onClose },
  );
  return (
    <Modal
      open
      title={t(casePageText.newVersionOf, { name: document.name })}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-version' }}
      confirmLoading={adding.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(casePageText.newVersionHint)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) => {
          const [file] = files;
          setMissing(files.length !== 1);
          if (file !== undefined && files.length === 1) adding.mutate({ documentId: file.id, reason });
        }}
      >
        <Form.Item
          label={t(casePageText.newVersionFile)}
          htmlFor="new-version"
          validateStatus={isMissing ? 'error' : undefined}
          help={isMissing ? t(casePageText.oneFile) : undefined}
        >
          <StoredFiles id="new-version" from="own" documents={files} onChange={setFiles} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t(casePageText.newVersionReason)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea rows={2} maxLength={500} data-testid="version-reason" />
        </Form.Item>
        {adding.isError && <ProblemNotice error={adding.error} />}
      </Form>
    </Modal>
  );
}
