import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Submitted, TaskDetail } from '../../api/types';
import { Page } from '../../components/Page';
import { clusterText } from '../../i18n/cluster-text';
import { fill } from '../../i18n/fill';
import { useLocale } from '../../i18n/locale';
import { taskText } from '../../i18n/task-text';
import { useText } from '../../i18n/useText';
import { NextTask } from '../inbox/NextTask';
import styles from './TaskPage.module.css';

/** What the submission led to, in words. */
export function TaskSubmitted({ task, submitted }: { task: TaskDetail; submitted: Submitted }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <Page
      title={`${t(task.title)} · ${t(taskText.submitted)}`}
      action={
        <NextTask
          after={task.id}
          back={(isPrimary) => (
            <Button
              ref={back}
              type={isPrimary ? 'primary' : 'default'}
              onClick={() => void navigate('/inbox')}
              data-testid="back-to-inbox"
            >
              {t(taskText.back)}
            </Button>
          )}
        />
      }
    >
      <div className={styles.done} data-testid="submitted" role="status">
        {submitted.next.length === 0 ? (
          <p>{t(submitted.isHandingOver ? clusterText.handingOver : taskText.nothingFollows)}</p>
        ) : (
          <>
            <p>{t(taskText.next)}</p>
            <ul>
              {submitted.next.map((step) => (
                <li key={`${step.title.zh} ${JSON.stringify(step.who)}`}>
                  {t(taskText.nextLine, {
                    title: t(step.title),
                    who: typeof step.who === 'string' ? step.who : fill(step.who, locale),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
        {task.case !== undefined && <Link to={`/cases/${task.case.id}`}>{t(taskText.openCase)}</Link>}
      </div>
    </Page>
  );
}
