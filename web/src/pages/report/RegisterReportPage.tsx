import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import {
  getReportIntake,
  registerReport,
  type RegisterReport,
  type ReportIntake,
} from '../../api/confidential-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { reportText } from '../../i18n/report-text';
import { useText } from '../../i18n/useText';
import { localFromInstant } from '../../time/dates';
import { isBackDated } from '../complaint/complaint-entry';
import styles from '../complaint/RegisterComplaintPage.module.css';
import { OwnReceipts } from '../vault/OwnReceipts';
import { labelOfField, registrationFrom, type EnteredRegistration } from './register-entry';
import { ReportDuplicates } from './ReportDuplicates';
import { ReportFields } from './ReportFields';
import { ReportRegistered } from './ReportRegistered';

/** A report that came by hotline, mailbox, a school's channel or letter, with its true receipt instant. */
export default function RegisterReportPage() {
  const t = useText();
  const [round, setRound] = useState(0);
  const intake = useQuery({ queryKey: ['report-intake'], queryFn: getReportIntake, staleTime: Infinity });
  if (intake.data === undefined) {
    return (
      <Page title={t(reportText.title)}>
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

function Entry({ intake, again }: { intake: ReportIntake; again: () => void }) {
  const t = useText();
  const [form] = Form.useForm<EnteredRegistration>();
  const [documents, setDocuments] = useState<{ id: string; name: string }[]>([]);
  const opened = useMemo(() => localFromInstant(new Date()).replace('T', ' '), []);
  // The answer holds the receipt code, and what was sent the reporter's name.
  const registering = useCommand((key, body: RegisterReport) => registerReport(key, body), { secret: true });
  const receivedAt = Form.useWatch('receivedAt', form) ?? opened;
  const schoolId = Form.useWatch('accusedSchoolId', form);
  if (registering.data !== undefined) return <ReportRegistered registered={registering.data} again={again} />;
  return (
    <Page
      title={t(reportText.title)}
      action={
        <Button
          type="primary"
          loading={registering.isPending}
          onClick={() => form.submit()}
          data-testid="register-report"
        >
          {t(reportText.submit)}
        </Button>
      }
    >
      <p className={styles.intro}>{t(reportText.intro)}</p>
      <OwnReceipts />
      {registering.isError && (
        <ProblemNotice
          error={registering.error}
          labelOf={(path) => {
            const label = labelOfField(path);
            return label === undefined ? undefined : t(label);
          }}
        />
      )}
      <div className={styles.columns}>
        <Form<EnteredRegistration>
          form={form}
          layout="vertical"
          scrollToFirstError
          autoComplete="off"
          initialValues={{ receivedAt: opened, allegations: [{ text: '' }] }}
          onFinish={(entered) =>
            registering.mutate(
              registrationFrom(
                entered,
                documents.map(({ id }) => id),
              ),
            )
          }
        >
          <ReportFields intake={intake} backDated={isBackDated(receivedAt, new Date())} />
          <Form.Item label={t(reportText.files)} htmlFor="reporter-files">
            <StoredFiles id="reporter-files" from="reporter" documents={documents} onChange={setDocuments} />
          </Form.Item>
        </Form>
        <aside className={styles.aside} aria-label={t(reportText.duplicates)}>
          <h2>{t(reportText.duplicates)}</h2>
          <ReportDuplicates schoolId={schoolId} />
        </aside>
      </div>
    </Page>
  );
}
