import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountsService } from '../auth/accounts.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleAdministrationService } from '../people/people-administration.service';
import { RolesService } from '../people/roles.service';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { DEMO_PASSWORD_FOR, DEMO_TREE, type DemoOrganisation } from './demo-data';

/** Long before any date that a demonstration moves the clock to. */
const ROLES_SINCE = '2018-01-01';

/** Loads the demo organisations and people at the first start of demo mode; never into a database that holds organisations. */
@Injectable()
export class DemoSeedService implements OnApplicationBootstrap {
  private readonly logger = new Logger('Demo');
  /** Whether this start planted the demo: only then are its cases played. */
  hasPlanted = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleAdministrationService,
    private readonly roles: RolesService,
    private readonly accounts: AccountsService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.mode === 'demo' && this.config.loadsDemo) this.hasPlanted = await this.load();
  }

  /** Gives whether anything was loaded. */
  async load(): Promise<boolean> {
    const password = await this.database.transaction(async (tx) => {
      // Two nodes may start at once.
      await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('demo.seed', 0))`);
      if ((await firstRow(tx, 'SELECT 1 FROM organisations LIMIT 1')) !== undefined) return undefined;
      return this.plant(tx, DEMO_TREE, null);
    });
    if (password === undefined) return false;
    this.logger.warn({
      message: '演示账号的一次性密码 / one-time password of the demo account',
      userName: DEMO_PASSWORD_FOR,
      password,
    });
    return true;
  }

  /** Gives the one-time password, when the account it is for stands in this part of the tree. */
  private async plant(tx: Transaction, part: DemoOrganisation, parentId: string | null): Promise<string | undefined> {
    const organisationId = await this.organisations.add(tx, { kind: part.kind, name: part.name, parentId }, null);
    let password: string | undefined;
    for (const { name, userName, roles } of part.people) {
      const personId = await this.people.add(tx, { name, organisationId }, null);
      await this.accounts.create(tx, personId, userName);
      for (const role of roles)
        await this.roles.add(tx, personId, { role, organisationId, from: ROLES_SINCE, to: null }, null);
      if (userName === DEMO_PASSWORD_FOR) password = await this.accounts.issueOneTimePassword(tx, personId);
    }
    for (const below of part.parts) password = (await this.plant(tx, below, organisationId)) ?? password;
    return password;
  }
}
