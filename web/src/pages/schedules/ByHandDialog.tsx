import { useQuery } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { getFigureOptions } from '../../api/figure-endpoints';
import { openByHand } from '../../api/list-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { figureText } from '../../i18n/figure-text';
import { listText } from '../../i18n/list-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { METRIC_NAMES } from '../metrics/figure-words';
import styles from './Schedules.module.css';

interface Entered {
  schools: string[];
  reason: string;
  figure?: string;
}

/** Schools that a person proposes for an interview, with the reason and, where it rests on one, the rate. */
export function ByHandDialog(props: { onClose: () => void; onOpened: (id: string) => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const options = useQuery({ queryKey: ['figure-options'], queryFn: getFigureOptions });
  const { metrics = [], cohorts = [], schools = [] } = options.data ?? {};
  const proposing = useCommand(
    (key, { schools: targets, reason, figure }: Entered) =>
      openByHand(key, { rule: 'interview-by-hand', targets, reason, ...figureOf(figure) }),
    {
      onSuccess: ({ id }) => {
        void message.success(t(listText.byHandDone));
        props.onOpened(id);
      },
    },
  );
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(listText.byHandTitle)}
      okText={t(listText.openAsk)}
      confirmLoading={proposing.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <p className={styles.note}>{t(listText.byHandHint)}</p>
      <Form form={form} layout="vertical" onFinish={(entered) => proposing.mutate(entered)}>
        <Form.Item name="schools" label={t(listText.schools)} rules={[required]}>
          <Select
            mode="multiple"
            loading={options.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={t(listText.reason)} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name="figure" label={t(listText.byHandMetric)}>
          <Select
            allowClear
            options={metrics.flatMap((metric) =>
              cohorts.map((year) => ({
                value: `${metric}:${year}`,
                label: `${t(figureText.cohortOf, { year })} ${t(METRIC_NAMES[metric])}`,
              })),
            )}
          />
        </Form.Item>
        {proposing.isError && <ProblemNotice error={proposing.error} />}
      </Form>
    </Modal>
  );
}

// helpers

function figureOf(chosen: string | undefined) {
  if (chosen === undefined) return {};
  const [metric, cohort] = chosen.split(':') as [keyof typeof METRIC_NAMES, string];
  return { figure: { metric, cohort: Number(cohort) } };
}
