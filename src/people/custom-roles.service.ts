import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { OrganisationKind } from '../organisations/organisation';
import { AdministrationForbiddenError } from '../organisations/organisation.errors';
import { type Principal, ROLES } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { type CustomRole, decideCustomRole } from './custom-role';
import { CustomRoleRefusedError, RoleUnknownError } from './person.errors';
import { organisationKindsOf, ROLE_NAMES } from './role';

export interface RoleListing extends CustomRole {
  isBuiltIn: boolean;
  /** People who hold it now. */
  holders: number;
}

/** All roles, the built-in ones of the code and those that administrators added. */
@Injectable()
export class CustomRolesService {
  constructor(private readonly audit: AuditService) {}

  async all(tx: Transaction): Promise<RoleListing[]> {
    const held = await rows<{ role: string; holders: number }>(
      tx,
      `SELECT role, count(DISTINCT person_id)::int AS holders FROM person_roles JOIN people ON people.id = person_id
       WHERE revoked_at IS NULL AND people.disabled_at IS NULL
         AND valid_from <= shanghai_today() AND (valid_to IS NULL OR valid_to >= shanghai_today())
       GROUP BY role`,
    );
    const holders = new Map(held.map((row) => [row.role, row.holders]));
    const builtIn = ROLES.map((code) => ({
      code,
      name: ROLE_NAMES[code],
      organisationKinds: organisationKindsOf(code),
      isBuiltIn: true,
    }));
    const added = (await this.added(tx)).map((role) => ({ ...role, isBuiltIn: false }));
    return [...builtIn, ...added].map((role) => ({ ...role, holders: holders.get(role.code) ?? 0 }));
  }

  /** Puts a code into words; a code that nobody knows stands for itself. */
  async names(tx: Transaction): Promise<(code: string) => LocalText> {
    const added = new Map((await this.added(tx)).map(({ code, name }) => [code, name]));
    return (code) => (ROLE_NAMES as Record<string, LocalText>)[code] ?? added.get(code) ?? { zh: code, en: code };
  }

  /** The kinds of organisations that give the role. @throws RoleUnknownError */
  async kindsOf(tx: Transaction, code: string): Promise<readonly OrganisationKind[]> {
    const builtIn = ROLES.find((role) => role === code);
    if (builtIn) return organisationKindsOf(builtIn);
    const found = (await this.added(tx)).find((role) => role.code === code);
    if (!found) throw new RoleUnknownError();
    return found.organisationKinds;
  }

  /** By the administrator of the system or of security, at the authority on top: a role is the same for everybody. */
  async add(tx: Transaction, principal: Principal, role: CustomRole): Promise<void> {
    await this.assertOnTop(tx, principal);
    const name = { zh: role.name.zh.trim(), en: role.name.en.trim() };
    const decision = decideCustomRole(
      role,
      (await this.added(tx)).map(({ code }) => code),
    );
    if (decision.outcome === 'refuse') throw new CustomRoleRefusedError(decision.reason);
    const added = await firstRow(
      tx,
      `INSERT INTO custom_roles (code, name, organisation_kinds, created_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING code`,
      [role.code, JSON.stringify(name), role.organisationKinds, principal.personId],
    );
    if (!added) throw new CustomRoleRefusedError('taken');
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'RoleAdded',
      subject: { kind: 'role', id: role.code },
      details: { organisationKinds: role.organisationKinds },
    });
  }

  // helpers

  private added(tx: Transaction): Promise<CustomRole[]> {
    return rows(tx, 'SELECT code, name, organisation_kinds AS "organisationKinds" FROM custom_roles ORDER BY code');
  }

  private async assertOnTop(tx: Transaction, principal: Principal): Promise<void> {
    const held = principal.roles.filter(
      ({ role }) => role === 'system-administrator' || role === 'security-administrator',
    );
    const onTop = await firstRow(tx, `SELECT FROM organisations WHERE parent_id IS NULL AND id = ANY ($1::uuid[])`, [
      held.map(({ organisationId }) => organisationId),
    ]);
    if (!onTop) throw new AdministrationForbiddenError();
  }
}
