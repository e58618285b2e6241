import { recusedFrom } from '../access/access-sql';

/** SQL: nobody has to do anything about it any more: the step is done, or somebody else has taken what was offered. */
const IS_SETTLED = `notices.kind IN ('task-arrived', 'task-offered', 'urged') AND EXISTS (
    SELECT FROM tasks done WHERE done.id = notices.task_id
      AND (done.state <> 'open' OR notices.kind = 'task-offered' AND done.assignee_id <> notices.person_id))`;

/** SQL: the notice is still news to its person: neither read nor settled. */
export const IS_NEWS = `notices.read_at IS NULL AND NOT (${IS_SETTLED})`;

/** Whoever is recused from the case meanwhile learns nothing more of it. */
export const MAY_KNOW = `NOT ${recusedFrom('notices.case_id', 'notices.person_id')}`;

/** What is settled in the cases $1 is put away, so that nobody's unread grow with the work of others. */
export const PUT_AWAY = `UPDATE notices SET read_at = app_now()
  WHERE read_at IS NULL AND task_id IN (SELECT id FROM tasks WHERE case_id = ANY ($1::uuid[])) AND ${IS_SETTLED}`;
