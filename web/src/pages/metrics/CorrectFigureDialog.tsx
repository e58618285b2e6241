import { App, Form, Input, InputNumber, Modal } from 'antd';
import { correctFigure, type FigureVersion } from '../../api/figure-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { figureText } from '../../i18n/figure-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import styles from './Metrics.module.css';

interface Entered {
  numerator: number;
  denominator: number;
  reason: string;
}

/** A new version of a figure, with the reason; the old one stays. */
export function CorrectFigureDialog(props: { unitId: string; version: FigureVersion; onClose: () => void }) {
  const { unitId, version: seen } = props;
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const { metric, cohort, asOf, version } = seen;
  const correcting = useCommand(
    (key, entered: Entered) => correctFigure(key, { unitId, metric, cohort, asOf, version, ...entered }),
    {
      onSuccess: () => {
        void message.success(t(figureText.saved));
        props.onClose();
      },
    },
  );
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(figureText.correctTitle)}
      okText={t(figureText.correct)}
      okButtonProps={{ 'data-testid': 'save-correction' }}
      confirmLoading={correcting.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <p className={styles.note}>{t(figureText.correctHint)}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ numerator: seen.numerator, denominator: seen.denominator }}
        onFinish={(entered) => correcting.mutate(entered)}
      >
        <Form.Item name="numerator" label={t(figureText.numerator)} rules={[required]}>
          <InputNumber min={0} precision={0} data-testid="correct-numerator" />
        </Form.Item>
        <Form.Item name="denominator" label={t(figureText.denominator)} rules={[required]}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
        <Form.Item name="reason" label={t(figureText.reason)} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} data-testid="correct-reason" />
        </Form.Item>
        {correcting.isError && <ProblemNotice error={correcting.error} />}
      </Form>
    </Modal>
  );
}
