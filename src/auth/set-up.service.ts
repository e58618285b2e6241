import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../calendar/day';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleAdministrationService } from '../people/people-administration.service';
import { RolesService } from '../people/roles.service';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { rows, type Transaction } from '../platform/database/transaction';
import { AccountsService } from './accounts.service';
import type { SetUpDto } from './auth.dto';
import { SetUpRefusedError } from './auth.errors';
import { isSame } from './secrets';
import { tidyUserName } from './password';

/** Until somebody names it. */
const UNNAMED_AUTHORITY = '就业工作主管部门';

/** The first administrator of a new production installation, who comes by the token that the server printed. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleAdministrationService,
    private readonly roles: RolesService,
  ) {}

  async isNeeded(tx: Transaction): Promise<boolean> {
    return this.config.mode === 'production' && (await this.accounts.areNone(tx));
  }

  /**
   * Creates the authority and its system administrator, once. That one creates people and gives one role, that of the first
   * security administrator, who gives all others.
   *
   * @throws SetUpRefusedError
   */
  async setUp(input: SetUpDto): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Two at once would both find no account.
      await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('auth.set-up', 0))`);
      const isTokenRight = isSame(input.token, this.config.setUpToken);
      if (!(await this.isNeeded(tx)) || !isTokenRight) throw new SetUpRefusedError();
      const organisationId = await this.organisations.add(
        tx,
        { kind: 'authority', name: input.organisationName ?? UNNAMED_AUTHORITY, parentId: null },
        null,
      );
      const personId = await this.people.add(tx, { name: input.name, organisationId }, null);
      const accountId = await this.accounts.create(tx, personId, input.userName);
      await this.accounts.setPassword(
        tx,
        { id: accountId, userName: tidyUserName(input.userName) },
        input.password,
        'password',
      );
      const from = shanghaiDay(await this.clock.now(tx));
      await this.roles.add(tx, personId, { role: 'system-administrator', organisationId, from, to: null }, null);
    });
  }
}
