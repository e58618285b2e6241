import { Button } from 'antd';
import { useState } from 'react';
import { type BulkRow, type BulkVerb, carryOutBulk } from '../../api/inbox-endpoints';
import type { TaskSummary } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { bulkText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';
import { BulkDialog } from './BulkDialog';
import { BulkResult } from './BulkResult';
import styles from './InboxPage.module.css';

interface BulkBarProps {
  chosen: readonly TaskSummary[];
  /** Only what is on offer can be claimed. */
  mayClaim: boolean;
  onDone: () => void;
}

interface Order {
  verb: BulkVerb;
  personId?: string;
  reason?: string;
}

/** One verb on all rows that are ticked, and of each what became of it. */
export function BulkBar({ chosen, mayClaim, onDone }: BulkBarProps) {
  const t = useText();
  const [asked, setAsked] = useState<Exclude<BulkVerb, 'claim'>>();
  const [result, setResult] = useState<{ tasks: readonly TaskSummary[]; rows: BulkRow[] }>();
  const tasks = chosen.filter((row) => row.taskId !== null);
  const acting = useCommand(
    (key, order: Order) =>
      carryOutBulk(key, { ...order, tasks: tasks.map(({ taskId, version }) => ({ id: taskId!, version })) }),
    {
      onSuccess: ({ items }) => {
        setAsked(undefined);
        setResult({ tasks, rows: items });
      },
    },
  );
  const isIdle = tasks.length > 0 && !acting.isPending;
  return (
    <div className={styles.bulk} role="region" aria-label={t(bulkText.chosen, { n: chosen.length })} data-testid="bulk">
      {chosen.length > 0 && (
        <>
          <span>{t(bulkText.chosen, { n: chosen.length })}</span>
          {mayClaim && (
            <Button disabled={!isIdle} onClick={() => acting.mutate({ verb: 'claim' })} data-testid="bulk-claim">
              {t(bulkText.claim)}
            </Button>
          )}
          <Button disabled={!isIdle} onClick={() => setAsked('assign')} data-testid="bulk-assign">
            {t(bulkText.assign)}
          </Button>
          <Button disabled={!isIdle} onClick={() => setAsked('urge')} data-testid="bulk-urge">
            {t(bulkText.urge)}
          </Button>
          <Button type="text" onClick={onDone}>
            {t(bulkText.cancel)}
          </Button>
        </>
      )}
      {acting.isError && asked === undefined && <ProblemNotice error={acting.error} />}
      {asked !== undefined && (
        <BulkDialog
          verb={asked}
          first={tasks[0]!.taskId!}
          error={acting.error}
          isBusy={acting.isPending}
          onConfirm={(entered) => acting.mutate({ verb: asked, ...entered })}
          onClose={() => {
            acting.reset();
            setAsked(undefined);
          }}
        />
      )}
      {result !== undefined && (
        <BulkResult
          {...result}
          onClose={() => {
            setResult(undefined);
            onDone();
          }}
        />
      )}
    </div>
  );
}
