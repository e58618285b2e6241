import { App, Form, Input, Modal, Radio } from 'antd';
import { decideRows, type Decision, type LookUpRow } from '../../api/look-up-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { lookUpText } from '../../i18n/look-up-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { LookUpHits } from './LookUpHits';
import styles from './LookUp.module.css';

interface Entered {
  decision: Decision;
  reason: string;
}

/** Admit, refuse or ask, always with a reason, for one or several employers at once. */
export function DecideDialog(props: {
  lookUpId: string;
  rows: LookUpRow[];
  onClose: () => void;
  onDecided: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const decision = Form.useWatch('decision', form);
  const mayAdmit = props.rows.every((row) => row.mayAdmit);
  const deciding = useCommand(
    (key, entered: Entered) =>
      decideRows(key, props.lookUpId, {
        ...entered,
        rows: props.rows.map(({ line, version }) => ({ line, version })),
      }),
    {
      onSuccess: () => {
        void message.info(t(lookUpText.decided));
        props.onDecided();
      },
    },
  );
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      width={640}
      title={props.rows.length === 1 ? props.rows[0]!.name : t(lookUpText.decideChosen, { n: props.rows.length })}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-decision' }}
      confirmLoading={deciding.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      {props.rows.length === 1 && <LookUpHits hits={props.rows[0]!.hits} />}
      {!mayAdmit && <p className={styles.quiet}>{t(lookUpText.mayNotAdmit)}</p>}
      <Form form={form} layout="vertical" onFinish={(entered) => deciding.mutate(entered)}>
        <Form.Item
          name="decision"
          label={t(lookUpText.decision)}
          rules={[{ required: true, message: t(shellText.required) }]}
        >
          <Radio.Group data-testid="decision-choice">
            <Radio value="admit" disabled={!mayAdmit}>
              {t(lookUpText.admit)}
            </Radio>
            <Radio value="refuse">{t(lookUpText.refuse)}</Radio>
            <Radio value="ask">{t(lookUpText.ask)}</Radio>
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="reason"
          label={t(decision === 'ask' ? lookUpText.askReason : lookUpText.reason)}
          rules={[required]}
        >
          <Input.TextArea rows={3} maxLength={500} data-testid="decision-reason" />
        </Form.Item>
      </Form>
      {deciding.isError && <ProblemNotice error={deciding.error} />}
    </Modal>
  );
}
