import { useEffect, useRef, useState } from 'react';
import { CommandKeys } from './idempotency';
import { outcomeUnknown, problemOf } from './problem';

const PAUSE_IN_TYPING_MS = 1_200;
/** How often an answer is tried for again that did not come; a returning network is noticed at once. */
const RETRY_MS = 5_000;

/** `elsewhere`: another device or window has saved since; what is on this page waits until the person chooses. */
export type DraftState =
  { state: 'none' | 'saving' | 'failed' } | { state: 'saved'; at: string } | { state: 'elsewhere'; at: string };

interface Kept {
  savedAt: string;
  version?: number;
}

/**
 * Keeps what is typed on the server: after each pause in typing, when the page is left, and as soon as the network is back
 * after it was lost. What was typed last is what is kept; a refusal is not tried again before something else is typed.
 *
 * @param save `over` is the version of the draft that the page knows, 0 for none
 */
export function useAutosave<V>(
  id: string,
  kept: Kept | null,
  save: (key: string, value: V, over: number) => Promise<Kept>,
) {
  const [draft, setDraft] = useState<DraftState>(
    kept === null ? { state: 'none' } : { state: 'saved', at: kept.savedAt },
  );
  const over = useRef(kept?.version ?? 0);
  const typed = useRef<{ timer: ReturnType<typeof setTimeout>; value: V } | null>(null);
  const unsent = useRef<V | null>(null);
  const paused = useRef(false);
  const stopped = useRef(false);
  const keys = useRef(new CommandKeys());

  const send = async (value: V) => {
    typed.current = null;
    unsent.current = value;
    setDraft({ state: 'saving' });
    try {
      const answer = await save(keys.current.keyFor([over.current, value]), value, over.current);
      keys.current.answered();
      over.current = answer.version ?? 0;
      if (unsent.current === value) unsent.current = null;
      setDraft({ state: 'saved', at: answer.savedAt });
    } catch (error) {
      keys.current.failed(error);
      const problem = problemOf(error);
      if (problem.code === 'TASK.DRAFT_CHANGED') {
        paused.current = true;
        over.current = Number(problem.version);
        setDraft({ state: 'elsewhere', at: String(problem.savedAt) });
        return;
      }
      if (!outcomeUnknown(problem)) unsent.current = null;
      setDraft({ state: 'failed' });
    }
  };
  const latest = useRef(send);
  latest.current = send;

  /** Without waiting for the pause. */
  const flush = useRef(() => {
    if (typed.current === null || stopped.current) return;
    clearTimeout(typed.current.timer);
    void latest.current(typed.current.value);
  }).current;

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      // Leaving within the pause must not lose the last words.
      flush();
    };
  }, [id, flush]);

  const isLost = draft.state === 'failed';
  useEffect(() => {
    if (!isLost) return;
    const again = () => {
      if (unsent.current !== null && typed.current === null && !stopped.current) void latest.current(unsent.current);
    };
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isLost]);

  const change = (value: V) => {
    if (stopped.current) return;
    if (typed.current !== null) clearTimeout(typed.current.timer);
    typed.current = null;
    if (paused.current) unsent.current = value;
    else typed.current = { value, timer: setTimeout(() => void latest.current(value), PAUSE_IN_TYPING_MS) };
  };
  /** What was handed in, or replaced by what the server holds, has no draft of this page any more. */
  const stop = () => {
    if (typed.current !== null) clearTimeout(typed.current.timer);
    typed.current = null;
    stopped.current = true;
  };
  const resume = () => (stopped.current = false);
  /** What is on this page takes the place of what was saved elsewhere. */
  const keepMine = () => {
    paused.current = false;
    if (unsent.current !== null) void latest.current(unsent.current);
  };
  return { draft, change, flush, stop, resume, keepMine };
}
