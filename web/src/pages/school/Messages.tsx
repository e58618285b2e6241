import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listReceivedWarnings } from '../../api/blacklist-endpoints';
import { useLocale } from '../../i18n/locale';
import { schoolText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import styles from './School.module.css';
import { Section } from './Section';

const LATEST = 4;

/** The latest warnings that reached the school. */
export function Messages() {
  const t = useText();
  const locale = useLocale();
  const warnings = useQuery({ queryKey: ['received-warnings'], queryFn: listReceivedWarnings });
  if (warnings.data === undefined) return null;
  return (
    <Section
      title={t(schoolText.messages)}
      testid="home-messages"
      aside={<Link to="/received-warnings">{t(schoolText.allMessages)}</Link>}
    >
      {warnings.data.length === 0 && <p className={styles.quiet}>{t(schoolText.messagesEmpty)}</p>}
      <ul className={styles.list}>
        {warnings.data.slice(0, LATEST).map((warning) => (
          <li key={warning.id} className={styles.line}>
            <Link to={`/blacklist/${warning.entryId}`}>{warning.title}</Link>
            <span className={styles.quiet}>{dayWithWeekday(warning.sentOn, locale)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
