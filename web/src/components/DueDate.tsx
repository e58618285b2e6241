import { Tooltip } from 'antd';
import type { Due } from '../api/types';
import { useLocale } from '../i18n/locale';
import { timeText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import styles from './DueDate.module.css';
import { remainingText } from './due';

/** `2026-03-02 周一 · 余 5 个工作日`; the only place where red, yellow and green are used. */
export function DueDate({ due, colourless = false }: { due: Due | null; colourless?: boolean }) {
  const t = useText();
  const locale = useLocale();
  if (due === null) return <span className={styles.none}>{t(timeText.noDeadline)}</span>;
  const remaining = remainingText(due.remainingWorkingDays);
  return (
    <span className={styles.due} data-colour={colourless ? undefined : due.colour}>
      <span className={styles.date}>{dayWithWeekday(due.date, locale)}</span>
      <span className={styles.left}>{t(remaining.text, remaining.values)}</span>
      {due.provisional && (
        <Tooltip title={t(timeText.provisionalHint)}>
          <span className={styles.provisional}>{t(timeText.provisional)}</span>
        </Tooltip>
      )}
    </span>
  );
}
