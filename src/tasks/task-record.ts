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
  /** Ids and flags that the step could see when it opened. */
  variables: Record<string, unknown>;
  state: 'open' | 'closed' | 'cancelled';
  assigneeId: string | null;
  version: number;
  openedAt: Date;
  claimedAt: Date | null;
  closedAt: Date | null;
  closedBy: string | null;
}

export const TASK_COLUMNS = `tasks.id, tasks.case_id AS "caseId", tasks.definition_version_id AS "definitionVersionId",
  tasks.element_id AS "elementId", tasks.title, tasks.job_key::text AS "jobKey",
  tasks.escalation, tasks.variables, tasks.state, tasks.assignee_id AS "assigneeId",
  tasks.version, tasks.opened_at AS "openedAt", tasks.claimed_at AS "claimedAt", tasks.closed_at AS "closedAt",
  tasks.closed_by AS "closedBy"`;
