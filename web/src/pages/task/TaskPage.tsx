import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { getTask } from '../../api/endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { taskText } from '../../i18n/task-text';
import { useText } from '../../i18n/useText';
import { TaskWork } from './TaskWork';

export default function TaskPage() {
  const t = useText();
  const { taskId = '' } = useParams();
  // A form being filled must not change under the hands: it is only fetched again on purpose.
  const task = useQuery({ queryKey: ['task', taskId], queryFn: () => getTask(taskId), refetchOnWindowFocus: false });
  const [round, setRound] = useState(0);
  if (task.data !== undefined)
    return (
      <TaskWork
        key={`${taskId} ${round}`}
        task={task.data}
        reload={() => void task.refetch()}
        // Begins afresh with what the server holds: what stands on the page is let go.
        restart={() => void task.refetch().then(() => setRound((before) => before + 1))}
        reloadError={task.error}
      />
    );
  return (
    <Page title={t(taskText.task)}>
      {task.isError ? (
        <ProblemNotice error={task.error} onRetry={() => void task.refetch()} />
      ) : (
        <PageSkeleton rows={12} />
      )}
    </Page>
  );
}
