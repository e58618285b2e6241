import { useEffect, useRef, useState } from 'react';
import { saveDraft } from '../../api/endpoints';
import { CommandKeys } from '../../api/idempotency';
import type { FormValues } from '../../api/types';
import { withoutEmpty } from '../../forms/form-schema';

const PAUSE_IN_TYPING_MS = 1_200;

export type DraftState = { state: 'none' | 'saving' | 'failed' } | { state: 'saved'; at: string };

/** Keeps what is typed on the server, after each pause in typing and when the page is left. */
export function useDraft(taskId: string, savedAt: string | undefined) {
  const [draft, setDraft] = useState<DraftState>(
    savedAt === undefined ? { state: 'none' } : { state: 'saved', at: savedAt },
  );
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; data: FormValues } | null>(null);
  const keys = useRef(new CommandKeys());
  const stopped = useRef(false);

  const save = async (data: FormValues) => {
    waiting.current = null;
    setDraft({ state: 'saving' });
    const kept = withoutEmpty(data);
    try {
      const answer = await saveDraft(keys.current.keyFor(kept), taskId, kept);
      keys.current.answered();
      setDraft({ state: 'saved', at: answer.savedAt });
    } catch (error) {
      keys.current.failed(error);
      setDraft({ state: 'failed' });
    }
  };
  const latestSave = useRef(save);
  latestSave.current = save;

  useEffect(
    () => () => {
      // Leaving within the pause must not lose the last words.
      if (waiting.current !== null && !stopped.current) {
        clearTimeout(waiting.current.timer);
        void latestSave.current(waiting.current.data);
      }
    },
    [taskId],
  );

  const change = (data: FormValues) => {
    if (stopped.current) return;
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { data, timer: setTimeout(() => void latestSave.current(data), PAUSE_IN_TYPING_MS) };
  };
  /** A submitted task has no draft any more. */
  const stop = () => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    stopped.current = true;
  };
  const resume = () => (stopped.current = false);
  return { draft, change, stop, resume };
}
