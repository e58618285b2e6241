import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { PageQueryDto } from '../platform/http/page.dto';
import {
  CaseMigrationDto,
  MappingSuggestionDto,
  MigrationIdDto,
  MigrationItemsPageDto,
  MigrationVersionsDto,
  PlanMigrationDto,
  StartMigrationDto,
  VersionCountsDto,
} from './case-migration.dto';
import { type CaseMigration, CaseMigrations } from './case-migrations.service';

/** Running cases on their way to another version of their process. Process administrators see numbers, never what a case is about. */
@ApiTags('case-migrations')
@Controller()
export class CaseMigrationsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly migrations: CaseMigrations,
  ) {}

  /** How many cases stand where, by version. */
  @Get('definitions/:processId/counts')
  @ApiOkResponse({ type: [VersionCountsDto] })
  counts(@CurrentPrincipal() by: Principal, @Param('processId') processId: string): Promise<VersionCountsDto[]> {
    return this.asAdministrator(by, (tx) => this.migrations.counts(tx, processId));
  }

  @Get('definitions/:processId/migrations')
  @ApiOkResponse({ type: [CaseMigrationDto] })
  ofProcess(@CurrentPrincipal() by: Principal, @Param('processId') processId: string): Promise<CaseMigrationDto[]> {
    return this.asAdministrator(by, async (tx) => (await this.migrations.ofProcess(tx, processId)).map(viewOf));
  }

  @Post('case-migrations/suggestion')
  @HttpCode(200)
  @ApiOkResponse({ type: MappingSuggestionDto })
  suggest(
    @CurrentPrincipal() by: Principal,
    @Body() { fromVersionId, toVersionId }: MigrationVersionsDto,
  ): Promise<MappingSuggestionDto> {
    return this.asAdministrator(by, (tx) => this.migrations.suggest(tx, fromVersionId, toVersionId));
  }

  /** Plans and begins to check each case; nothing moves before the plan is started. */
  @Post('case-migrations')
  @ApiCreatedResponse({ type: MigrationIdDto })
  plan(@CurrentPrincipal() by: Principal, @Body() plan: PlanMigrationDto): Promise<MigrationIdDto> {
    return this.asAdministrator(by, async (tx) => ({ id: await this.migrations.plan(tx, plan, by.personId) }));
  }

  @Get('case-migrations/:id')
  @ApiOkResponse({ type: CaseMigrationDto })
  get(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<CaseMigrationDto> {
    return this.asAdministrator(by, async (tx) => viewOf(await this.migrations.get(tx, id)));
  }

  /** Each case with what keeps it or what a move changes; those that cannot move come first. */
  @Get('case-migrations/:id/cases')
  @ApiOkResponse({ type: MigrationItemsPageDto })
  items(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Query() { page, pageSize }: PageQueryDto,
  ): Promise<MigrationItemsPageDto> {
    return this.asAdministrator(by, async (tx) => {
      const { counts } = await this.migrations.get(tx, id);
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      return { items: await this.migrations.items(tx, id, { page, pageSize }), total, page, pageSize };
    });
  }

  /** Moves the cases that can; the others stay on their version. */
  @Post('case-migrations/:id/start')
  @HttpCode(204)
  @ApiNoContentResponse()
  start(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { reason }: StartMigrationDto,
  ): Promise<void> {
    return this.asAdministrator(by, (tx) => this.migrations.start(tx, id, reason.trim(), by.personId));
  }

  // helpers

  private asAdministrator<T>(by: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.access.assertAdministersProcesses(by);
    return this.database.transaction(work);
  }
}

function viewOf({
  fromVersionId: _from,
  toVersionId: _to,
  startedAt: _at,
  ...migration
}: CaseMigration): CaseMigrationDto {
  return migration;
}
