import { saveDraft } from '../../api/endpoints';
import type { TaskDetail } from '../../api/types';
import { useAutosave } from '../../api/useAutosave';
import { withoutEmpty } from '../../forms/form-schema';

export type { DraftState } from '../../api/useAutosave';

/** Keeps what is typed into the form of a task; two devices of one person do not overwrite each other in silence. */
export function useDraft(taskId: string, kept: TaskDetail['draft']) {
  return useAutosave<TaskDetail['data']>(taskId, kept, (key, data, over) =>
    saveDraft(key, taskId, withoutEmpty(data), over),
  );
}

// helpers

/** The same for the same answers, in whatever order the form gives them. */
function fingerprint(data: FormValues): string {
  return JSON.stringify(Object.entries(withoutEmpty(data)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
