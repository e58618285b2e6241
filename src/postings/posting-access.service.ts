import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { caseOrganisations, CASE_ROLES, decideAction, holds, holdsIn, type TaskRelation } from '../access/access';
import { AccessRefusedError } from '../access/access.errors';
import { relating } from '../access/access.service';
import { readableCase, taskRelation } from '../access/access-sql';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal, Role } from '../platform/auth/principal';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { PostingActRefusedError, PostingNotFoundError } from './posting.errors';

/** Duties of a school that see what the school hosts. */
const HOSTING_ROLES: readonly Role[] = ['employment-office', 'school-leader'];
/** Duties that submit: of a school, of a college for its school, of an authority. */
const SUBMITTING_ROLES: readonly Role[] = ['employment-office', 'college-staff', 'case-officer', 'head'];

export interface PostingOwner {
  id: string;
  hostId: string;
  submittedBy: string;
}

/** Who sees a posting before it is public, who may change it, and who judges it. */
@Injectable()
export class PostingAccessService {
  constructor(private readonly organisations: OrganisationsService) {}

  assertMayLook(principal: Principal): void {
    if (!holds(principal, ...HOSTING_ROLES, ...SUBMITTING_ROLES, ...CASE_ROLES)) throw new AccessRefusedError();
  }

  /** Organisations for which the person submits: the own school, the school of the own college, the own authority. */
  async hostsOf(tx: Transaction, principal: Principal): Promise<{ own: string[]; isAuthority: boolean }> {
    const own = new Set<string>();
    let isAuthority = false;
    for (const { role, organisationId } of principal.roles) {
      if (!SUBMITTING_ROLES.includes(role)) continue;
      const { kind, parentId } = await this.organisations.get(tx, organisationId);
      if (kind === 'authority') isAuthority = true;
      // A head exists in schools, colleges and units as well: only the duties named above submit for those.
      if (role === 'head' && kind !== 'authority') continue;
      const host = kind === 'college' ? parentId : organisationId;
      if (host !== null) own.add(host);
    }
    if (own.size === 0) throw new AccessRefusedError();
    return { own: [...own], isAuthority };
  }

  /** @throws PostingNotFoundError also when it exists but this person may not know of it. */
  async assertMayRead(tx: Transaction, principal: Principal, postingId: string): Promise<PostingOwner> {
    const found = isUUID(postingId)
      ? await firstRow<PostingOwner>(
          tx,
          `SELECT id, host_id AS "hostId", submitted_by AS "submittedBy" FROM postings
           WHERE id = $1 AND ${READABLE_POSTING}`,
          [postingId, ...readingParameters(principal)],
        )
      : undefined;
    if (!found) throw new PostingNotFoundError();
    return found;
  }

  /** The organiser: whoever submitted, and the office of the host. */
  isOrganiser(principal: Principal, { hostId, submittedBy }: PostingOwner): boolean {
    return (
      principal.personId === submittedBy || holdsIn(principal, hostId, 'employment-office', 'case-officer', 'head')
    );
  }

  assertIsOrganiser(principal: Principal, owner: PostingOwner): void {
    if (!this.isOrganiser(principal, owner)) throw new PostingActRefusedError('not-yours');
  }

  /** The step that waits now, when the person may act on it. */
  async actionable(
    tx: Transaction,
    principal: Principal,
    postingId: string,
  ): Promise<{ taskId: string; step: string } | undefined> {
    const task = await firstRow<{ taskId: string; step: string; isTaken: boolean; relation: TaskRelation }>(
      tx,
      `SELECT id AS "taskId", element_id AS step, coalesce(assignee_id <> $2, false) AS "isTaken",
              ${taskRelation('tasks', '$2', '$3', '$4')} AS relation
       FROM tasks WHERE state = 'open' AND case_id IN (SELECT case_id FROM posting_versions WHERE posting_id = $1)`,
      [postingId, ...relating(principal)],
    );
    const mayAct = task && !task.isTaken && decideAction(task.relation).outcome === 'allowed';
    return mayAct ? { taskId: task.taskId, step: task.step } : undefined;
  }

  async mayActOn(tx: Transaction, principal: Principal, postingId: string, step: string): Promise<boolean> {
    return (await this.actionable(tx, principal, postingId))?.step === step;
  }
}

/** The parameters of `READABLE_POSTING`, from `$2` on. */
export function readingParameters({ personId, roles }: Principal): [string, string[], string[]] {
  const hosting = roles.filter(({ role }) => HOSTING_ROLES.includes(role)).map(({ organisationId }) => organisationId);
  return [personId, hosting, caseOrganisations(roles)];
}

/** SQL: the row of `postings` may be read by the person of `readingParameters`. */
export const READABLE_POSTING = `(postings.submitted_by = $2 OR postings.host_id = ANY ($3::uuid[])
  OR EXISTS (SELECT FROM posting_versions WHERE posting_versions.posting_id = postings.id
             AND ${readableCase('posting_versions.case_id', '$2', '$4')}))`;
