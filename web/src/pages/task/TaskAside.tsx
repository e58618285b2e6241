import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TaskDetail } from '../../api/types';
import { DueDate } from '../../components/DueDate';
import { nameOf } from '../../components/names';
import { caseText } from '../../i18n/case-text';
import { fill } from '../../i18n/fill';
import { useLocale } from '../../i18n/locale';
import { shellText } from '../../i18n/shell-text';
import { taskText } from '../../i18n/task-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { TaskUrges } from '../supervision/TaskUrges';
import { EmployerCode } from './EmployerCode';
import { TaskClock } from './TaskClock';
import { TaskHands } from './verbs/TaskHands';
import styles from './TaskPage.module.css';

/** The step whose letter is served with a code for the employer. */
const SERVING_STEP = 'serve-notice';

export function TaskAside({ task, children }: { task: TaskDetail; children?: ReactNode }) {
  const t = useText();
  const locale = useLocale();
  const caseId = task.case?.id ?? task.caseId;
  return (
    <aside className={styles.aside} aria-label={t(taskText.aboutCase)}>
      <section className={styles.section}>
        <h2>{t(taskText.task)}</h2>
        <dl className={styles.facts}>
          <dt>{t(taskText.due)}</dt>
          <dd>
            <DueDate due={task.due} />
          </dd>
          <dt>{t(taskText.organisation)}</dt>
          <dd>{nameOf(task.organisation) || t(shellText.none)}</dd>
          <dt>{t(taskText.assignee)}</dt>
          <dd data-testid="assignee">{task.assignee?.name ?? t(taskText.nobody)}</dd>
          <dt>{t(taskText.arrived)}</dt>
          <dd>{instant(task.openedAt)}</dd>
        </dl>
      </section>
      {task.case !== undefined && (
        <section className={styles.section}>
          <h2>{t(taskText.aboutCase)}</h2>
          <dl className={styles.facts}>
            <dt>{t(caseText.number)}</dt>
            <dd>{task.case.number}</dd>
            <dt>{t(caseText.title)}</dt>
            <dd>
              {task.case.title}
              <br />
              <Link to={`/cases/${task.case.id}`} data-testid="open-case">
                {t(taskText.openCase)}
              </Link>
            </dd>
          </dl>
        </section>
      )}
      {task.facts.length > 0 && (
        <section className={styles.section}>
          <h2>{t(taskText.facts)}</h2>
          <dl className={styles.facts} data-testid="facts">
            {task.facts.map((fact) => [
              <dt key={`${fact.label.zh} label`}>{t(fact.label)}</dt>,
              <dd key={fact.label.zh}>{typeof fact.value === 'string' ? fact.value : fill(fact.value, locale)}</dd>,
            ])}
          </dl>
        </section>
      )}
      {task.links.length > 0 && (
        <section className={styles.section} data-testid="task-links">
          {task.links.map(({ label, href }) => (
            <a key={href} href={href} download>
              {t(label)}
            </a>
          ))}
        </section>
      )}
      <TaskClock clock={task.clock} />
      {children}
      <TaskHands taskId={task.id} />
      <TaskUrges taskId={task.id} />
      {task.step === SERVING_STEP && caseId !== undefined && task.canSubmit && <EmployerCode caseId={caseId} />}
    </aside>
  );
}
