import { Alert, Form, Input, Modal } from 'antd';
import { proposeDraft } from '../api/definition-endpoints';
import { isWholeModel } from './finding';
import type { Finding } from '../api/definition-types';
import { useCommand } from '../api/useCommand';
import { ProblemNotice } from '../components/ProblemNotice';
import { modelerText } from '../i18n/modeler-text';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';

interface ProposeDialogProps {
  draftId: string;
  findings: readonly Finding[];
  /** Saves what is unsaved; false when that was not possible. */
  saved: () => Promise<boolean>;
  revision: () => number;
  onProposed: (proposalId: string) => void;
  onClose: () => void;
}

interface Entered {
  reason: string;
  warnings?: string[];
}

/** Errors stand in the way; each warning takes a reason; the whole takes one that the reviewer reads first. */
export function ProposeDialog({ draftId, findings, saved, revision, onProposed, onClose }: ProposeDialogProps) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const proposing = useCommand(
    async (key, entered: Entered) => {
      await saved();
      const warningReasons = Object.fromEntries(
        warnings.map((finding, index) => [finding.key, entered.warnings?.[index]?.trim() ?? '']),
      );
      return proposeDraft(key, draftId, { revision: revision(), reason: entered.reason.trim(), warningReasons });
    },
    { onSuccess: ({ id }) => onProposed(id) },
  );
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      width={640}
      title={t(modelerText.propose)}
      okText={t(modelerText.propose)}
      okButtonProps={{ disabled: errors > 0, 'data-testid': 'confirm-propose' }}
      confirmLoading={proposing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(modelerText.proposeHint)}</p>
      {errors > 0 && (
        <Alert
          type="info"
          showIcon
          title={t(modelerText.proposeBlocked, { n: errors })}
          data-testid="propose-blocked"
        />
      )}
      <Form form={form} layout="vertical" onFinish={(entered) => proposing.mutate(entered)}>
        <Form.Item name="reason" label={t(modelerText.proposeReason)} rules={[required]}>
          <Input.TextArea rows={3} maxLength={2000} data-testid="propose-reason" />
        </Form.Item>
        {warnings.length > 0 && <p>{t(modelerText.proposeWarnings)}</p>}
        {warnings.map((finding, index) => (
          <Form.Item
            key={finding.key}
            name={['warnings', index]}
            label={`${isWholeModel(finding) ? t(modelerText.wholeModel) : finding.elementName}：${t(finding.message)}`}
            rules={[required]}
          >
            <Input maxLength={500} placeholder={t(modelerText.whyAllRight)} data-testid="warning-reason" />
          </Form.Item>
        ))}
        {proposing.isError && <ProblemNotice error={proposing.error} />}
      </Form>
    </Modal>
  );
}
