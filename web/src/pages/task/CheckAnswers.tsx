import { Alert, Button, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import type { TaskForecast } from '../../api/page-endpoints';
import type { FormValues, TaskDetail } from '../../api/types';
import type { Answer } from '../../forms/answers';
import { taskPageText } from '../../i18n/task-page-text';
import { taskText } from '../../i18n/task-text';
import { useText } from '../../i18n/useText';
import { chosenOutcome, finalSteps } from './forecast-words';
import { Ways } from './TaskForecast';
import styles from './TaskPage.module.css';

interface CheckAnswersProps {
  task: TaskDetail;
  answers: readonly Answer[];
  data: FormValues;
  /** Undefined when it could not be read: then the person is told so and decides. */
  forecast: TaskForecast | undefined;
  onConfirm: () => void;
  onBack: () => void;
}

/** Before a step that cannot be taken back: what is sent, where it goes, what is final. One more act of the person, by key or click. */
export function CheckAnswers({ task, answers, data, forecast, onConfirm, onBack }: CheckAnswersProps) {
  const t = useText();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The reader begins at the top; the button is one tab from the end, so that Enter pressed twice confirms nothing.
    const timer = setTimeout(() => first.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  const outcome = forecast && chosenOutcome(forecast, data);
  const final = outcome === undefined ? [] : finalSteps(outcome, t);
  if (forecast?.isFinal === true) final.unshift(t(taskPageText.thisStep, { name: t(task.title) }));
  return (
    <Modal
      open
      width={720}
      title={t(taskPageText.check)}
      onCancel={onBack}
      footer={
        <>
          <span className={styles.quiet}>{t(taskPageText.confirmKey)} </span>
          <Button onClick={onBack} data-testid="back-to-form">
            {t(taskPageText.backToForm)}
          </Button>
          <Button type="primary" onClick={onConfirm} data-testid="confirm-submit">
            {t(taskPageText.confirmSubmit)}
          </Button>
        </>
      }
    >
      <div
        ref={first}
        tabIndex={-1}
        className={styles.check}
        data-testid="check-answers"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) onConfirm();
        }}
      >
        <p>{t(taskPageText.checkIntro)}</p>
        <h3>{t(taskPageText.youSend)}</h3>
        <dl className={styles.facts} data-testid="check-sent">
          {answers.map(({ key, label, value }) => (
            <div key={key} className={styles.factRow}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h3>{t(taskPageText.goesTo)}</h3>
        {outcome === undefined ? (
          <Alert type="info" showIcon title={t(taskPageText.checkUnknown)} />
        ) : (
          <Ways outcome={outcome} />
        )}
        {final.length > 0 && (
          <>
            <h3>{t(taskPageText.cannotUndo)}</h3>
            <ul className={styles.ways} data-testid="check-final">
              {final.map((name) => (
                <li key={name}>
                  <strong>{name}</strong>
                </li>
              ))}
            </ul>
          </>
        )}
        {outcome !== undefined && outcome.ways.length === 0 && <p>{t(taskText.nothingFollows)}</p>}
      </div>
    </Modal>
  );
}
