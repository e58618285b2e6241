import { Alert, App, Button, Form, Input, InputNumber } from 'antd';
import { answerMinCohort } from '../../api/list-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { listText } from '../../i18n/list-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

/** What no notice sets, asked before anything of the list is confirmed; the answer holds for this list. */
export function MinCohortQuestion({ listId }: { listId: string }) {
  const t = useText();
  const { message } = App.useApp();
  const answering = useCommand(
    (key, entered: { minCohort: number; reason: string }) => answerMinCohort(key, listId, entered),
    { onSuccess: ({ dismissed }) => void message.success(t(listText.answered, { n: dismissed })) },
  );
  const required = { required: true, message: t(shellText.required) };
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="min-cohort"
      title={t(listText.asked)}
      description={
        <>
          <Form
            layout="inline"
            onFinish={(entered: { minCohort: number; reason: string }) => answering.mutate(entered)}
          >
            <Form.Item name="minCohort" label={t(listText.answerLabel)} rules={[required]}>
              <InputNumber min={1} precision={0} />
            </Form.Item>
            <Form.Item name="reason" label={t(listText.reason)} rules={[{ ...required, whitespace: true }]}>
              <Input style={{ width: 320 }} maxLength={500} />
            </Form.Item>
            <Button htmlType="submit" loading={answering.isPending}>
              {t(listText.answer)}
            </Button>
          </Form>
          {answering.isError && <ProblemNotice error={answering.error} />}
        </>
      }
    />
  );
}
