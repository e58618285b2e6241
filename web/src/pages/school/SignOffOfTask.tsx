import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { askSignOff, withdrawSignOff, type TaskSplit } from '../../api/school-endpoints';
import type { FormValues } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { splitText } from '../../i18n/school-text';
import { useText, type Text } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './School.module.css';

type Signing = NonNullable<TaskSplit['signOff']>;

interface SignOffOfTaskProps {
  taskId: string;
  version: number;
  signing: Signing;
  canChange: boolean;
  checked: () => FormValues | undefined;
}

/** Whether the leader has signed what is filled in, and the way to ask. */
export function SignOffOfTask({ taskId, version, signing, canChange, checked }: SignOffOfTaskProps) {
  const t = useText();
  const [data, setData] = useState<FormValues | undefined>();
  const [note, setNote] = useState('');
  const { latest, isDemanded } = signing;
  const signer = t(signing.signer);
  const isWaiting = latest?.state === 'asked';
  const asking = useCommand((key, content: FormValues) => askSignOff(key, taskId, { version, data: content, note }), {
    onSuccess: () => setData(undefined),
  });
  const withdrawing = useCommand((key) => withdrawSignOff(key, taskId));
  return (
    <div style={{ marginTop: 10 }} data-testid="task-sign-off" data-state={latest?.state ?? 'none'}>
      {isDemanded && latest?.state !== 'signed' && <p className={styles.quiet}>{t(splitText.demanded, { signer })}</p>}
      {latest !== null && <p style={{ margin: '0 0 4px' }}>{standing(latest, t)}</p>}
      {canChange && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setData(checked())} data-testid="ask-sign-off">
            {t(latest === null || isWaiting ? splitText.askSignOff : splitText.askAgain)}
          </Button>
          {isWaiting && (
            <Button
              size="small"
              loading={withdrawing.isPending}
              onClick={() => withdrawing.mutate(undefined)}
              data-testid="withdraw-sign-off"
            >
              {t(splitText.takeBack)}
            </Button>
          )}
        </div>
      )}
      {withdrawing.isError && <ProblemNotice error={withdrawing.error} />}
      {data !== undefined && (
        <Modal
          open
          title={t(splitText.askSignOff)}
          okText={t(splitText.askSignOff)}
          okButtonProps={{ 'data-testid': 'confirm-sign-off' }}
          confirmLoading={asking.isPending}
          onOk={() => asking.mutate(data)}
          onCancel={() => setData(undefined)}
        >
          <label htmlFor="sign-off-note">{t(splitText.note, { signer })}</label>
          <Input.TextArea
            id="sign-off-note"
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            data-testid="sign-off-note"
          />
          {asking.isError && <ProblemNotice error={asking.error} />}
        </Modal>
      )}
    </div>
  );
}

// helpers

function standing(latest: NonNullable<Signing['latest']>, t: Text): string {
  const { state, askedBy, askedAt, decidedBy, decidedAt, reason } = latest;
  if (state === 'asked') return t(splitText.waiting, { name: askedBy, at: instant(askedAt) });
  if (state === 'withdrawn') return t(splitText.signOffWithdrawn);
  const by = { name: decidedBy!, at: instant(decidedAt!) };
  return state === 'signed' ? t(splitText.signed, by) : t(splitText.refused, { ...by, reason: reason! });
}
