import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { getNextTask } from '../../api/inbox-endpoints';
import { inboxText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';
import { pathOf } from './inbox-columns';

/** The next task after one that was just finished: Enter opens it. The way back is the one action when nothing waits. */
export function NextTask({ after, back }: { after: string; back: (isPrimary: boolean) => ReactNode }) {
  const t = useText();
  const navigate = useNavigate();
  const button = useRef<HTMLButtonElement>(null);
  const next = useQuery({ queryKey: ['next-task', after], queryFn: () => getNextTask(after), staleTime: 0 });
  const task = next.data?.task ?? null;
  useEffect(() => {
    if (task !== null) button.current?.focus();
  }, [task]);
  if (task === null) return back(true);
  const name = [t(task.title), task.caseNumber].filter(Boolean).join(' ');
  return (
    <>
      {back(false)}
      <Button ref={button} type="primary" onClick={() => void navigate(pathOf(task))} data-testid="next-task">
        {t(inboxText.nextTask, { title: name })}
      </Button>
    </>
  );
}
