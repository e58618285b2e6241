import { barringDuties, recusedFrom } from '../access/access-sql';

/** A part with its names, as both sides read it. */
export const PART_COLUMNS = `part.id, part.version, part.task_id AS "taskId", part.case_id AS "caseId", tasks.title,
  part.school_id AS "schoolId", school.name AS school, part.organisation_id AS "collegeId", college.name AS college,
  part.request, part.request_document_ids AS "requestDocumentIds", part.due_on::text AS "dueOn", part.state,
  asker.name AS "askedBy", part.asked_at AS "askedAt", part.answer, part.document_ids AS "documentIds",
  part.answered_by AS "answeredById", author.name AS "answeredBy", part.answered_at AS "answeredAt",
  part.return_reason AS "returnReason", part.returned_at AS "returnedAt", part.ended_at AS "endedAt"`;

export const PARTS = `task_parts part JOIN tasks ON tasks.id = part.task_id
  JOIN organisations school ON school.id = part.school_id JOIN organisations college ON college.id = part.organisation_id
  JOIN people asker ON asker.id = part.asked_by LEFT JOIN people author ON author.id = part.answered_by`;

/**
 * The person may act on the task's matter at all: neither recused from the case nor barred from the step by another duty on it.
 * A part or a signature is no way round.
 */
export function isFreeFor(person: string): string {
  return `NOT ${recusedFrom('tasks.case_id', person)} AND cardinality(${barringDuties('tasks', person)}) = 0`;
}
