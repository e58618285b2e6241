import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { setRetention } from '../../api/endpoints';
import type { ArchiveOnCase, RetentionClass } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { proceedingText } from '../../i18n/proceeding-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import styles from '../case/CasePage.module.css';

const CLASSES = [
  ['10-years', proceedingText.tenYears],
  ['30-years', proceedingText.thirtyYears],
  ['permanent', proceedingText.permanent],
] as const;

interface Entered {
  retentionClass: RetentionClass;
  reason: string;
}

/** The file of a closed case; how long it is kept is asked of officers and heads while no rule says it. */
export function CaseArchive({ caseId, archive }: { caseId: string; archive: ArchiveOnCase }) {
  const t = useText();
  const duties = useDuties();
  const [isAsking, setAsking] = useState(false);
  const maySet = duties.includes('case-officer') || duties.includes('head');
  const { retentionName, retentionReason, documentCount } = archive;
  return (
    <section className={styles.section} data-testid="case-archive">
      <h2>{t(proceedingText.archive)}</h2>
      <p>{t(proceedingText.archived, { n: documentCount })}</p>
      <p>
        {retentionName === null
          ? t(proceedingText.retentionOpen)
          : t(proceedingText.retention, { class: t(retentionName) })}{' '}
        <span className={styles.quiet}>{retentionReason}</span>
      </p>
      {maySet && retentionName === null && (
        <Button size="small" onClick={() => setAsking(true)} data-testid="set-retention">
          {t(proceedingText.setRetention)}
        </Button>
      )}
      {isAsking && <RetentionDialog caseId={caseId} onClose={() => setAsking(false)} />}
    </section>
  );
}

// helpers

function RetentionDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const setting = useCommand((key, entered: Entered) => setRetention(key, caseId, entered), { onSuccess: onClose });
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(proceedingText.setRetention)}
      okText={t(shellText.save)}
      confirmLoading={setting.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => setting.mutate(entered)}>
        <Form.Item name="retentionClass" label={t(proceedingText.retentionClass)} rules={[required]}>
          <Select
            options={CLASSES.map(([value, label]) => ({ value, label: t(label) }))}
            data-testid="retention-class"
          />
        </Form.Item>
        <Form.Item name="reason" label={t(proceedingText.retentionReason)} rules={[required]}>
          <Input maxLength={500} data-testid="retention-reason" />
        </Form.Item>
        {setting.isError && <ProblemNotice error={setting.error} />}
      </Form>
    </Modal>
  );
}
