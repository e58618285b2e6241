import { Injectable } from '@nestjs/common';
import { BELOW, placesOf } from '../organisations/organisation-list.service';
import type { Principal, Role } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { HeldRoleDto, PeoplePageDto, PersonDto } from './people.dto';
import { PersonNotFoundError } from './person.errors';
import { CustomRolesService } from './custom-roles.service';

export interface PeopleFilter {
  id?: string;
  q?: string;
  organisationId?: string;
  role?: string;
  page: number;
  pageSize: number;
}

interface RoleRow extends Omit<HeldRoleDto, 'roleName'> {
  personId: string;
}

/** Who sees people as a list: those who keep them, and those who give them roles. */
const PEOPLE_READERS: readonly Role[] = ['system-administrator', 'security-administrator'];

const ORGANISATION = `jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind) AS organisation`;

/** SQL: people employed, or holding a role, in the reader's part of the tree, by the filters. */
const MATCHING = `
  FROM people p JOIN organisations o ON o.id = p.organisation_id LEFT JOIN accounts a ON a.person_id = p.id
 WHERE (p.organisation_id IN (SELECT id FROM below) OR EXISTS (
         SELECT FROM person_roles r WHERE r.person_id = p.id AND r.revoked_at IS NULL AND r.organisation_id IN (SELECT id FROM below)))
   AND ($2::text IS NULL OR p.name ILIKE $2 OR a.user_name ILIKE $2)
   AND ($3::uuid IS NULL OR p.organisation_id = $3) AND ($4::uuid IS NULL OR p.id = $4)
   AND ($5::text IS NULL OR EXISTS (
         SELECT FROM person_roles r WHERE r.person_id = p.id AND r.role = $5 AND r.revoked_at IS NULL))`;

/** The administrators' list of people with their roles. */
@Injectable()
export class PeopleListService {
  constructor(private readonly customRoles: CustomRolesService) {}

  async list(tx: Transaction, principal: Principal, filter: PeopleFilter): Promise<PeoplePageDto> {
    const parameters = [
      placesOf(principal, PEOPLE_READERS),
      likePattern(filter.q),
      filter.organisationId ?? null,
      filter.id ?? null,
      filter.role ?? null,
    ];
    const count = await firstRow<{ total: string }>(tx, `${BELOW} SELECT count(*) AS total ${MATCHING}`, parameters);
    const found = await rows<Omit<PersonDto, 'roles'>>(
      tx,
      `${BELOW} SELECT p.id, p.name, coalesce(a.user_name, '') AS "userName", ${ORGANISATION}, p.disabled_at IS NOT NULL AS disabled, p.version
       ${MATCHING} ORDER BY p.name, p.id LIMIT $6 OFFSET $7`,
      [...parameters, filter.pageSize, (filter.page - 1) * filter.pageSize],
    );
    const roles = await this.rolesOf(
      tx,
      found.map((person) => person.id),
    );
    const items = found.map((person) => ({ ...person, roles: roles.get(person.id) ?? [] }));
    return { items, total: Number(count!.total), page: filter.page, pageSize: filter.pageSize };
  }

  async one(tx: Transaction, principal: Principal, id: string): Promise<PersonDto> {
    const [found] = (await this.list(tx, principal, { id, page: 1, pageSize: 1 })).items;
    if (found === undefined) throw new PersonNotFoundError();
    return found;
  }

  private async rolesOf(tx: Transaction, personIds: string[]): Promise<Map<string, HeldRoleDto[]>> {
    const found = await rows<RoleRow>(
      tx,
      `SELECT r.id, r.person_id AS "personId", r.role, ${ORGANISATION}, r.valid_from AS "from", r.valid_to AS "to",
              r.valid_from <= shanghai_today() AND (r.valid_to IS NULL OR r.valid_to >= shanghai_today()) AS active
         FROM person_roles r JOIN organisations o ON o.id = r.organisation_id
        WHERE r.person_id = ANY ($1::uuid[]) AND r.revoked_at IS NULL ORDER BY r.valid_from, r.role, o.name`,
      [personIds],
    );
    const nameOf = await this.customRoles.names(tx);
    const byPerson = new Map<string, HeldRoleDto[]>();
    for (const { personId, ...role } of found) {
      const own = byPerson.get(personId) ?? [];
      own.push({ ...role, roleName: nameOf(role.role) });
      byPerson.set(personId, own);
    }
    return byPerson;
  }
}
