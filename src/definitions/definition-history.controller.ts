import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { DefinitionHistory } from './definition-history.service';
import { DefinitionHistoryDto, OutlineElementDto, ProposeAgainDto, ReasonDto } from './definition-history.dto';
import { DefinitionOutlines } from './definition-outlines.service';
import { DefinitionProposalIdDto } from './definition-proposal.dto';
import { DefinitionProposals } from './definition-proposals.service';

/** One process with all its versions. */
@ApiTags('definitions')
@Controller('definitions/:processId')
export class DefinitionHistoryController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly history: DefinitionHistory,
    private readonly proposals: DefinitionProposals,
    private readonly outlines: DefinitionOutlines,
  ) {}

  /** Versions and drafts, the newest first. */
  @Get()
  @ApiOkResponse({ type: DefinitionHistoryDto })
  get(@CurrentPrincipal() by: Principal, @Param('processId') processId: string): Promise<DefinitionHistoryDto> {
    return this.asAdministrator(by, (tx) => this.history.of(tx, processId));
  }

  @Get(':version/outline')
  @ApiOkResponse({ type: [OutlineElementDto] })
  outline(
    @CurrentPrincipal() by: Principal,
    @Param('processId') processId: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<OutlineElementDto[]> {
    this.access.assertCanReadDefinitions(by);
    return this.outlines.ofVersion(this.database.read, processId, version);
  }

  /** An older version is to hold again: it takes the same review. */
  @Post('versions/:versionId/republish')
  @ApiCreatedResponse({ type: DefinitionProposalIdDto })
  republish(
    @CurrentPrincipal() by: Principal,
    @Param('processId') processId: string,
    @Param('versionId') versionId: string,
    @Body() { reason, warningReasons = {} }: ProposeAgainDto,
  ): Promise<DefinitionProposalIdDto> {
    return this.asAdministrator(by, async (tx) => ({
      id: await this.proposals.proposeAgain(tx, processId, versionId, { reason, warningReasons }, by.personId),
    }));
  }

  /** No new case begins on the version; those that run go on. */
  @Post('versions/:versionId/retire')
  @HttpCode(204)
  @ApiNoContentResponse()
  retire(
    @CurrentPrincipal() by: Principal,
    @Param('processId') processId: string,
    @Param('versionId') versionId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    return this.asAdministrator(by, (tx) => this.history.retire(tx, processId, versionId, reason.trim(), by.personId));
  }

  /** Only a rejected version without cases. */
  @Delete('versions/:versionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentPrincipal() by: Principal,
    @Param('processId') processId: string,
    @Param('versionId') versionId: string,
  ): Promise<void> {
    return this.asAdministrator(by, (tx) => this.history.remove(tx, processId, versionId, by.personId));
  }

  // helpers

  private asAdministrator<T>(by: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.access.assertAdministersProcesses(by);
    return this.database.transaction(work);
  }
}
