import { Form, Input, InputNumber, Modal, Select } from 'antd';
import type { CaseSupervision, OrderColour } from '../../api/supervision-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { shellText } from '../../i18n/shell-text';
import { orderColourText, supervisionText } from '../../i18n/supervision-text';
import { useText } from '../../i18n/useText';

export interface EnteredOrder {
  taskId?: string;
  addressee: string;
  colour: OrderColour;
  workingDays?: number | null;
  reason: string;
}

interface OrderDialogProps {
  /** What there is to choose from; a proposal has chosen already. */
  choices?: Pick<CaseSupervision, 'addressees' | 'steps' | 'ruleDays'>;
  run: (key: string, entered: EnteredOrder) => Promise<unknown>;
  onClose: () => void;
}

const COLOURS = ['blue', 'orange', 'red'] as const;

/** A formal order: about what, to whom, how pressing, by when, and what is wanted. */
export function OrderDialog({ choices, run, onClose }: OrderDialogProps) {
  const t = useText();
  const [form] = Form.useForm<EnteredOrder>();
  const issuing = useCommand(run, { onSuccess: onClose });
  const required = { required: true, message: t(shellText.required) };
  const follow = (taskId?: string) => {
    const unit = choices?.steps.find(({ id }) => id === taskId)?.organisationId;
    if (unit != null) form.setFieldValue('addressee', unit);
  };
  const rule = choices?.ruleDays ?? null;
  return (
    <Modal
      open
      title={t(supervisionText.issue)}
      okText={t(supervisionText.issue)}
      okButtonProps={{ 'data-testid': 'issue-order' }}
      confirmLoading={issuing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ colour: 'blue', addressee: choices?.addressees[0]?.id }}
        onFinish={(entered) => issuing.mutate(entered)}
      >
        {choices !== undefined && (
          <>
            <Form.Item name="taskId" label={t(supervisionText.forStep)}>
              <Select
                allowClear
                placeholder={t(supervisionText.wholeCase)}
                data-testid="order-step"
                onChange={follow}
                options={choices.steps.map(({ id, title }) => ({ value: id, label: t(title) }))}
              />
            </Form.Item>
            <Form.Item name="addressee" label={t(supervisionText.addressee)} rules={[required]}>
              <Select
                data-testid="order-addressee"
                options={choices.addressees.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="colour" label={t(supervisionText.colour)} rules={[required]}>
          <Select
            data-testid="order-colour"
            options={COLOURS.map((value) => ({ value, label: t(orderColourText[value]) }))}
          />
        </Form.Item>
        <Form.Item
          name="workingDays"
          label={t(supervisionText.workingDays)}
          extra={rule === null ? t(supervisionText.workingDaysAsk) : t(supervisionText.workingDaysRule, { n: rule })}
        >
          <InputNumber min={1} max={250} precision={0} data-testid="order-days" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t(supervisionText.reason)}
          extra={t(supervisionText.reasonHint)}
          rules={[{ ...required, whitespace: true }]}
        >
          <Input.TextArea rows={4} maxLength={2000} data-testid="order-reason" />
        </Form.Item>
        {issuing.isError && <ProblemNotice error={issuing.error} />}
      </Form>
    </Modal>
  );
}

/** What was entered as the server takes it. */
export function orderBody({ colour, reason, workingDays }: EnteredOrder) {
  return { colour, reason, ...(workingDays == null ? {} : { workingDays }) };
}
