import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listMyApprovals } from '../../../api/verb-endpoints';
import { useText } from '../../../i18n/useText';
import { verbText } from '../../../i18n/verb-text';
import { instant } from '../../../time/dates';
import { ActsFor } from '../../absence/ActsFor';
import styles from './Verbs.module.css';

/** Steps of others on which this person is asked to vote; nothing where there are none. */
export function MyApprovals() {
  const t = useText();
  const { data = [] } = useQuery({ queryKey: ['my-approvals'], queryFn: listMyApprovals });
  if (data.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={t(verbText.waiting)} data-testid="my-approvals">
      <strong>{t(verbText.waiting)}</strong>
      <ul className={styles.list}>
        {data.map(({ taskId, title, caseNumber, askedBy, askedAt, onBehalfOf }) => (
          <li key={taskId}>
            <Link to={`/tasks/${taskId}`} data-testid="approval-link">
              <ActsFor absent={onBehalfOf} />
              {t(title)}
            </Link>{' '}
            {caseNumber}{' '}
            <span className={styles.quiet}>
              {t(verbText.askedBy, { name: askedBy })} · {instant(askedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
