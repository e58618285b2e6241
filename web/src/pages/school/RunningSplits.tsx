import { Link } from 'react-router';
import type { RunningSplit } from '../../api/school-endpoints';
import { DueDate } from '../../components/DueDate';
import { schoolText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import styles from './School.module.css';
import { Section } from './Section';
import { signOffStateText } from './split-states';

/** How far the colleges are with what I passed on, and whether the leader has signed. */
export function RunningSplits({ running }: { running: RunningSplit[] }) {
  const t = useText();
  if (running.length === 0) return null;
  return (
    <Section title={t(schoolText.running)} testid="home-running">
      <ul className={styles.list}>
        {running.map((split) => (
          <li key={split.taskId}>
            <div className={styles.line}>
              <Link to={`/tasks/${split.taskId}`} data-testid="running-link">
                {t(split.title)}
              </Link>
              <span>
                {split.asked === 0
                  ? t(schoolText.noParts)
                  : t(schoolText.progressOf, { answered: split.answered, asked: split.asked })}
              </span>
            </div>
            <div className={styles.line}>
              {split.due !== null && (
                <span className={styles.quiet}>
                  {t(schoolText.nextDue)} <DueDate due={split.due} />
                </span>
              )}
              {split.signOff !== null && (
                <span>
                  {t(schoolText.signature)}: {t(signOffStateText[split.signOff])}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
