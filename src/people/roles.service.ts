import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { administers } from '../organisations/organisation';
import { AdministrationForbiddenError } from '../organisations/organisation.errors';
import { placesOf } from '../organisations/organisation-list.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import {
  LastAdministratorError,
  PersonDisabledError,
  PersonNotFoundError,
  RoleNotGrantedError,
  RoleNotHeldError,
} from './person.errors';
import { CustomRolesService } from './custom-roles.service';
import { PersonEntity } from './person.entity';
import { PersonRoleEntity } from './person-role.entity';
import { PeopleService } from './people.service';
import { decideGrant, mayGrant, type RolePeriod } from './role';

/** Gives roles for a period and takes them back: the security administrators' work. */
@Injectable()
export class RolesService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly customRoles: CustomRolesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async grant(tx: Transaction, principal: Principal, personId: string, wanted: RolePeriod): Promise<void> {
    const path = await this.organisations.pathOf(tx, wanted.organisationId);
    const duties = (['security-administrator', 'system-administrator'] as const).filter((duty) =>
      administers(principal, duty, path),
    );
    const hasSecurityAdministrator = await this.people.isHeld(tx, 'security-administrator');
    if (!mayGrant(wanted.role, duties, hasSecurityAdministrator)) throw new AdministrationForbiddenError();
    const person = await this.lockedPerson(tx, personId);
    const home = await this.organisations.pathOf(tx, person.organisationId);
    // Somebody of another part of the tree looks like nobody: ids must not be tried out.
    if (!duties.some((duty) => administers(principal, duty, home))) throw new PersonNotFoundError();
    await this.organisations.assertActive(tx, wanted.organisationId);
    if (person.disabledAt !== null) throw new PersonDisabledError();
    const { kind } = await this.organisations.get(tx, wanted.organisationId);
    const held = await roles(tx).findBy({ personId, revokedAt: IsNull() });
    const decision = decideGrant(
      wanted,
      kind,
      held,
      { grantedBy: principal.personId, grantedTo: personId },
      await this.customRoles.kindsOf(tx, wanted.role),
    );
    if (decision.outcome === 'refuse') throw new RoleNotGrantedError(decision.reason);
    await this.add(tx, personId, wanted, principal.personId);
  }

  /** For the first start; the database still refuses two of the three administrators. */
  async add(tx: Transaction, personId: string, granted: RolePeriod, by: string | null): Promise<void> {
    const { id } = await roles(tx).save({ ...granted, personId, grantedBy: by });
    await this.audit.append(tx, {
      actor: by === null ? { kind: 'system' } : { kind: 'person', personId: by },
      action: 'RoleGranted',
      subject: { kind: 'person', id: personId },
      details: { roleId: id, ...granted },
    });
  }

  /** Ends the role at once: the person's next request finds it gone. */
  async revoke(tx: Transaction, principal: Principal, personId: string, roleId: string): Promise<void> {
    placesOf(principal, ['security-administrator']);
    await this.lockedPerson(tx, personId);
    const held = await roles(tx).findOneBy({ id: roleId, personId, revokedAt: IsNull() });
    const path = held === null ? [] : await this.organisations.pathOf(tx, held.organisationId);
    if (held === null || !administers(principal, 'security-administrator', path)) throw new RoleNotHeldError();
    if (personId === principal.personId) throw new RoleNotGrantedError('to-oneself');
    if (held.role === 'system-administrator') {
      // Two at once would each find the other still in place.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('people.last-system-administrator', 0))`);
      if (!(await this.people.isHeld(tx, 'system-administrator', personId))) throw new LastAdministratorError();
    }
    const revokedAt = await this.clock.now(tx);
    await roles(tx).update(roleId, { revokedAt, revokedBy: principal.personId });
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'RoleRevoked',
      subject: { kind: 'person', id: personId },
      details: { roleId, role: held.role, organisationId: held.organisationId },
    });
  }

  /** Locked, so that two grants to one person see each other. */
  private async lockedPerson(tx: Transaction, id: string): Promise<PersonEntity> {
    const person = await tx.getRepository(PersonEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (person === null) throw new PersonNotFoundError();
    return person;
  }
}

// helpers

const roles = (tx: Transaction) => tx.getRepository(PersonRoleEntity);
