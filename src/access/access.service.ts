import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { CaseNotFoundError } from '../cases/case.errors';
import type { DocumentAccess } from '../documents/document-access';
import type { OrganisationKind } from '../organisations/organisation';
import { BELOW } from '../organisations/organisation-list.service';
import type { Principal, Role } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { TaskNotFoundError } from '../tasks/task.errors';
import { canReadTask, CASE_ROLES, caseOrganisations, heldDuties, holds, type TaskRelation } from './access';
import { AccessRefusedError } from './access.errors';
import { readableCase, taskRelation } from './access-sql';
import { answeringOrganisations, schoolMaterial, splitMaterial } from './school-material-sql';

/** The parameters of `taskRelation`: person, duties, organisations whose cases the person may read. */
export function relating({ personId, roles }: Principal): [string, string[], string[]] {
  return [personId, heldDuties(roles), caseOrganisations(roles)];
}

/**
 * The one place that decides who may see or do what with a case, a task, a document. Deny by default: what is not allowed
 * here is refused, and what somebody may not see looks exactly like what does not exist.
 */
@Injectable()
export class AccessService implements DocumentAccess {
  /** Of organisations by id; an organisation stays of its kind. */
  private readonly kinds = new Map<string, OrganisationKind>();

  /** @throws CaseNotFoundError also when the case exists but this person may not read it. */
  async assertCanReadCase(tx: Transaction, principal: Principal, caseId: string): Promise<void> {
    if (!(await this.canReadCase(tx, principal, caseId))) throw new CaseNotFoundError();
  }

  async canReadCase(tx: Transaction, principal: Principal, caseId: string): Promise<boolean> {
    if (!isUUID(caseId)) return false;
    const found = await firstRow(tx, `SELECT FROM cases WHERE id = $1 AND ${readableCase('cases.id', '$2', '$3')}`, [
      caseId,
      principal.personId,
      caseOrganisations(principal.roles),
    ]);
    return found !== undefined;
  }

  /** Those of the cases that the person may read, for lists that name cases beside what everybody may know. */
  async readableCases(tx: Transaction, principal: Principal, caseIds: string[]): Promise<Set<string>> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT id FROM cases WHERE id = ANY ($1::uuid[]) AND ${readableCase('cases.id', '$2', '$3')}`,
      [caseIds, principal.personId, caseOrganisations(principal.roles)],
    );
    return new Set(found.map(({ id }) => id));
  }

  /**
   * The authority in which the person holds one of the duties. Schools and units have heads too: those never act for an
   * authority. @throws AccessRefusedError when there is none.
   */
  async authorityOf(tx: Transaction, principal: Principal, ...roles: Role[]): Promise<string> {
    return (await this.decidesFor(tx, principal, { authority: roles })).id;
  }

  /**
   * The organisation for which the person decides: the first in which a duty is held that decides in its kind.
   * @throws AccessRefusedError when there is none
   */
  async decidesFor(
    tx: Transaction,
    { roles }: Principal,
    duties: Partial<Record<OrganisationKind, readonly Role[]>>,
  ): Promise<{ id: string; kind: OrganisationKind }> {
    const wanted = Object.values(duties).flat();
    const held = roles.filter(({ role }) => wanted.includes(role));
    const unknown = held.flatMap(({ organisationId }) => (this.kinds.has(organisationId) ? [] : [organisationId]));
    if (unknown.length > 0) {
      const found = await rows<{ id: string; kind: OrganisationKind }>(
        tx,
        'SELECT id, kind FROM organisations WHERE id = ANY ($1::uuid[])',
        [unknown],
      );
      for (const { id, kind } of found) this.kinds.set(id, kind);
    }
    for (const { organisationId, role } of held) {
      const kind = this.kinds.get(organisationId);
      if (kind !== undefined && duties[kind]?.includes(role)) return { id: organisationId, kind };
    }
    throw new AccessRefusedError();
  }

  /** How the person stands to the task. @throws TaskNotFoundError when the person may not know of it. */
  async relationToTask(tx: Transaction, principal: Principal, taskId: string): Promise<TaskRelation> {
    const found = isUUID(taskId)
      ? await firstRow<{ relation: TaskRelation }>(
          tx,
          `SELECT ${taskRelation('tasks', '$2', '$3', '$4')} AS relation FROM tasks WHERE tasks.id = $1`,
          [taskId, ...relating(principal)],
        )
      : undefined;
    const relation = found?.relation;
    if (!relation || !canReadTask(relation)) throw new TaskNotFoundError();
    return relation;
  }

  /** Own uploads, documents of cases the person may read, and what the person's school gave for its own answer. */
  async canReadDocument(tx: Transaction, principal: Principal, documentId: string): Promise<boolean> {
    if (!isUUID(documentId)) return false;
    const found = await firstRow(
      tx,
      `SELECT FROM documents WHERE id = $1
         AND (uploaded_by_person_id = $2 OR case_id IS NOT NULL AND ${readableCase('documents.case_id', '$2', '$3')}
              OR ${schoolMaterial('documents.id', '$4')} OR ${splitMaterial('documents.id', '$2', '$5')})`,
      [
        documentId,
        principal.personId,
        caseOrganisations(principal.roles),
        answeringOrganisations(principal),
        heldDuties(principal.roles),
      ],
    );
    return found !== undefined;
  }

  /** A head of the keeper records the recusal of others; everybody on the case may record their own. */
  async canRecordRecusal(tx: Transaction, principal: Principal, caseId: string, personId: string): Promise<boolean> {
    if (!(await this.canReadCase(tx, principal, caseId))) return false;
    return personId === principal.personId || this.isHeadOfKeeper(tx, principal, caseId);
  }

  /** The supervisor of a case: a head of the authority that keeps it. Whether that person may read the case is asked apart. */
  async isHeadOfKeeper(tx: Transaction, principal: Principal, caseId: string): Promise<boolean> {
    const heads = principal.roles.filter(({ role }) => role === 'head').map(({ organisationId }) => organisationId);
    const keeper = await firstRow(
      tx,
      `SELECT FROM case_parties WHERE case_id = $1 AND role = 'keeper' AND organisation_id = ANY ($2::uuid[])`,
      [caseId, heads],
    );
    return keeper !== undefined;
  }

  /**
   * Authorities at and below those of which the person is a head, by name: whose pace the person answers for. That opens no
   * case. @throws AccessRefusedError when there is none
   */
  async supervisedAuthorities(tx: Transaction, principal: Principal): Promise<{ id: string; name: string }[]> {
    const heads = principal.roles.filter(({ role }) => role === 'head').map(({ organisationId }) => organisationId);
    const found = await rows<{ id: string; name: string }>(
      tx,
      `${BELOW} SELECT o.id, o.name FROM organisations o JOIN below USING (id) WHERE o.kind = 'authority'
       GROUP BY o.id ORDER BY min(below.depth), o.name, o.id`,
      [heads],
    );
    if (found.length === 0) throw new AccessRefusedError();
    return found;
  }

  /**
   * Who looks after the rules that cases run under, the working-day calendar and the policy packs: process administrators,
   * who see no case content, and heads of an authority, who answer for the dates. Each change takes two of them.
   */
  async keepsRules(tx: Transaction, principal: Principal): Promise<boolean> {
    const found = await firstRow(
      tx,
      `SELECT FROM organisations WHERE kind = 'authority' AND id = ANY ($1::uuid[]) LIMIT 1`,
      [
        principal.roles
          .filter(({ role }) => role === 'process-administrator' || role === 'head')
          .map(({ organisationId }) => organisationId),
      ],
    );
    return found !== undefined;
  }

  /** Case work at an authority: lists of cases, registers. */
  assertWorksOnCases(principal: Principal): void {
    if (!holds(principal, ...CASE_ROLES)) throw new AccessRefusedError();
  }

  assertCanReadDefinitions(principal: Principal): void {
    if (!holds(principal, 'process-administrator', ...CASE_ROLES)) throw new AccessRefusedError();
  }

  /** Drafts, checks and reviews of processes. */
  assertAdministersProcesses(principal: Principal): void {
    if (!holds(principal, 'process-administrator')) throw new AccessRefusedError();
  }
}
