import { recusedFrom } from '../access/access-sql';

/**
 * SQL: the notice is still news to its person: not read, and not an offer that somebody else has taken. Whoever is recused from
 * the case meanwhile learns nothing more of it.
 */
export const IS_NEWS = `notices.read_at IS NULL
  AND NOT (notices.kind = 'task-offered' AND EXISTS (
    SELECT FROM tasks taken WHERE taken.id = notices.task_id AND taken.assignee_id <> notices.person_id))`;

export const MAY_KNOW = `NOT ${recusedFrom('notices.case_id', 'notices.person_id')}`;
