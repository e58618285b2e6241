import { Form, Input, InputNumber, Modal, Select } from 'antd';
import {
  askExtension,
  confirmStart,
  pauseDeadline,
  resumeDeadline,
  type DeadlineLedger,
} from '../../api/rules-endpoints';
import { useCommand } from '../../api/useCommand';
import { DayInput } from '../../components/DayInput';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ledgerText } from '../../i18n/rules-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

export type DeadlineAct =
  | { kind: 'pause' }
  | { kind: 'resume'; pauseId: string }
  | { kind: 'ask'; mayAsk: NonNullable<DeadlineLedger['mayAsk']> }
  | { kind: 'confirm-start'; event: string };

interface Entered {
  reason: string;
  ground: 'hearing' | 'appraisal' | 'other';
  day?: string;
  amount: number;
}

const TITLES = {
  pause: ledgerText.pause,
  resume: ledgerText.resume,
  ask: ledgerText.askExtension,
  'confirm-start': ledgerText.confirmStart,
} as const;

/** One act on a deadline, always with its reason. */
export function CaseDeadlineDialog(props: { ledger: DeadlineLedger; act: DeadlineAct; onClose: () => void }) {
  const t = useText();
  const { ledger, act } = props;
  const [form] = Form.useForm<Entered>();
  const acting = useCommand((key, entered: Entered) => send(key, ledger.deadlineId, act, entered), {
    onSuccess: props.onClose,
  });
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(TITLES[act.kind])}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-deadline-act' }}
      confirmLoading={acting.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => acting.mutate(entered)}>
        {act.kind === 'pause' && (
          <Form.Item name="ground" label={t(ledgerText.ground)} rules={[required]}>
            <Select
              data-testid="pause-ground"
              options={[
                { value: 'hearing', label: t(ledgerText.groundHearing) },
                { value: 'appraisal', label: t(ledgerText.groundAppraisal) },
                { value: 'other', label: t(ledgerText.groundOther) },
              ]}
            />
          </Form.Item>
        )}
        {(act.kind === 'pause' || act.kind === 'resume') && (
          <Form.Item name="day" label={t(act.kind === 'pause' ? ledgerText.from : ledgerText.resumeOn)}>
            <DayInput testid="deadline-day" />
          </Form.Item>
        )}
        {act.kind === 'ask' && <Amount mayAsk={act.mayAsk} />}
        {act.kind === 'confirm-start' && <p>{t(ledgerText.confirmStartHint)}</p>}
        <Form.Item name="reason" label={t(ledgerText.reason)} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={1000} data-testid="deadline-reason" />
        </Form.Item>
        {acting.isError && <ProblemNotice error={acting.error} />}
      </Form>
    </Modal>
  );
}

// helpers

function Amount({ mayAsk }: { mayAsk: NonNullable<DeadlineLedger['mayAsk']> }) {
  const t = useText();
  const most = t(mayAsk.unit === 'working-days' ? ledgerText.workingDays : ledgerText.calendarDays, {
    n: mayAsk.amount,
  });
  return (
    <Form.Item
      name="amount"
      label={t(ledgerText.amount, { most, source: t(mayAsk.source) })}
      rules={[{ required: true, message: t(shellText.required) }]}
    >
      <InputNumber min={1} max={mayAsk.amount} precision={0} data-testid="extension-amount" />
    </Form.Item>
  );
}

async function send(key: string, id: string, act: DeadlineAct, entered: Entered): Promise<unknown> {
  const { reason, ground, day, amount } = entered;
  switch (act.kind) {
    case 'pause':
      return pauseDeadline(key, id, { ground, reason, ...(day ? { from: day } : {}) });
    case 'resume':
      return resumeDeadline(key, id, act.pauseId, { reason, ...(day ? { on: day } : {}) });
    case 'ask':
      return askExtension(key, id, { amount, unit: act.mayAsk.unit, reason });
    case 'confirm-start':
      return confirmStart(key, id, { event: act.event, reason });
  }
}
