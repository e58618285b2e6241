import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { AccountsService } from '../auth/accounts.service';
import { SessionsService } from '../auth/sessions.service';
import { administers, tidyName } from '../organisations/organisation';
import { AdministrationForbiddenError } from '../organisations/organisation.errors';
import { placesOf } from '../organisations/organisation-list.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import { PersonChangedError, PersonDisablesSelfError, PersonNotFoundError } from './person.errors';
import { PersonEntity } from './person.entity';
import type { ChangePersonDto, CreatePersonDto } from './people.dto';

/** What system administrators do with people and their accounts. Nobody is ever deleted: history names them. */
@Injectable()
export class PeopleAdministrationService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Creates the person with an account and a one-time password; without a role the person sees nothing yet. */
  async create(
    tx: Transaction,
    principal: Principal,
    input: CreatePersonDto,
  ): Promise<{ id: string; oneTimePassword: string }> {
    const organisationId = input.organisationId ?? ownPlace(principal);
    await this.organisations.assertAdministers(tx, principal, ['system-administrator'], organisationId);
    await this.organisations.assertActive(tx, organisationId);
    const id = await this.add(tx, { name: input.name, organisationId }, principal.personId);
    await this.accounts.create(tx, id, input.userName);
    return { id, oneTimePassword: await this.accounts.issueOneTimePassword(tx, id) };
  }

  /** For the first start, when there is nobody yet who could hold a right. */
  async add(tx: Transaction, input: { name: string; organisationId: string }, by: string | null): Promise<string> {
    const { id } = await people(tx).save({ name: tidyName(input.name), organisationId: input.organisationId });
    await this.audit.append(tx, {
      actor: by === null ? { kind: 'system' } : { kind: 'person', personId: by },
      action: 'PersonCreated',
      subject: { kind: 'person', id },
      details: { organisationId: input.organisationId },
    });
    return id;
  }

  async change(tx: Transaction, principal: Principal, id: string, input: ChangePersonDto): Promise<void> {
    placesOf(principal, ['system-administrator']);
    const found = await people(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const person = await this.inReach(tx, principal, found);
    if (person.version !== input.version) throw new PersonChangedError();
    if (input.name !== undefined && tidyName(input.name) !== person.name) {
      person.name = tidyName(input.name);
      await this.record(tx, principal, 'PersonRenamed', id);
    }
    if (input.disabled !== undefined && input.disabled !== (person.disabledAt !== null)) {
      await this.setDisabled(tx, principal, person, input.disabled);
    }
    await people(tx).save(person);
  }

  /** For somebody who forgot the password: the old one and all open sessions end at once. */
  async resetPassword(tx: Transaction, principal: Principal, id: string): Promise<string> {
    placesOf(principal, ['system-administrator']);
    await this.inReach(tx, principal, await people(tx).findOneBy({ id }));
    await this.sessions.endAllOf(tx, id);
    await this.record(tx, principal, 'OneTimePasswordIssued', id);
    return this.accounts.issueOneTimePassword(tx, id);
  }

  /** Somebody of another part of the tree looks like nobody: ids must not be tried out. @throws PersonNotFoundError */
  private async inReach(tx: Transaction, principal: Principal, person: PersonEntity | null): Promise<PersonEntity> {
    const path = person === null ? [] : await this.organisations.pathOf(tx, person.organisationId);
    if (person === null || !administers(principal, 'system-administrator', path)) throw new PersonNotFoundError();
    return person;
  }

  private async setDisabled(
    tx: Transaction,
    principal: Principal,
    person: PersonEntity,
    disabled: boolean,
  ): Promise<void> {
    if (disabled && person.id === principal.personId) throw new PersonDisablesSelfError();
    person.disabledAt = disabled ? await this.clock.now(tx) : null;
    if (disabled) await this.sessions.endAllOf(tx, person.id);
    await this.record(tx, principal, disabled ? 'PersonDisabled' : 'PersonEnabled', person.id);
  }

  private async record(tx: Transaction, principal: Principal, action: AuditAction, id: string): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action,
      subject: { kind: 'person', id },
    });
  }
}

// helpers

const people = (tx: Transaction) => tx.getRepository(PersonEntity);

/** Where the administrator works: new colleagues belong there unless another organisation is named. */
function ownPlace(principal: Principal): string {
  const duty = principal.roles.find((held) => held.role === 'system-administrator');
  if (duty === undefined) throw new AdministrationForbiddenError();
  return duty.organisationId;
}
