import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { administers } from '../organisations/organisation';
import { BELOW } from '../organisations/organisation-list.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleService } from '../people/people.service';
import type { Principal, Role, RoleHeld } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { sharedRoles } from './absence';
import { NotYourDeskError } from './absence.errors';

/** Who leads an organisation: its desks, and those of its colleges and units. An authority leads none of its schools. */
const LEADS: readonly Role[] = ['head', 'school-leader'];
const MOST_PEOPLE = 50;

/** The work of one person in the organisation that the person belongs to. */
export interface Desk {
  personId: string;
  name: string;
  organisationId: string;
  roles: RoleHeld[];
}

export interface Colleague {
  id: string;
  name: string;
  /** Held by both in the organisation. */
  roles: string[];
}

/** Whose desk somebody may arrange, and who could sit at it instead. */
@Injectable()
export class Desks {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
  ) {}

  /** For oneself, or by a lead or an administrator. @throws NotYourDeskError */
  async arrangedBy(tx: Transaction, principal: Principal, personId: string): Promise<Desk> {
    const desk = await this.deskOf(tx, personId);
    if (desk === undefined) throw new NotYourDeskError();
    if (desk.personId !== principal.personId) await this.assertArranges(tx, principal, desk.organisationId);
    return desk;
  }

  /** @throws NotYourDeskError unless the person leads or administers the organisation. */
  async assertArranges(tx: Transaction, principal: Principal, organisationId: string): Promise<void> {
    const path = await this.organisations.pathOf(tx, organisationId);
    const { kind } = await this.organisations.get(tx, organisationId);
    const led = path.slice(0, kind === 'college' || kind === 'unit' ? 2 : 1);
    const leads = LEADS.some((duty) => administers(principal, duty, led));
    if (!leads && !administers(principal, 'system-administrator', path)) throw new NotYourDeskError();
  }

  /** People whose desk the person may arrange, by name; empty for somebody without such a duty. */
  async arrangeable(tx: Transaction, principal: Principal, q?: string): Promise<{ id: string; name: string }[]> {
    const places = await this.arrangedPlaces(tx, principal);
    if (places.length === 0) return [];
    return rows(
      tx,
      `SELECT id, name FROM people WHERE organisation_id = ANY ($1::uuid[]) AND disabled_at IS NULL
         AND ($2::text IS NULL OR name ILIKE $2) ORDER BY name, id LIMIT ${MOST_PEOPLE}`,
      [places.map(({ id }) => id), likePattern(q)],
    );
  }

  /** Organisations whose desks the person may arrange, as `assertArranges` decides it of each. */
  async arrangedPlaces(tx: Transaction, { roles }: Principal): Promise<{ id: string }[]> {
    const places = (duties: readonly Role[]) =>
      roles.filter(({ role }) => duties.includes(role)).map(({ organisationId }) => organisationId);
    const [kept, led] = [places(['system-administrator']), places(LEADS)];
    if (kept.length + led.length === 0) return [];
    return rows(
      tx,
      `${BELOW} SELECT o.id FROM organisations o WHERE o.id IN (SELECT id FROM below) OR o.id = ANY ($2::uuid[])
         OR o.kind IN ('college', 'unit') AND o.parent_id = ANY ($2)`,
      [kept, led],
    );
  }

  /** Active colleagues who share a role with the person in the organisation of the desk, by name. */
  async colleagues(tx: Transaction, desk: Desk): Promise<Colleague[]> {
    const found = await rows<{ id: string; name: string; role: Role }>(
      tx,
      `SELECT DISTINCT people.id, people.name, held.role FROM person_roles held JOIN people ON people.id = held.person_id
       WHERE held.organisation_id = $1 AND held.revoked_at IS NULL AND people.disabled_at IS NULL AND people.id <> $2
         AND shanghai_today() >= held.valid_from AND (held.valid_to IS NULL OR shanghai_today() <= held.valid_to)
       ORDER BY people.name, people.id, held.role`,
      [desk.organisationId, desk.personId],
    );
    const rolesOf = new Map<string, { name: string; held: RoleHeld[] }>();
    for (const { id, name, role } of found) {
      const known = rolesOf.get(id) ?? { name, held: [] };
      known.held.push({ role, organisationId: desk.organisationId });
      rolesOf.set(id, known);
    }
    return [...rolesOf].flatMap(([id, { name, held }]) => {
      const roles = sharedRoles(desk.roles, held, desk.organisationId);
      return roles.length === 0 ? [] : [{ id, name, roles }];
    });
  }

  /** Undefined when there is nobody of this id. */
  async deskOf(tx: Transaction, personId: string): Promise<Desk | undefined> {
    if (!isUUID(personId)) return undefined;
    const person = await firstRow<Omit<Desk, 'roles'>>(
      tx,
      'SELECT id AS "personId", name, organisation_id AS "organisationId" FROM people WHERE id = $1',
      [personId],
    );
    return person && { ...person, roles: await this.people.rolesOf(tx, personId) };
  }
}
