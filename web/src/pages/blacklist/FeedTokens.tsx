import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Table, type TableColumnsType } from 'antd';
import { type FeedToken, issueFeedToken, listFeedTokens, revokeFeedToken } from '../../api/blacklist-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ShownOnce } from '../../components/ShownOnce';
import tableStyles from '../../components/table.module.css';
import { schoolRegisterText } from '../../i18n/blacklist-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Entry.module.css';

/** Tokens for the school's own systems; each is shown once. */
export function FeedTokens() {
  const t = useText();
  const [form] = Form.useForm<{ name: string }>();
  const tokens = useQuery({ queryKey: ['feed-tokens'], queryFn: listFeedTokens });
  const issuing = useCommand((key, { name }: { name: string }) => issueFeedToken(key, name), {
    secret: true,
    onSuccess: () => form.resetFields(),
  });
  const revoking = useCommand((key, id: string) => revokeFeedToken(key, id));
  const columns: TableColumnsType<FeedToken> = [
    { title: t(schoolRegisterText.tokenName), render: (_, row) => row.name },
    { title: t(schoolRegisterText.issuedAt), render: (_, row) => instant(row.issuedAt) },
    {
      title: t(schoolRegisterText.lastReadAt),
      render: (_, row) => (row.lastReadAt === null ? t(schoolRegisterText.never) : instant(row.lastReadAt)),
    },
    {
      width: 90,
      render: (_, row) =>
        row.revokedAt === null ? (
          <Button size="small" onClick={() => revoking.mutate(row.id)} data-testid="revoke-token">
            {t(schoolRegisterText.revoke)}
          </Button>
        ) : (
          t(schoolRegisterText.revoked)
        ),
    },
  ];
  return (
    <section className={styles.section} data-testid="feed-tokens">
      <h2>{t(schoolRegisterText.feed)}</h2>
      <p className={styles.quiet}>{t(schoolRegisterText.feedHint)}</p>
      {[tokens.error, issuing.error, revoking.error].map(
        (error, index) => error !== null && <ProblemNotice key={index} error={error} />,
      )}
      {issuing.data !== undefined && (
        <ShownOnce value={issuing.data.token} hint={t(schoolRegisterText.shownOnce)} testid="feed-token" />
      )}
      <Form form={form} layout="inline" onFinish={(entered) => issuing.mutate(entered)} style={{ marginBottom: 8 }}>
        <Form.Item
          name="name"
          label={t(schoolRegisterText.tokenName)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input maxLength={100} data-testid="token-name" />
        </Form.Item>
        <Button htmlType="submit" loading={issuing.isPending} data-testid="issue-token">
          {t(schoolRegisterText.issue)}
        </Button>
      </Form>
      {tokens.data !== undefined && tokens.data.length > 0 && (
        <Table<FeedToken>
          className={tableStyles.dense}
          rowKey="id"
          size="small"
          pagination={false}
          columns={columns}
          dataSource={tokens.data}
        />
      )}
    </section>
  );
}
