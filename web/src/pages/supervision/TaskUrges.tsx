import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { getTaskSupervision, urgeTask } from '../../api/supervision-endpoints';
import { supervisionText } from '../../i18n/supervision-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { ReasonDialog } from './ReasonDialog';
import styles from './Supervision.module.css';

/** Who pressed for this step, and the verb for a head who may. Nothing where nobody did and nobody may. */
export function TaskUrges({ taskId }: { taskId: string }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const found = useQuery({ queryKey: ['task-supervision', taskId], queryFn: () => getTaskSupervision(taskId) });
  if (found.data === undefined || (found.data.urges.length === 0 && !found.data.mayUrge)) return null;
  const { urges, mayUrge } = found.data;
  return (
    <section className={styles.section} data-testid="task-urges">
      <h2>{t(supervisionText.urges)}</h2>
      <ul className={styles.list}>
        {urges.map(({ id, reason, urgedBy, urgedAt }) => (
          <li key={id}>
            <div>{reason}</div>
            <div className={styles.quiet}>{t(supervisionText.urgedBy, { name: urgedBy, at: instant(urgedAt) })}</div>
          </li>
        ))}
      </ul>
      {mayUrge && (
        <Button size="small" onClick={() => setAsking(true)} data-testid="urge">
          {t(supervisionText.urge)}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={t(supervisionText.urge)}
          label={t(supervisionText.urgeReason)}
          hint={t(supervisionText.reasonHint)}
          run={(key, reason) => urgeTask(key, taskId, reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
