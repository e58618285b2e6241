/** What may have changed for a person. The person's client reads it anew; an event holds no content. */
export type LiveTopic = 'inbox' | 'notices' | 'case';

export interface LiveEvent {
  /** `all`: signals may have been missed, everything on the screen may be old. */
  topic: LiveTopic | 'all';
  /** With `case`: one that the person may read. */
  caseId?: string;
}

/** What changed, as application nodes tell each other: ids alone. Who may learn of it is decided by each node for its own people. */
export interface Changes {
  caseIds: string[];
  taskIds: string[];
  jobKeys: string[];
  personIds: string[];
}

const KINDS = ['case', 'task', 'job', 'person'] as const;
export type ChangedKind = (typeof KINDS)[number];

/** Somebody signed out or lost a right: nothing to tell, but everybody is looked at. */
export const SESSIONS_CHANGED = 'sessions';

export function changed(kind: ChangedKind, id: string): string {
  return `${kind}:${id}`;
}

/** Reads what `changed` wrote; anything else is passed over. */
export function changesOf(words: Iterable<string>): Changes {
  const ids: Record<ChangedKind, string[]> = { case: [], task: [], job: [], person: [] };
  for (const word of words) {
    const [kind, id] = word.split(':');
    const known = KINDS.find((one) => one === kind);
    if (known !== undefined && id) ids[known].push(id);
  }
  return { caseIds: ids.case, taskIds: ids.task, jobKeys: ids.job, personIds: ids.person };
}
