import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import { getPostingHosts, submitPosting, type SubmitPosting } from '../../api/posting-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { postingSourceText, postingText } from '../../i18n/posting-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { labelOfField, submissionFrom, type EnteredPosting } from './posting-entry';
import styles from './Posting.module.css';
import { PostingForm } from './PostingForm';

const SOURCES = Object.keys(postingSourceText) as (keyof typeof postingSourceText)[];
const Item = Form.Item<EnteredPosting>;

/** A posting or an event, by the organiser or for an employer without an account. */
export default function SubmitPostingPage() {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<EnteredPosting>();
  const source = Form.useWatch('source', form) ?? 'own';
  const hosts = useQuery({ queryKey: ['posting-hosts'], queryFn: getPostingHosts, staleTime: Infinity });
  const submitting = useCommand((key, body: SubmitPosting) => submitPosting(key, body), {
    onSuccess: ({ id }) => navigate(`/postings/${id}`),
  });
  if (hosts.data === undefined) {
    return (
      <Page title={t(postingText.submitTitle)}>
        {hosts.isError ? <ProblemNotice error={hosts.error} onRetry={() => void hosts.refetch()} /> : <PageSkeleton />}
      </Page>
    );
  }
  const choices = hosts.data.hosts.map(({ id, name }) => ({ value: id, label: name }));
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Page
      title={t(postingText.submitTitle)}
      action={
        <Button
          type="primary"
          loading={submitting.isPending}
          onClick={() => form.submit()}
          data-testid="submit-posting"
        >
          {t(postingText.submit)}
        </Button>
      }
    >
      <p className={styles.intro}>{t(postingText.submitIntro)}</p>
      {submitting.isError && (
        <ProblemNotice
          error={submitting.error}
          labelOf={(path) => {
            const label = labelOfField(path);
            return label === undefined ? undefined : t(label);
          }}
        />
      )}
      <PostingForm
        form={form}
        initial={{ kind: 'job', source: 'own', hostId: choices[0]?.value }}
        onFinish={(entered) => submitting.mutate(submissionFrom(entered))}
      >
        <div className={styles.pair}>
          <Item name="kind" label={t(postingText.kind)}>
            <Radio.Group
              options={(['job', 'event'] as const).map((value) => ({ value, label: t(postingText[value]) }))}
              data-testid="posting-kind"
            />
          </Item>
          <Item name="hostId" label={t(postingText.host)}>
            <Select options={choices} disabled={choices.length < 2} data-testid="posting-host" />
          </Item>
        </div>
        <Item name="source" label={t(postingText.source)} extra={t(postingText.sourceHint)}>
          <Radio.Group options={SOURCES.map((value) => ({ value, label: t(postingSourceText[value]) }))} />
        </Item>
        {source !== 'own' && (
          <div className={styles.pair}>
            <Item name="onBehalfName" label={t(postingText.onBehalfOf)} rules={[required]}>
              <Input maxLength={200} autoComplete="off" data-testid="on-behalf-of" />
            </Item>
            <Item name="onBehalfCode" label={t(postingText.creditCode)}>
              <Input maxLength={18} autoComplete="off" />
            </Item>
          </div>
        )}
      </PostingForm>
    </Page>
  );
}
