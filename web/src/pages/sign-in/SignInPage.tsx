import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input } from 'antd';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { getMode, signIn } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { shellText } from '../../i18n/shell-text';
import { signInText } from '../../i18n/sign-in-text';
import { useText } from '../../i18n/useText';
import { LanguageSwitch } from '../../layout/LanguageSwitch';
import { DemoPeople } from './DemoPeople';
import styles from './SignInPage.module.css';

export function SignInPage() {
  const t = useText();
  const location = useLocation();
  const state = location.state as { from?: string; setUpDone?: boolean } | null;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mode = useQuery({ queryKey: ['mode'], queryFn: getMode, staleTime: Infinity });
  const enter = async () => {
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'mode' });
    await navigate(state?.from ?? '/', { replace: true });
  };
  const signing = useCommand(signIn, { onSuccess: () => enter(), quiet: true });
  if (mode.data?.setUpNeeded === true) return <Navigate to="/set-up" replace />;
  const required = { required: true, message: t(shellText.required) };
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <LanguageSwitch />
      </div>
      <h1 className={styles.title}>
        {t(shellText.product)}
        <small>{t(shellText.productLong)}</small>
      </h1>
      {mode.isPending && <PageSkeleton rows={4} />}
      {mode.isError && <ProblemNotice error={mode.error} onRetry={() => void mode.refetch()} />}
      {state?.setUpDone === true && <Alert type="info" showIcon title={t(signInText.setUpDone)} />}
      {mode.data?.mode === 'demo' && <DemoPeople onSignedIn={enter} />}
      <Card
        size="small"
        className={styles.card}
        title={mode.data?.mode === 'demo' ? t(signInText.withPassword) : t(signInText.title)}
      >
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(entered) => signing.mutate(entered)}
          className={styles.form}
        >
          <Form.Item name="userName" label={t(signInText.userName)} rules={[required]}>
            <Input autoComplete="username" data-testid="user-name" />
          </Form.Item>
          <Form.Item name="password" label={t(signInText.password)} rules={[required]}>
            <Input.Password autoComplete="current-password" data-testid="password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={signing.isPending} data-testid="sign-in" block>
            {t(signInText.submit)}
          </Button>
        </Form>
        {signing.isError && <ProblemNotice error={signing.error} />}
      </Card>
      <a href="/portal">{t(signInText.portal)}</a>
    </main>
  );
}
