import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form, Input } from 'antd';
import { Link, useNavigate } from 'react-router';
import { getMode, setUp } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { shellText } from '../../i18n/shell-text';
import { signInText } from '../../i18n/sign-in-text';
import { useText } from '../../i18n/useText';
import { LanguageSwitch } from '../../layout/LanguageSwitch';
import styles from './SignInPage.module.css';

/** Production starts without people: the first administrator is created with the token printed at start-up. */
export default function SetUpPage() {
  const t = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mode = useQuery({ queryKey: ['mode'], queryFn: getMode, staleTime: Infinity });
  const creating = useCommand(setUp, {
    quiet: true,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mode'] });
      await navigate('/sign-in', { state: { setUpDone: true }, replace: true });
    },
  });
  const required = { required: true, message: t(shellText.required) };
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <LanguageSwitch />
      </div>
      <h1 className={styles.title}>{t(shellText.product)}</h1>
      {mode.isPending && <PageSkeleton rows={4} />}
      {mode.isError && <ProblemNotice error={mode.error} onRetry={() => void mode.refetch()} />}
      {mode.data?.setUpNeeded === false && (
        <EmptyState title={t(signInText.setUpNotNeeded)} action={<Link to="/sign-in">{t(signInText.title)}</Link>} />
      )}
      {mode.data?.setUpNeeded === true && (
        <Card size="small" title={t(signInText.setUpTitle)} className={styles.card}>
          <p>{t(signInText.setUpHint)}</p>
          <Form layout="vertical" requiredMark={false} onFinish={(entered) => creating.mutate(entered)}>
            <Form.Item name="token" label={t(signInText.token)} rules={[required]}>
              <Input.Password autoComplete="off" data-testid="set-up-token" />
            </Form.Item>
            <Form.Item name="name" label={t(signInText.name)} rules={[required]}>
              <Input autoComplete="name" data-testid="set-up-name" />
            </Form.Item>
            <Form.Item name="organisationName" label={t(signInText.organisationName)}>
              <Input maxLength={100} autoComplete="organization" data-testid="set-up-organisation" />
            </Form.Item>
            <Form.Item name="userName" label={t(signInText.userName)} rules={[required]}>
              <Input autoComplete="username" data-testid="set-up-user-name" />
            </Form.Item>
            <Form.Item
              name="password"
              label={t(signInText.password)}
              extra={t(signInText.passwordHint)}
              rules={[required]}
            >
              <Input.Password autoComplete="new-password" data-testid="set-up-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={creating.isPending} data-testid="set-up-submit" block>
              {t(signInText.setUpSubmit)}
            </Button>
          </Form>
          {creating.isError && <ProblemNotice error={creating.error} />}
        </Card>
      )}
    </main>
  );
}
