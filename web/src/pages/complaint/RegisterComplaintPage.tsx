import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import { getIntake, registerComplaint } from '../../api/endpoints';
import type { RegisterComplaint } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { complaintText } from '../../i18n/complaint-text';
import type { L } from '../../i18n/locale';
import { useText, type Text } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { localFromInstant } from '../../time/dates';
import { ComplaintFields } from './ComplaintFields';
import { complaintFrom, isBackDated, labelOfField, type EnteredComplaint } from './complaint-entry';
import { ComplaintRegistered } from './ComplaintRegistered';
import { Duplicates } from './Duplicates';
import styles from './RegisterComplaintPage.module.css';

/** A complaint that came by telephone, letter, mailbox or hand-over, with its true receipt instant. */
export default function RegisterComplaintPage() {
  const t = useText();
  const [round, setRound] = useState(0);
  const intake = useQuery({ queryKey: ['intake'], queryFn: getIntake, staleTime: Infinity });
  if (intake.data === undefined) {
    return (
      <Page title={t(complaintText.title)}>
        {intake.isError ? (
          <ProblemNotice error={intake.error} onRetry={() => void intake.refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    );
  }
  return <Entry key={round} intake={intake.data} again={() => setRound(round + 1)} />;
}

// helpers

function Entry({ intake, again }: { intake: Parameters<typeof ComplaintFields>[0]['intake']; again: () => void }) {
  const t = useText();
  const isSchool = useDuties().includes('employment-office');
  const [form] = Form.useForm<EnteredComplaint>();
  const [documents, setDocuments] = useState<{ id: string; name: string }[]>([]);
  const opened = useMemo(() => localFromInstant(new Date()).replace('T', ' '), []);
  const registering = useCommand((key, body: RegisterComplaint) => registerComplaint(key, body));
  const employerName = Form.useWatch('employerName', form) ?? '';
  const creditCode = Form.useWatch('creditCode', form) ?? '';
  const receivedAt = Form.useWatch('receivedAt', form) ?? opened;
  if (registering.data !== undefined) return <ComplaintRegistered registered={registering.data} again={again} />;
  return (
    <Page
      title={t(complaintText.title)}
      action={
        <Button
          type="primary"
          loading={registering.isPending}
          onClick={() => form.submit()}
          data-testid="register-complaint"
        >
          {t(complaintText.submit)}
        </Button>
      }
    >
      <p className={styles.intro}>{t(complaintText.intro)}</p>
      {registering.isError && (
        <ProblemNotice error={registering.error} labelOf={(path) => labelled(labelOfField(path), t)} />
      )}
      <div className={styles.columns}>
        <Form<EnteredComplaint>
          form={form}
          layout="vertical"
          scrollToFirstError
          initialValues={{ receivedAt: opened }}
          onFinish={(entered) =>
            registering.mutate(
              complaintFrom(
                entered,
                documents.map((document) => document.id),
              ),
            )
          }
        >
          <ComplaintFields intake={intake} backDated={isBackDated(receivedAt, new Date())} />
          <Form.Item label={t(complaintText.evidence)} htmlFor="evidence">
            <StoredFiles
              id="evidence"
              from={isSchool ? 'own' : 'reporter'}
              documents={documents}
              onChange={setDocuments}
            />
          </Form.Item>
        </Form>
        <aside className={styles.aside} aria-label={t(complaintText.duplicates)}>
          <h2>{t(complaintText.duplicates)}</h2>
          <Duplicates employerName={employerName} creditCode={creditCode} />
        </aside>
      </div>
    </Page>
  );
}

function labelled(label: L | undefined, t: Text): string | undefined {
  return label === undefined ? undefined : t(label);
}
