import { useQuery } from '@tanstack/react-query';
import { Form, Modal, Radio, Select } from 'antd';
import { enterAbsence, getAbsenceChoices } from '../../api/desk-endpoints';
import { useCommand } from '../../api/useCommand';
import { DayInput } from '../../components/DayInput';
import { ProblemNotice } from '../../components/ProblemNotice';
import { absenceText } from '../../i18n/absence-text';
import { useText } from '../../i18n/useText';
import { typedDay } from '../../time/typed';

interface Person {
  id: string;
  name: string;
}

interface Entered {
  personId: string;
  from: string;
  to: string;
  scope: 'all' | 'some';
  processIds?: string[];
  substituteIds: string[];
}

/** One absence: whose, when, for which processes, and who stands in. */
export function EnterAbsenceDialog(props: { myself: Person; others: readonly Person[]; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const personId = Form.useWatch('personId', form) ?? props.myself.id;
  const scope = Form.useWatch('scope', form) ?? 'all';
  const choices = useQuery({
    queryKey: ['absence-choices', personId],
    queryFn: () => getAbsenceChoices(personId),
  });
  const entering = useCommand(
    (key, { personId: whose, from, to, processIds, substituteIds, scope: chosenScope }: Entered) =>
      enterAbsence(key, {
        personId: whose,
        from: typedDay(from) ?? from,
        to: typedDay(to) ?? to,
        substituteIds,
        ...(chosenScope === 'some' ? { processIds } : {}),
      }),
    { onSuccess: props.onClose },
  );
  const day = {
    validator: (_: unknown, value: string | undefined) =>
      value !== undefined && typedDay(value) !== undefined
        ? Promise.resolve()
        : Promise.reject(new Error(t(absenceText.chooseDay))),
  };
  const labelOf = (path: string) => (path in LABELS ? t(absenceText[LABELS[path as keyof typeof LABELS]]) : undefined);
  return (
    <Modal
      open
      title={t(absenceText.enter)}
      okText={t(absenceText.enter)}
      okButtonProps={{ 'data-testid': 'confirm-absence' }}
      confirmLoading={entering.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form<Entered>
        form={form}
        layout="vertical"
        initialValues={{ personId: props.myself.id, scope: 'all', substituteIds: [] }}
        onFinish={(entered) => entering.mutate(entered)}
      >
        {props.others.length > 0 && (
          <Form.Item name="personId" label={t(absenceText.person)}>
            <Select
              showSearch
              optionFilterProp="label"
              data-testid="absence-person"
              onChange={() => form.setFieldValue('substituteIds', [])}
              options={[
                { value: props.myself.id, label: `${props.myself.name} · ${t(absenceText.myself)}` },
                ...props.others.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Form.Item>
        )}
        {props.others.length === 0 && <Form.Item name="personId" hidden />}
        <Form.Item name="from" label={t(absenceText.from)} rules={[day]}>
          <DayInput testid="absence-from" />
        </Form.Item>
        <Form.Item name="to" label={t(absenceText.to)} rules={[day]}>
          <DayInput testid="absence-to" />
        </Form.Item>
        <Form.Item name="scope" label={t(absenceText.scope)}>
          <Radio.Group
            options={[
              { value: 'all', label: t(absenceText.allProcesses) },
              { value: 'some', label: t(absenceText.someProcesses) },
            ]}
          />
        </Form.Item>
        {scope === 'some' && (
          <Form.Item
            name="processIds"
            label={t(absenceText.processes)}
            rules={[{ required: true, message: t(absenceText.chooseProcess) }]}
          >
            <Select
              mode="multiple"
              optionFilterProp="label"
              data-testid="absence-processes"
              options={choices.data?.processes.map(({ id, title }) => ({ value: id, label: t(title) }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="substituteIds"
          label={t(absenceText.substitutes)}
          extra={t(absenceText.substitutesHint)}
          rules={[{ required: true, message: t(absenceText.chooseSubstitute) }]}
        >
          <Select
            mode="multiple"
            optionFilterProp="label"
            loading={choices.isPending}
            data-testid="absence-substitutes"
            notFoundContent={t(absenceText.noColleague)}
            options={choices.data?.colleagues.map(({ id, name, note }) => ({
              value: id,
              label: note === undefined ? name : `${name}（${t(note)}）`,
            }))}
          />
        </Form.Item>
        {choices.isError && <ProblemNotice error={choices.error} onRetry={() => void choices.refetch()} />}
        {entering.isError && <ProblemNotice error={entering.error} labelOf={labelOf} />}
      </Form>
    </Modal>
  );
}

// helpers

const LABELS = { from: 'from', to: 'to', processIds: 'processes', substituteIds: 'substitutes' } as const;
