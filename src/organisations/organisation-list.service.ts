import { Injectable } from '@nestjs/common';
import type { Principal, Role } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { rows, type Transaction } from '../platform/database/transaction';
import { AdministrationForbiddenError, OrganisationNotFoundError } from './organisation.errors';
import type { OrganisationDto } from './organisations.dto';

export interface OrganisationFilter {
  id?: string;
  q?: string;
  kind?: string;
}

/** Who sees the tree as a list: those who keep it, and those who give roles in it. Each sees the part below the own organisation. */
const TREE_READERS: readonly Role[] = ['system-administrator', 'security-administrator'];

/** The administrators' list of organisations: whole, because a tree cannot be cut into pages; parents stand before their parts. */
@Injectable()
export class OrganisationListService {
  list(tx: Transaction, principal: Principal, filter: OrganisationFilter): Promise<OrganisationDto[]> {
    return rows<OrganisationDto>(
      tx,
      `${BELOW}
       SELECT o.id, o.kind, o.name, o.parent_id AS "parentId", p.name AS "parentName",
              o.disabled_at IS NOT NULL AS disabled, o.version
         FROM organisations o JOIN below USING (id) LEFT JOIN organisations p ON p.id = o.parent_id
        WHERE ($2::text IS NULL OR o.name ILIKE $2) AND ($3::text IS NULL OR o.kind = $3)
          AND ($4::uuid IS NULL OR o.id = $4)
        ORDER BY below.depth, p.name, o.name, o.id`,
      [placesOf(principal, TREE_READERS), likePattern(filter.q), filter.kind ?? null, filter.id ?? null],
    );
  }

  async one(tx: Transaction, principal: Principal, id: string): Promise<OrganisationDto> {
    const [found] = await this.list(tx, principal, { id });
    if (found === undefined) throw new OrganisationNotFoundError();
    return found;
  }
}

/** Common table expression `below(id, depth)`: the organisations of `$1` and everything under them. */
export const BELOW = `WITH RECURSIVE below AS (
  SELECT id, 0 AS depth FROM organisations WHERE id = ANY ($1)
  UNION SELECT o.id, b.depth + 1 FROM organisations o JOIN below b ON o.parent_id = b.id
)`;

/**
 * Where the person holds one of the duties.
 *
 * @throws AdministrationForbiddenError when nowhere.
 */
export function placesOf(principal: Principal, duties: readonly Role[]): string[] {
  const places = principal.roles.filter((held) => duties.includes(held.role)).map((held) => held.organisationId);
  if (places.length === 0) throw new AdministrationForbiddenError();
  return places;
}
