import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listParts, listSignOffs } from '../../api/school-endpoints';
import { DueDate } from '../../components/DueDate';
import { PAGE_SIZE } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { schoolText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import styles from './School.module.css';
import { Section } from './Section';
import { partStateText } from './split-states';

const OPEN = { state: 'open', page: 1, pageSize: PAGE_SIZE } as const;

/** What the school asked of my college. */
export function WaitingParts() {
  const t = useText();
  const parts = useQuery({ queryKey: ['task-parts', 'open'], queryFn: () => listParts(OPEN), refetchInterval: 60_000 });
  if (parts.isError) return <ProblemNotice error={parts.error} onRetry={() => void parts.refetch()} />;
  if (parts.data === undefined || parts.data.items.length === 0) return null;
  return (
    <Section title={t(schoolText.parts)} testid="home-parts">
      <ul className={styles.list}>
        {parts.data.items.map((part) => (
          <li key={part.id} className={styles.line}>
            <Link to={`/task-parts/${part.id}`} data-testid="part-link">
              {t(part.title)}
            </Link>
            <span className={styles.quiet}>
              {part.askedBy} · {t(partStateText[part.state])}
            </span>
            <DueDate due={part.due} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What waits for my signature. */
export function WaitingSignOffs() {
  const t = useText();
  const waiting = useQuery({
    queryKey: ['sign-offs', 'open'],
    queryFn: () => listSignOffs(OPEN),
    refetchInterval: 60_000,
  });
  if (waiting.isError) return <ProblemNotice error={waiting.error} onRetry={() => void waiting.refetch()} />;
  if (waiting.data === undefined || waiting.data.items.length === 0) return null;
  return (
    <Section title={t(schoolText.signOffs)} testid="home-sign-offs">
      <ul className={styles.list}>
        {waiting.data.items.map((one) => (
          <li key={one.id} className={styles.line}>
            <Link to={`/sign-offs/${one.id}`} data-testid="sign-off-link">
              {t(one.title)}
            </Link>
            <span className={styles.quiet}>{one.askedBy}</span>
            <DueDate due={one.due} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
