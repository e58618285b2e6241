import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { PolicyPack, PolicyParameter } from '../../api/administration-types';
import { proposePolicy } from '../../api/rules-endpoints';
import { useCommand } from '../../api/useCommand';
import { DayInput } from '../../components/DayInput';
import { ProblemNotice } from '../../components/ProblemNotice';
import { policyText } from '../../i18n/rules-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { PolicyValue } from './PolicyValue';

/** What a proposal starts from: a parameter of a pack, and the answer of a case if it takes one up. */
export interface ProposedFrom {
  pack: PolicyPack;
  parameter: PolicyParameter;
  answer?: { id: string; value: unknown };
}

interface Entered {
  value: string | number;
  clause: string;
  source: string;
  validFrom?: string;
  validTo?: string;
  reason: string;
}

export function PolicyProposeDialog({ from, onClose }: { from: ProposedFrom; onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const { pack, parameter, answer } = from;
  const proposing = useCommand(
    (key, { value, validFrom, validTo, ...entered }: Entered) =>
      proposePolicy(key, {
        ...entered,
        packId: pack.id,
        key: parameter.key,
        // The description can only call the value an object; it is whatever JSON the key asks for.
        value: valueOf(parameter, value) as never,
        ...(validFrom ? { validFrom } : {}),
        ...(validTo ? { validTo } : {}),
        ...(answer ? { answerId: answer.id } : {}),
      }),
    {
      onSuccess: () => {
        void message.info(t(policyText.proposed));
        onClose();
      },
    },
  );
  const required = { required: true, message: t(shellText.required) };
  const isJson = {
    validator: (_: unknown, value: unknown) =>
      parameter.shape !== 'structured' || isParsable(value)
        ? Promise.resolve()
        : Promise.reject(new Error(t(policyText.notJson))),
  };
  return (
    <Modal
      open
      title={`${t(policyText.propose)} · ${t(pack.title)}`}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-proposal' }}
      confirmLoading={proposing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(parameter.question)}</p>
      <div>
        {t(policyText.now)}: <PolicyValue parameter={parameter} />
      </div>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ value: initialValue(parameter, answer?.value ?? parameter.value) }}
        onFinish={(entered) => proposing.mutate(entered)}
      >
        <Form.Item
          name="value"
          label={t(policyText.next)}
          extra={parameter.shape === 'structured' ? t(policyText.valueHint) : undefined}
          rules={[required, isJson]}
        >
          {parameter.options ? (
            <Select
              options={parameter.options.map((value) => ({ value, label: value }))}
              data-testid="proposed-value"
            />
          ) : parameter.shape === 'days' || parameter.shape === 'count' ? (
            <InputNumber min={parameter.shape === 'days' ? 1 : 0} precision={0} data-testid="proposed-value" />
          ) : (
            <Input.TextArea rows={parameter.shape === 'structured' ? 5 : 2} data-testid="proposed-value" />
          )}
        </Form.Item>
        <Form.Item name="source" label={t(policyText.source)} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={300} data-testid="proposed-source" />
        </Form.Item>
        <Form.Item name="clause" label={t(policyText.clause)} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={200} data-testid="proposed-clause" />
        </Form.Item>
        <Form.Item name="validFrom" label={t(policyText.validFrom)}>
          <DayInput testid="proposed-from" />
        </Form.Item>
        <Form.Item name="validTo" label={t(policyText.validTo)}>
          <DayInput testid="proposed-to" />
        </Form.Item>
        <Form.Item name="reason" label={t(policyText.reason)} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea rows={2} maxLength={1000} data-testid="proposed-reason" />
        </Form.Item>
        {proposing.isError && <ProblemNotice error={proposing.error} />}
      </Form>
    </Modal>
  );
}

// helpers

function valueOf({ shape }: PolicyParameter, entered: string | number): unknown {
  return shape === 'structured' ? JSON.parse(String(entered)) : entered;
}

function initialValue({ shape }: PolicyParameter, value: unknown): unknown {
  return shape === 'structured' && value !== undefined ? JSON.stringify(value, null, 1) : value;
}

function isParsable(value: unknown): boolean {
  try {
    JSON.parse(String(value));
    return true;
  } catch {
    return false;
  }
}
