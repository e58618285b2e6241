/**
 * SQL of the text that is sealed for an event `e`: every column that says something, in a form that depends on no setting of
 * the session. Never changed once released: a changed form would make every old seal look broken.
 */
export const SEALED_CONTENT = `jsonb_build_array(
  e.id, extract(epoch FROM e.at)::text, extract(epoch FROM e.written_at)::text, e.actor_kind, e.actor_person_id, e.action,
  e.subject_kind, e.subject_id, e.case_id, e.details)::text`;
