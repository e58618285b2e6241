import { useRef } from 'react';
import { saveDraft } from '../../api/endpoints';
import type { FormValues, TaskDetail } from '../../api/types';
import { useAutosave } from '../../api/useAutosave';
import { withoutEmpty } from '../../forms/form-schema';

export type { DraftState } from '../../api/useAutosave';

/**
 * Keeps what is typed into the form of a task; two devices of one person do not overwrite each other in silence. What the form
 * says while it is merely drawn (`shown`) is no draft.
 */
export function useDraft(taskId: string, kept: TaskDetail['draft'], shown: FormValues) {
  const { change, ...saver } = useAutosave<FormValues>(taskId, kept, (key, data, over) =>
    saveDraft(key, taskId, withoutEmpty(data), over),
  );
  const latest = useRef(fingerprint(shown));
  return {
    ...saver,
    change: (data: FormValues) => {
      const now = fingerprint(data);
      if (now === latest.current) return;
      latest.current = now;
      change(data);
    },
  };
}

// helpers

/** The same for the same answers, in whatever order the form gives them. */
function fingerprint(data: FormValues): string {
  return JSON.stringify(Object.entries(withoutEmpty(data)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
