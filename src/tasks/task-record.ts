import type { LocalText } from '../platform/errors/domain-error';

/** A row of the inbox, as the service works with it. */
export interface TaskRecord {
  id: string;
  caseId: string;
  definitionVersionId: string;
  elementId: string;
  title: LocalText;
  jobKey: string;
  escalation: LocalText | null;
  /** A guard has a say before it is submitted; without one nobody needs to be asked. */
  isGuarded: boolean;
  /** Ids and flags that the step could see when it opened. */
  variables: Record<string, unknown>;
  state: 'open' | 'closed' | 'cancelled';
  assigneeId: string | null;
  /** Who asked the assignee for help and gets the task back. */
  delegatorId: string | null;
  /** Whose votes the step waits for before, beside or after it is filled in, or that the last ones were against it. */
  approval: 'before' | 'parallel' | 'after' | 'not-carried' | null;
  version: number;
  openedAt: Date;
  claimedAt: Date | null;
  closedAt: Date | null;
  closedBy: string | null;
}

export const TASK_COLUMNS = `tasks.id, tasks.case_id AS "caseId", tasks.definition_version_id AS "definitionVersionId",
  tasks.element_id AS "elementId", tasks.title, tasks.job_key::text AS "jobKey",
  tasks.escalation, (tasks.is_split OR tasks.headers ? 'signOff') AS "isGuarded", tasks.variables, tasks.state, tasks.assignee_id AS "assigneeId",
  tasks.delegator_id AS "delegatorId", tasks.approval, tasks.version, tasks.opened_at AS "openedAt", tasks.claimed_at AS "claimedAt", tasks.closed_at AS "closedAt",
  tasks.closed_by AS "closedBy"`;
