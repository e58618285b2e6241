import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Space } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { decideSignOff, getSignOff, type SignOff } from '../../api/school-endpoints';
import { useCommand } from '../../api/useCommand';
import { DueDate } from '../../components/DueDate';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { prepareSchema } from '../../forms/form-schema';
import { useLocale } from '../../i18n/locale';
import { partText, schoolText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { ReasonDialog } from '../supervision/ReasonDialog';
import styles from './School.module.css';
import { signOffStateText } from './split-states';

const TaskForm = lazy(() => import('../../forms/TaskForm'));

/** What the school is about to hand in, for the leader who answers for it. */
export default function SignOffPage() {
  const t = useText();
  const { signOffId = '' } = useParams();
  const found = useQuery({ queryKey: ['sign-off', signOffId], queryFn: () => getSignOff(signOffId) });
  if (found.data !== undefined) return <Signing signOff={found.data} />;
  return (
    <Page title={t(schoolText.signature)}>
      {found.isError ? (
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <PageSkeleton rows={10} />
      )}
    </Page>
  );
}

// helpers

const NOTHING_TYPED = () => undefined;

function Signing({ signOff }: { signOff: SignOff }) {
  const t = useText();
  const locale = useLocale();
  const [refusing, setRefusing] = useState(false);
  const signing = useCommand((key) => decideSignOff(key, signOff.id, { decision: 'sign' }));
  const isOpen = signOff.state === 'asked';
  const schema = useMemo(
    () => prepareSchema(signOff.form, { locale, options: {}, required: [], hidden: [], readOnly: [] }),
    [signOff.form, locale],
  );
  const shelf = useMemo(
    () => ({
      upload: () => Promise.reject(new Error('Expected a form that is only read.')),
      names: new Map(signOff.documents.map(({ id, name }) => [id, name])),
    }),
    [signOff.documents],
  );
  return (
    <Page
      title={t(partText.signTitle, { title: t(signOff.title) })}
      action={
        isOpen && (
          <Space>
            <Button onClick={() => setRefusing(true)} data-testid="refuse-sign-off">
              {t(partText.refuse)}
            </Button>
            <Popconfirm
              title={t(partText.signSure)}
              onConfirm={() => signing.mutate(undefined)}
              okButtonProps={{ 'data-testid': 'sign-sure' }}
            >
              <Button type="primary" loading={signing.isPending} data-testid="sign">
                {t(partText.sign)}
              </Button>
            </Popconfirm>
          </Space>
        )
      }
    >
      {signing.isError && <ProblemNotice error={signing.error} />}
      {signOff.decidedBy !== null && (
        <Alert
          type="info"
          showIcon
          data-testid="sign-off-decided"
          title={`${t(signOffStateText[signOff.state])} · ${t(partText.decided, { name: signOff.decidedBy, at: instant(signOff.decidedAt!) })}`}
          description={signOff.reason}
          style={{ marginBottom: 10 }}
        />
      )}
      <dl className={styles.facts}>
        <dt>{t(partText.school)}</dt>
        <dd>{signOff.school}</dd>
        <dt>{t(partText.asker)}</dt>
        <dd>
          {signOff.askedBy} · {instant(signOff.askedAt)}
        </dd>
        <dt>{t(partText.taskDue)}</dt>
        <dd>
          <DueDate due={signOff.due} />
        </dd>
        {signOff.note !== null && (
          <>
            <dt>{t(partText.note)}</dt>
            <dd>{signOff.note}</dd>
          </>
        )}
      </dl>
      <section className={`${styles.section} ${styles.narrow}`} data-testid="sign-off-content">
        <h2>{t(partText.content)}</h2>
        <Suspense fallback={<PageSkeleton rows={8} />}>
          <TaskForm schema={schema} initial={signOff.content} readOnly shelf={shelf} onChange={NOTHING_TYPED} />
        </Suspense>
      </section>
      {refusing && (
        <ReasonDialog
          title={t(partText.refuse)}
          label={t(partText.refuseReason)}
          run={(key, reason) => decideSignOff(key, signOff.id, { decision: 'refuse', reason })}
          onClose={() => setRefusing(false)}
        />
      )}
    </Page>
  );
}
