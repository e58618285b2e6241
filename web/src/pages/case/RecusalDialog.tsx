import { App, Form, Input, Modal, Select } from 'antd';
import { recuse } from '../../api/endpoints';
import type { CaseDetail } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { caseText } from '../../i18n/case-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface Entered {
  personId: string;
  reason: string;
}

export default function RecusalDialog({ case: shown, onClose }: { case: CaseDetail; onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const recording = useCommand((key, entered: Entered) => recuse(key, shown.id, entered), {
    onSuccess: () => {
      void message.info(t(caseText.recused));
      onClose();
    },
  });
  const people = [...new Map(shown.people.map((assigned) => [assigned.person.id, assigned.person.name]))];
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(caseText.recuse)}
      okText={t(shellText.save)}
      confirmLoading={recording.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => recording.mutate(entered)}>
        <Form.Item name="personId" label={t(caseText.recusePerson)} rules={[required]}>
          <Select options={people.map(([value, label]) => ({ value, label }))} data-testid="recusal-person" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t(caseText.recuseReason)}
          extra={t(caseText.recuseReasonHint)}
          rules={[required]}
        >
          <Input.TextArea rows={3} maxLength={500} data-testid="recusal-reason" />
        </Form.Item>
        {recording.isError && <ProblemNotice error={recording.error} />}
      </Form>
    </Modal>
  );
}
