import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { getThread, postMessage, type Thread } from '../../api/confidential-endpoints';
import { documentAddress } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { caseThreadText } from '../../i18n/report-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './CasePage.module.css';

/** Questions to the reporter and what came back; each look at it is on record, so that it is fetched seldom. */
export function CaseThread({ caseId, kind }: { caseId: string; kind: string }) {
  const t = useText();
  const thread = useQuery({ queryKey: ['thread', caseId], queryFn: () => getThread(caseId), refetchInterval: 120_000 });
  const { data } = thread;
  if (data !== undefined && data.messages.length === 0 && !data.canWrite) return null;
  return (
    <section className={styles.section} aria-labelledby="case-thread" data-testid="case-thread">
      <h2 id="case-thread">{t(kind === 'report' ? caseThreadText.titleReport : caseThreadText.titleComplaint)}</h2>
      {thread.isError && <ProblemNotice error={thread.error} onRetry={() => void thread.refetch()} />}
      {thread.isPending && <PageSkeleton rows={3} />}
      {data !== undefined && (
        <>
          {data.messages.length === 0 && <p className={styles.quiet}>{t(caseThreadText.empty)}</p>}
          <ol className={styles.messages} aria-live="polite">
            {data.messages.map((message) => (
              <li key={message.id} data-from={message.from} data-testid={`message-${message.from}`}>
                <Message message={message} />
              </li>
            ))}
          </ol>
          {data.canWrite ? (
            <Writing caseId={caseId} />
          ) : (
            data.reason !== null && <p className={styles.quiet}>{t(data.reason)}</p>
          )}
        </>
      )}
    </section>
  );
}

// helpers

function Message({ message }: { message: Thread['messages'][number] }) {
  const t = useText();
  return (
    <>
      <div className={styles.quiet}>
        {message.from === 'reporter' ? t(caseThreadText.reporter) : message.by?.name} {instant(message.at)}
        {message.mayIdentify && <> · {t(caseThreadText.mayIdentify)}</>}
      </div>
      <div className={styles.messageText}>{message.text}</div>
      {message.documents.map(({ id, name }) => (
        <a key={id} href={documentAddress(id)} target="_blank" rel="noopener">
          {name}{' '}
        </a>
      ))}
    </>
  );
}

function Writing({ caseId }: { caseId: string }) {
  const t = useText();
  const [form] = Form.useForm<{ text: string }>();
  const [documents, setDocuments] = useState<{ id: string; name: string }[]>([]);
  const posting = useCommand(
    (key, { text }: { text: string }) => postMessage(key, caseId, { text, documentIds: documents.map(({ id }) => id) }),
    {
      onSuccess: () => {
        form.resetFields();
        setDocuments([]);
      },
    },
  );
  return (
    <Form form={form} layout="vertical" className="no-print" onFinish={(entered) => posting.mutate(entered)}>
      <Form.Item
        name="text"
        label={t(caseThreadText.text)}
        extra={t(caseThreadText.hint)}
        rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} data-testid="message-text" />
      </Form.Item>
      <Form.Item label={t(caseThreadText.files)} htmlFor="evidence">
        <StoredFiles id="evidence" from="own" documents={documents} onChange={setDocuments} />
      </Form.Item>
      {posting.isError && <ProblemNotice error={posting.error} />}
      <Button htmlType="submit" loading={posting.isPending} data-testid="send-message">
        {t(caseThreadText.send)}
      </Button>
    </Form>
  );
}
