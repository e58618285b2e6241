import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { getTaskSplit } from '../../api/school-endpoints';
import type { FormSchema, FormValues } from '../../api/types';
import { splitText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { AskPartsDialog } from './AskPartsDialog';
import { CollectParts } from './CollectParts';
import { PartsOfTask } from './PartsOfTask';
import styles from './School.module.css';
import { SignOffOfTask } from './SignOffOfTask';

export interface SplitPanelProps {
  taskId: string;
  version: number;
  schema: FormSchema;
  /** What is filled in, checked as for a submission; undefined when something is missing, which the form then shows. */
  checked: () => FormValues | undefined;
  /** Adds to what is filled in. */
  put: (add: (held: FormValues) => FormValues, names: { id: string; name: string }[]) => void;
}

/** A school's task beside its form: the parts of the colleges and the signature of the leader. Nothing for others. */
export default function TaskSplitPanel({ taskId, version, schema, checked, put }: SplitPanelProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const found = useQuery({ queryKey: ['task-split', taskId], queryFn: () => getTaskSplit(taskId) });
  const split = found.data;
  if (split === undefined || (!split.isOffered && split.parts.length === 0)) return null;
  return (
    <section className={styles.section} data-testid="task-split">
      <h2>{t(splitText.title)}</h2>
      <PartsOfTask parts={split.parts} canChange={split.canChange} />
      {split.canChange && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setAsking(true)} data-testid="split-task">
            {t(splitText.split)}
          </Button>
          {split.text !== '' && <CollectParts split={split} schema={schema} put={put} />}
        </div>
      )}
      {split.signOff !== null && (
        <SignOffOfTask
          taskId={taskId}
          version={version}
          signing={split.signOff}
          canChange={split.canChange}
          checked={checked}
        />
      )}
      {asking && <AskPartsDialog taskId={taskId} split={split} onClose={() => setAsking(false)} />}
    </section>
  );
}
