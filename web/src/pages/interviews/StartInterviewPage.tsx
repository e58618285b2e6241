import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import {
  getInterviewChoices,
  openInterview,
  type InterviewChoices,
  type OpenInterview,
} from '../../api/interview-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { interviewText } from '../../i18n/interview-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface Entered {
  variant: 'school' | 'employer';
  organisationId?: string;
  employerName?: string;
  creditCode?: string;
  reason: string;
}

const LABELS = {
  reason: interviewText.reason,
  organisationId: interviewText.party,
  'employer.name': interviewText.employerName,
  'employer.creditCode': interviewText.creditCode,
} as const;

/** The manual decision: whom, and why; the rest follows in the steps of the case. */
export default function StartInterviewPage() {
  const t = useText();
  const choices = useQuery({ queryKey: ['interview-choices'], queryFn: getInterviewChoices, retry: false });
  if (choices.data !== undefined) return <Entry choices={choices.data} />;
  return (
    <Page title={t(interviewText.start)}>
      {choices.isError ? (
        <ProblemNotice error={choices.error} onRetry={() => void choices.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

// helpers

function Entry({ choices }: { choices: InterviewChoices }) {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<Entered>();
  const variant = Form.useWatch('variant', form) ?? 'school';
  const opening = useCommand((key, body: OpenInterview) => openInterview(key, body), {
    onSuccess: ({ caseId }) => navigate(`/interviews/${caseId}`),
  });
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Page
      title={t(interviewText.start)}
      action={
        <Button type="primary" loading={opening.isPending} onClick={() => form.submit()} data-testid="open-interview">
          {t(interviewText.start)}
        </Button>
      }
    >
      <p style={{ margin: '0 0 12px', maxWidth: 720 }}>{t(interviewText.startIntro)}</p>
      {opening.isError && (
        <ProblemNotice
          error={opening.error}
          labelOf={(path) => (path in LABELS ? t(LABELS[path as keyof typeof LABELS]) : undefined)}
        />
      )}
      <Form<Entered>
        form={form}
        layout="vertical"
        scrollToFirstError
        style={{ maxWidth: 720 }}
        initialValues={{ variant: 'school' }}
        onFinish={(entered) => opening.mutate(bodyOf(entered))}
      >
        {choices.canInterviewEmployers && (
          <Form.Item name="variant" label={t(interviewText.variant)}>
            <Radio.Group
              options={(['school', 'employer'] as const).map((value) => ({ value, label: t(interviewText[value]) }))}
              data-testid="variant"
            />
          </Form.Item>
        )}
        {variant === 'school' ? (
          <Form.Item
            name="organisationId"
            label={t(interviewText.party)}
            extra={t(interviewText.partyHint)}
            rules={[{ required: true, message: t(shellText.required) }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={choices.parties.map(({ id, name }) => ({ value: id, label: name }))}
              data-testid="party"
            />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="employerName" label={t(interviewText.employerName)} rules={[required]}>
              <Input maxLength={200} data-testid="employer-name" />
            </Form.Item>
            <Form.Item name="creditCode" label={t(interviewText.creditCode)}>
              <Input maxLength={40} />
            </Form.Item>
          </>
        )}
        <Form.Item name="reason" label={t(interviewText.reason)} extra={t(interviewText.reasonHint)} rules={[required]}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={4000} data-testid="reason" />
        </Form.Item>
      </Form>
    </Page>
  );
}

function bodyOf({ variant = 'school', organisationId, employerName = '', creditCode, reason }: Entered): OpenInterview {
  if (variant === 'school') return { variant, organisationId, reason };
  return { variant, employer: { name: employerName, ...(creditCode ? { creditCode } : {}) }, reason };
}
