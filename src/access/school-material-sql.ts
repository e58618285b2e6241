import type { Principal, Role } from '../platform/auth/principal';
import { recusedFrom } from './access-sql';

/** Duties of a school that put its answers together and sign them. */
const ANSWERING: readonly Role[] = ['employment-office', 'school-leader'];

/** Organisations for which the person answers requests for information. */
export function answeringOrganisations({ roles }: Pick<Principal, 'roles'>): string[] {
  return roles.filter(({ role }) => ANSWERING.includes(role)).map(({ organisationId }) => organisationId);
}

/**
 * Documents that a school itself, or a college of it, gave for the answer to a request: whoever collects and signs the answer
 * reads them. So do both sides of an interview those of its plans and reports, when a school interviews a college of its own as
 * well. `organisations` is `answeringOrganisations(…)`.
 */
export function schoolMaterial(document: string, organisations: string): string {
  return `(EXISTS (SELECT FROM information_requests request
    WHERE request.organisation_id = ANY (${organisations}::uuid[])
      AND (${document} = ANY (request.document_ids)
           OR EXISTS (SELECT FROM information_request_parts part
                      WHERE part.request_id = request.id AND ${document} = ANY (part.document_ids))))
    OR EXISTS (SELECT FROM interviews JOIN case_parties side ON side.case_id = interviews.case_id
      WHERE side.organisation_id = ANY (${organisations}::uuid[])
        AND (EXISTS (SELECT FROM interview_plans plan WHERE plan.case_id = side.case_id AND ${document} = ANY (plan.document_ids))
             OR EXISTS (SELECT FROM interview_progress report
                        WHERE report.case_id = side.case_id AND ${document} = ANY (report.document_ids)))))`;
}

/**
 * Files that go between a school and its colleges while a task is split: read by the college that was asked, by those of the
 * school who may do the task, and by whoever is to sign what uses them; by nobody who is recused. `duties` is `heldDuties(…)`.
 */
export function splitMaterial(document: string, person: string, duties: string): string {
  return `(EXISTS (SELECT FROM task_parts part
    WHERE (${document} = ANY (part.request_document_ids) OR ${document} = ANY (part.document_ids))
      AND NOT ${recusedFrom('part.case_id', person)}
      AND (part.organisation_id::text || ':college-staff' = ANY (${duties}::text[])
           OR part.organisation_id::text || ':head' = ANY (${duties}::text[])
           OR EXISTS (SELECT FROM task_candidates candidate WHERE candidate.task_id = part.task_id
                        AND candidate.organisation_id = part.school_id
                        AND candidate.organisation_id::text || ':' || candidate.role = ANY (${duties}::text[]))))
    OR EXISTS (SELECT FROM task_sign_offs sign WHERE ${document} = ANY (sign.document_ids)
      AND sign.school_id::text || ':' || sign.signer_role = ANY (${duties}::text[])
      AND NOT ${recusedFrom('sign.case_id', person)}))`;
}
