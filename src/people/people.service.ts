import { Injectable } from '@nestjs/common';
import type { Role, RoleHeld } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PersonNotFoundError } from './person.errors';

export interface Holder {
  personId: string;
  name: string;
}

/**
 * SQL: role `r` of person `p` in organisation `o` holds at the instant `$n`. Its days are those of Asia/Shanghai; a revoked
 * role, a disabled person and a disabled organisation end it at once.
 */
const holdsAt = (instant: string) => `
  r.valid_from <= (${instant} AT TIME ZONE 'Asia/Shanghai')::date
  AND (r.valid_to IS NULL OR r.valid_to >= (${instant} AT TIME ZONE 'Asia/Shanghai')::date)
  AND (r.revoked_at IS NULL OR r.revoked_at > ${instant})
  AND (p.disabled_at IS NULL OR p.disabled_at > ${instant})
  AND (o.disabled_at IS NULL OR o.disabled_at > ${instant})`;

const ROLES_OF_PEOPLE = `person_roles r JOIN people p ON p.id = r.person_id JOIN organisations o ON o.id = r.organisation_id`;

/** SQL: the same at this moment, which is looked up once, for the roles of `ROLES_NOW`. */
export const HOLDS_NOW = holdsAt('clock.now');
export const ROLES_NOW = `(SELECT app_now() AS now OFFSET 0) clock CROSS JOIN ${ROLES_OF_PEOPLE}`;

/** Who people are and what they may do now; for every other service. */
@Injectable()
export class PeopleService {
  /** @throws PersonNotFoundError */
  async personName(tx: Transaction, id: string): Promise<string> {
    const found = await firstRow<{ name: string }>(tx, 'SELECT name FROM people WHERE id = $1', [id]);
    if (found === undefined) throw new PersonNotFoundError();
    return found.name;
  }

  /** Names by id; ids that name nobody are absent. */
  async namesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await rows<{ id: string; name: string }>(
      tx,
      'SELECT id, name FROM people WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Active people who hold the role in exactly this organisation at that instant, by name. */
  holdersOf(tx: Transaction, role: Role, organisationId: string, at: Date): Promise<Holder[]> {
    return rows<Holder>(
      tx,
      `SELECT DISTINCT p.id AS "personId", p.name FROM ${ROLES_OF_PEOPLE}
        WHERE r.role = $1 AND r.organisation_id = $2 AND ${holdsAt('$3::timestamptz')} ORDER BY p.name, p.id`,
      [role, organisationId, at],
    );
  }

  /** The roles that hold now. */
  rolesOf(tx: Transaction, personId: string): Promise<RoleHeld[]> {
    return rows<RoleHeld>(
      tx,
      `SELECT DISTINCT r.role, r.organisation_id AS "organisationId" FROM ${ROLES_NOW}
        WHERE r.person_id = $1 AND ${HOLDS_NOW} ORDER BY 1, 2`,
      [personId],
    );
  }

  /** Whether anybody at all holds the role now. */
  async isHeld(tx: Transaction, role: Role, exceptPersonId?: string): Promise<boolean> {
    const found = await firstRow(
      tx,
      `SELECT 1 FROM ${ROLES_NOW} WHERE r.role = $1 AND ($2::uuid IS NULL OR p.id <> $2) AND ${HOLDS_NOW} LIMIT 1`,
      [role, exceptPersonId ?? null],
    );
    return found !== undefined;
  }
}
