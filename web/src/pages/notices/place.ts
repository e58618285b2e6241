import type { Notice } from '../../api/notice-endpoints';

/** Kinds about something that is neither a step nor a case. */
const PAGES: Partial<Record<Notice['kind'], string>> = { absence: '/absence', handover: '/handovers' };

/** Where a notice leads: to the step, else to the case, else to the page of its kind; nowhere when its reader may see none. */
export function placeOf({ kind, taskId, caseId }: Pick<Notice, 'kind' | 'taskId' | 'caseId'>): string | undefined {
  if (taskId !== undefined) return `/tasks/${taskId}`;
  return caseId === undefined ? PAGES[kind] : `/cases/${caseId}`;
}
