import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { recordStatement, recordWaiver } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { proceedingText } from '../../i18n/proceeding-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import styles from '../case/CasePage.module.css';

const KINDS = [
  ['statement', proceedingText.paperStatement],
  ['hearing', proceedingText.paperHearing],
  ['waiver', proceedingText.paperWaiver],
] as const;

interface Entered {
  kind: (typeof KINDS)[number][0];
  text?: string;
}

/** What the employer handed in on paper instead of with its code; officers and heads put it on file. */
export function EmployerPapers({ caseId }: { caseId: string }) {
  const t = useText();
  const duties = useDuties();
  const [isOpen, setOpen] = useState(false);
  if (!duties.includes('case-officer') && !duties.includes('head')) return null;
  return (
    <section className={`${styles.section} no-print`}>
      <Button size="small" onClick={() => setOpen(true)} data-testid="employer-papers">
        {t(proceedingText.papers)}
      </Button>
      {isOpen && <PapersDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </section>
  );
}

// helpers

function PapersDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const [documents, setDocuments] = useState<{ id: string; name: string }[]>([]);
  const kind = Form.useWatch('kind', form);
  const recording = useCommand(
    (key, { kind: what, text = '' }: Entered) => {
      const documentIds = documents.map(({ id }) => id);
      return what === 'waiver'
        ? recordWaiver(key, caseId, { documentIds })
        : recordStatement(key, caseId, { text, wantsHearing: what === 'hearing', documentIds });
    },
    {
      onSuccess: () => {
        void message.info(t(proceedingText.paperRecorded));
        onClose();
      },
    },
  );
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(proceedingText.papers)}
      okText={t(shellText.save)}
      confirmLoading={recording.isPending}
      okButtonProps={{ disabled: documents.length === 0 }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className={styles.quiet}>{t(proceedingText.papersHint)}</p>
      <Form form={form} layout="vertical" onFinish={(entered) => recording.mutate(entered)}>
        <Form.Item name="kind" label={t(proceedingText.paperKind)} rules={[required]}>
          <Select options={KINDS.map(([value, label]) => ({ value, label: t(label) }))} data-testid="paper-kind" />
        </Form.Item>
        {kind !== undefined && kind !== 'waiver' && (
          <Form.Item name="text" label={t(proceedingText.paperText)} rules={[{ ...required, whitespace: true }]}>
            <Input.TextArea rows={4} maxLength={20000} data-testid="paper-text" />
          </Form.Item>
        )}
        <Form.Item label={t(proceedingText.paperFiles)} htmlFor="paper-files" required>
          <StoredFiles id="paper-files" from="own" documents={documents} onChange={setDocuments} />
        </Form.Item>
        {recording.isError && <ProblemNotice error={recording.error} />}
      </Form>
    </Modal>
  );
}
