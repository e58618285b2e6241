import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { answerQuestion, listQuestions, type LookUpQuestion } from '../../api/look-up-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { questionText } from '../../i18n/look-up-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { LookUpHits } from './LookUpHits';
import styles from './LookUp.module.css';

/** What schools ask the authority about employers of their lists. */
export default function QuestionsPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const [answering, setAnswering] = useState<LookUpQuestion>();
  const state = params.get('state') === 'answered' ? 'answered' : 'open';
  const page = Number(params.get('page') ?? 1);
  const questions = useQuery({
    queryKey: ['look-up-questions', state, page],
    queryFn: async () => {
      const { items, ...rest } = await listQuestions({ state, page, pageSize: PAGE_SIZE });
      return { ...rest, items: items.map((one) => ({ ...one, id: `${one.lookUpId} ${one.line}` })) };
    },
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<LookUpQuestion & { id: string }> = [
    { title: t(questionText.school), width: 160, render: (_, row) => row.school },
    {
      title: t(questionText.employer),
      width: 260,
      render: (_, row) => (
        <div className={styles.cell}>
          {row.name}
          <div className={styles.note}>{row.creditCode}</div>
        </div>
      ),
    },
    { title: t(questionText.question), render: (_, row) => <Asked question={row} /> },
    {
      title: t(questionText.answer),
      width: 280,
      render: (_, row) =>
        row.answer === null ? (
          <Button size="small" onClick={() => setAnswering(row)} data-testid="answer-question">
            {t(questionText.answerIt)}
          </Button>
        ) : (
          <div className={styles.cell}>
            {row.answer}
            <div className={styles.note}>
              {row.answeredBy} {row.answeredAt !== null && instant(row.answeredAt)}
            </div>
          </div>
        ),
    },
  ];
  return (
    <Page
      fill
      title={t(questionText.title)}
      extra={
        <Segmented
          value={state}
          onChange={(next) => setParams({ state: next })}
          options={[
            { value: 'open', label: t(questionText.toAnswer) },
            { value: 'answered', label: t(questionText.answered) },
          ]}
        />
      }
    >
      <p className={styles.quiet}>{t(questionText.hint)}</p>
      <PagedList
        list={questions}
        columns={columns}
        page={page}
        onPage={(next) => setParams({ state, page: String(next) })}
        testId="look-up-questions"
        empty={<EmptyState title={t(questionText.empty)} hint={t(questionText.emptyHint)} />}
      />
      {answering && <AnswerDialog question={answering} onClose={() => setAnswering(undefined)} />}
    </Page>
  );
}

// helpers

function Asked({ question }: { question: LookUpQuestion }) {
  return (
    <div className={styles.cell}>
      <div>{question.reason}</div>
      <div className={styles.note}>
        {question.askedBy} {instant(question.askedAt)}
      </div>
      <LookUpHits hits={question.hits} />
    </div>
  );
}

function AnswerDialog({ question, onClose }: { question: LookUpQuestion; onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ answer: string }>();
  const answering = useCommand((key, { answer }: { answer: string }) => answerQuestion(key, question, answer), {
    onSuccess: () => {
      void message.info(t(questionText.answerSent));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={question.name}
      okText={t(questionText.answerIt)}
      okButtonProps={{ 'data-testid': 'save-answer' }}
      confirmLoading={answering.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Asked question={question} />
      <Form form={form} layout="vertical" onFinish={(entered) => answering.mutate(entered)}>
        <Form.Item
          name="answer"
          label={t(questionText.answer)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea rows={4} maxLength={500} autoFocus data-testid="answer-text" />
        </Form.Item>
      </Form>
      {answering.isError && <ProblemNotice error={answering.error} />}
    </Modal>
  );
}
