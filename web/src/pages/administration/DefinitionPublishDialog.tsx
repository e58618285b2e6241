import { Form, Modal } from 'antd';
import { DayInput } from '../../components/DayInput';
import { ProblemNotice } from '../../components/ProblemNotice';
import { reviewText } from '../../i18n/review-text';
import { timeText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instantFromLocal } from '../../time/dates';
import { typedDayAndTime } from '../../time/typed';

interface DefinitionPublishDialogProps {
  busy: boolean;
  error: unknown;
  onPublish: (validFrom: string | undefined) => void;
  onClose: () => void;
}

/** At once, or from a day and hour on. */
export function DefinitionPublishDialog({ busy, error, onPublish, onClose }: DefinitionPublishDialogProps) {
  const t = useText();
  const [form] = Form.useForm<{ validFrom?: string }>();
  const isEmptyOrInstant = (_: unknown, value: string | undefined) =>
    value === undefined || value.trim() === '' || typedDayAndTime(value) !== undefined
      ? Promise.resolve()
      : Promise.reject(new Error(t(timeText.instantWrong)));
  return (
    <Modal
      open
      title={t(reviewText.publish)}
      okText={t(reviewText.publish)}
      okButtonProps={{ 'data-testid': 'confirm-publish' }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(reviewText.publishHint)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ validFrom = '' }) => {
          const typed = typedDayAndTime(validFrom);
          onPublish(typed === undefined ? undefined : instantFromLocal(typed));
        }}
      >
        <Form.Item name="validFrom" label={t(reviewText.validFrom)} rules={[{ validator: isEmptyOrInstant }]}>
          <DayInput withTime testid="valid-from" />
        </Form.Item>
        {error !== null && error !== undefined && <ProblemNotice error={error} />}
      </Form>
    </Modal>
  );
}
