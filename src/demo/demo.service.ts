import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { DemoPersonDto } from '../auth/auth.dto';
import { SessionsService } from '../auth/sessions.service';
import { CustomRolesService } from '../people/custom-roles.service';
import { ROLES, type Role } from '../platform/auth/principal';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { firstRow, rows } from '../platform/database/transaction';
import { DemoNotAvailableError } from './demo.errors';
import { isFromThisMachine, type Caller } from './loopback';

interface PersonRow extends Omit<DemoPersonDto, 'roleNames'> {
  roles: Role[];
}

/** Roles that administrators added come last. */
const rank = (role: Role): number => (ROLES.includes(role) ? ROLES.indexOf(role) : ROLES.length);

/** Sign-in by one click, for demonstrations on one's own machine. */
@Injectable()
export class DemoService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly customRoles: CustomRolesService,
  ) {}

  /** Everybody who can do something, by duty. */
  async people(caller: Caller): Promise<DemoPersonDto[]> {
    this.assertAvailable(caller);
    const found = await rows<PersonRow>(
      this.database.read,
      `SELECT p.id AS "personId", p.name, array_agg(DISTINCT r.role) AS roles,
              jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind) AS organisation
         FROM people p JOIN organisations o ON o.id = p.organisation_id JOIN accounts a ON a.person_id = p.id
         JOIN person_roles r ON r.person_id = p.id
        WHERE p.disabled_at IS NULL AND r.revoked_at IS NULL GROUP BY p.id, o.id ORDER BY p.name`,
    );
    const nameOf = await this.customRoles.names(this.database.read);
    return found
      .map((person) => ({ ...person, rank: Math.min(...person.roles.map(rank)) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ personId, name, roles, organisation }) => ({
        personId,
        name,
        roleNames: roles.map(nameOf),
        organisation,
      }));
  }

  /** Gives the token for the cookie. */
  signIn(caller: Caller, personId: string): Promise<string> {
    this.assertAvailable(caller);
    return this.database.transaction(async (tx) => {
      const account = await firstRow<{ id: string }>(
        tx,
        'SELECT a.id FROM accounts a JOIN people p ON p.id = a.person_id WHERE p.id = $1 AND p.disabled_at IS NULL',
        [personId],
      );
      if (account === undefined) throw new DemoNotAvailableError();
      await this.audit.append(tx, {
        actor: { kind: 'person', personId },
        action: 'SignedIn',
        subject: { kind: 'account', id: account.id },
        details: { by: 'demo' },
      });
      return this.sessions.open(tx, account.id, 'demo');
    });
  }

  private assertAvailable(caller: Caller): void {
    if (this.config.mode !== 'demo' || !isFromThisMachine(caller)) throw new DemoNotAvailableError();
  }
}
