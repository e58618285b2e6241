import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { listNotes, writeNote } from '../../api/page-endpoints';
import { problemOf } from '../../api/problem';
import { useCommand } from '../../api/useCommand';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { casePageText } from '../../i18n/case-page-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './CasePage.module.css';

/** What the handling authority writes down for itself; absent for everybody else, and from what is printed. */
export function CaseNotes({ caseId }: { caseId: string }) {
  const t = useText();
  const [form] = Form.useForm<{ text: string }>();
  const notes = useQuery({ queryKey: ['case-notes', caseId], queryFn: () => listNotes(caseId), retry: false });
  const writing = useCommand((key, { text }: { text: string }) => writeNote(key, caseId, text), {
    onSuccess: () => form.resetFields(),
  });
  // Somebody who investigates for the authority reads the case without its notes.
  if (notes.isError && problemOf(notes.error).status === 404) return null;
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="case-notes" data-testid="case-notes">
      <h2 id="case-notes">{t(casePageText.notes)}</h2>
      <p className={styles.quiet}>{t(casePageText.notesHint)}</p>
      {notes.isPending && <PageSkeleton rows={2} />}
      {notes.isError && <ProblemNotice error={notes.error} onRetry={() => void notes.refetch()} />}
      {notes.data?.length === 0 && <p className={styles.quiet}>{t(casePageText.noNotes)}</p>}
      <ul className={styles.list}>
        {notes.data?.map((note) => (
          <li key={note.id}>
            <div className={styles.quiet}>
              {note.by.name} {instant(note.at)}
            </div>
            <div className={styles.messageText}>{note.text}</div>
          </li>
        ))}
      </ul>
      <Form form={form} layout="vertical" onFinish={(entered) => writing.mutate(entered)}>
        <Form.Item
          name="text"
          label={t(casePageText.note)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} data-testid="note-text" />
        </Form.Item>
        {writing.isError && <ProblemNotice error={writing.error} />}
        <Button htmlType="submit" loading={writing.isPending} data-testid="write-note">
          {t(casePageText.writeNote)}
        </Button>
      </Form>
    </section>
  );
}
