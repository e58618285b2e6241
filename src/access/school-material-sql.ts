import type { Principal, Role } from '../platform/auth/principal';

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
