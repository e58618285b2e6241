import { Button, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { InboxView, TaskSummary } from '../../api/types';
import { DueDate } from '../../components/DueDate';
import { nameOf } from '../../components/names';
import { inboxText } from '../../i18n/inbox-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './InboxPage.module.css';

export function useInboxColumns(
  view: InboxView,
  claim: (task: TaskSummary) => void,
  claimingId: string | undefined,
): TableColumnsType<TaskSummary> {
  const t = useText();
  const columns: TableColumnsType<TaskSummary> = [
    {
      title: t(inboxText.task),
      width: 160,
      render: (_, task) => (
        <Link to={`/tasks/${task.id}`} className={task.unread ? styles.unread : undefined} data-testid="task-link">
          {t(task.title)}
          {task.unread && view !== 'done' && <span className={styles.new}>{t(inboxText.unread)}</span>}
        </Link>
      ),
    },
    { title: t(inboxText.caseNumber), width: 122, render: (_, task) => task.caseNumber },
    { title: t(inboxText.subject), ellipsis: true, render: (_, task) => task.caseTitle },
    { title: t(inboxText.organisation), width: 140, ellipsis: true, render: (_, task) => nameOf(task.organisation) },
    view === 'done'
      ? { title: t(inboxText.finished), width: 128, render: (_, task) => task.closedAt && instant(task.closedAt) }
      : { title: t(inboxText.due), width: 262, render: (_, task) => <DueDate due={task.due} /> },
    { title: t(inboxText.arrived), width: 128, render: (_, task) => instant(task.openedAt) },
  ];
  if (view === 'group') {
    columns.push({
      key: 'claim',
      title: t(shellText.actions),
      width: 68,
      render: (_, task) => (
        <Button
          size="small"
          disabled={claimingId !== undefined}
          loading={claimingId === task.id}
          data-testid="claim"
          onClick={(event) => {
            event.stopPropagation();
            claim(task);
          }}
        >
          {t(inboxText.claim)}
        </Button>
      ),
    });
  }
  return columns;
}
