import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answerPart, getPart, savePartDraft, type CollegePart } from '../../api/school-endpoints';
import { useAutosave } from '../../api/useAutosave';
import { useCommand } from '../../api/useCommand';
import { DueDate } from '../../components/DueDate';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { partText, schoolText, splitText } from '../../i18n/school-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { clockTime, instant } from '../../time/dates';
import { DocumentLinks } from './DocumentLinks';
import styles from './School.module.css';
import { partStateText } from './split-states';

/** A college's part: what the school asks, and the answer. */
export default function PartPage() {
  const t = useText();
  const { partId = '' } = useParams();
  const part = useQuery({
    queryKey: ['task-part', partId],
    queryFn: () => getPart(partId),
    refetchOnWindowFocus: false,
  });
  if (part.data !== undefined) return <Part key={`${partId} ${part.data.version}`} part={part.data} />;
  return (
    <Page title={t(schoolText.part)}>
      {part.isError ? (
        <ProblemNotice error={part.error} onRetry={() => void part.refetch()} />
      ) : (
        <PageSkeleton rows={10} />
      )}
    </Page>
  );
}

// helpers

function Part({ part }: { part: CollegePart }) {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [answer, setAnswer] = useState(part.draft?.answer ?? part.answer ?? '');
  const [documents, setDocuments] = useState(part.draft?.documents ?? part.documents);
  const [missing, setMissing] = useState(false);
  const { draft, change, stop, resume } = useAutosave<{ answer: string; documentIds: string[] }>(
    part.id,
    part.draft,
    (key, body) => savePartDraft(key, part.id, body),
  );
  const keep = (text: string, files: { id: string; name: string }[]) => {
    setAnswer(text);
    setDocuments(files);
    change({ answer: text, documentIds: files.map(({ id }) => id) });
  };
  const answering = useCommand(
    (key, body: { version: number; answer: string; documentIds: string[] }) => answerPart(key, part.id, body),
    {
      onSuccess: async () => {
        void message.success(t(partText.handedIn));
        await navigate('/school');
      },
      onError: resume,
    },
  );
  const handIn = () => {
    setMissing(answer.trim() === '');
    if (answer.trim() === '') return;
    stop();
    answering.mutate({ version: part.version, answer, documentIds: documents.map(({ id }) => id) });
  };
  return (
    <Page
      title={t(partText.title, { title: t(part.title) })}
      extra={
        <span className={styles.quiet} role="status" data-testid="part-draft">
          {draft.state === 'saving' && t(partText.saving)}
          {draft.state === 'failed' && t(partText.unsaved)}
          {draft.state === 'saved' && t(partText.savedAt, { time: clockTime(draft.at) })}
        </span>
      }
      action={
        part.canAnswer && (
          <Button type="primary" loading={answering.isPending} onClick={handIn} data-testid="answer-part">
            {t(partText.handIn)}
          </Button>
        )
      }
    >
      <dl className={styles.facts} data-testid="part-facts">
        <dt>{t(partText.school)}</dt>
        <dd>
          {part.school} · {part.college}
        </dd>
        <dt>{t(partText.askedBy)}</dt>
        <dd>
          {part.askedBy} · {instant(part.askedAt)}
        </dd>
        <dt>{t(partText.due)}</dt>
        <dd>
          <DueDate due={part.due} />
        </dd>
        <dt>{t(schoolText.standing)}</dt>
        <dd>{t(partStateText[part.state])}</dd>
        <dt>{t(partText.request)}</dt>
        <dd data-testid="part-request">
          {part.request}
          <DocumentLinks documents={part.requestDocuments} />
        </dd>
      </dl>
      <div className={styles.narrow}>
        {answering.isError && <ProblemNotice error={answering.error} />}
        {part.state === 'returned' && (
          <Alert
            type="info"
            showIcon
            title={t(splitText.returnedWhy, { reason: part.returnReason! })}
            data-testid="part-returned"
          />
        )}
        {!part.canAnswer && part.state !== 'answered' && <Alert type="info" showIcon title={t(partText.ended)} />}
        {part.canAnswer ? (
          <Form layout="vertical">
            <Form.Item
              label={t(partText.answer)}
              htmlFor="part-answer"
              required
              validateStatus={missing ? 'error' : ''}
              help={missing ? t(shellText.required) : undefined}
            >
              <Input.TextArea
                id="part-answer"
                rows={8}
                maxLength={4000}
                value={answer}
                aria-invalid={missing}
                data-testid="part-text"
                onChange={(event) => keep(event.target.value, documents)}
              />
            </Form.Item>
            <Form.Item label={t(partText.documents)} htmlFor="part-files">
              <StoredFiles id="part-files" from="own" documents={documents} onChange={(files) => keep(answer, files)} />
            </Form.Item>
          </Form>
        ) : (
          part.answer !== null && (
            <dl className={styles.facts}>
              <dt>{t(partText.answer)}</dt>
              <dd>
                {part.answer}
                <DocumentLinks documents={part.documents} />
                <div className={styles.quiet}>
                  {t(splitText.answerOf, { name: part.answeredBy!, at: instant(part.answeredAt!) })}
                </div>
              </dd>
            </dl>
          )
        )}
      </div>
    </Page>
  );
}
