import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { ReasonDto } from './definition-history.dto';
import { CommentDto, DefinitionProposalDto, PublishDefinitionDto, WriteCommentDto } from './definition-proposal.dto';
import { DefinitionProposals } from './definition-proposals.service';
import { DefinitionsService } from './definitions.service';
import { differenceOf } from './difference/difference';

/** The review by a second process administrator. */
@ApiTags('definitions')
@Controller('definition-proposals')
export class DefinitionProposalsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly definitions: DefinitionsService,
    private readonly proposals: DefinitionProposals,
  ) {}

  /** With everything the reviewer compares. */
  @Get(':id')
  @ApiOkResponse({ type: DefinitionProposalDto })
  get(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<DefinitionProposalDto> {
    return this.asAdministrator(by, async (tx) => {
      const proposal = await this.proposals.get(tx, id);
      const version = await this.definitions.stored(tx, proposal.versionId);
      const base = proposal.baseVersionId && (await this.definitions.stored(tx, proposal.baseVersionId));
      return {
        id,
        processId: proposal.processId,
        title: version.parts.title,
        version: version.version,
        baseVersion: base ? base.version : null,
        draftId: proposal.draftId,
        state: proposal.state,
        reason: proposal.reason,
        proposedBy: proposal.proposer,
        proposedAt: proposal.proposedAt,
        decidedBy: proposal.decider,
        decidedAt: proposal.decidedAt,
        decisionReason: proposal.decisionReason,
        canPublish: proposal.state === 'waiting' && proposal.proposedBy !== by.personId,
        findings: proposal.findings,
        warningReasons: proposal.warningReasons,
        difference: await differenceOf(base ? base.parts : null, version.parts),
        baseBpmn: base ? base.parts.bpmn : null,
        bpmn: version.parts.bpmn,
        comments: await this.proposals.comments(tx, id),
      };
    });
  }

  @Post(':id/comments')
  @ApiCreatedResponse({ type: [CommentDto] })
  comment(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() body: WriteCommentDto,
  ): Promise<CommentDto[]> {
    return this.asAdministrator(by, async (tx) => {
      await this.proposals.comment(tx, id, body, by.personId);
      return this.proposals.comments(tx, id);
    });
  }

  /** New cases get the version from `validFrom` on; those that run stay where they are. */
  @Post(':id/publish')
  @HttpCode(204)
  @ApiNoContentResponse()
  publish(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { validFrom }: PublishDefinitionDto,
  ): Promise<void> {
    return this.asAdministrator(by, (tx) =>
      this.proposals.publish(tx, id, by, validFrom === undefined ? null : new Date(validFrom)),
    );
  }

  @Post(':id/return')
  @HttpCode(204)
  @ApiNoContentResponse()
  return(@CurrentPrincipal() by: Principal, @Param('id') id: string, @Body() { reason }: ReasonDto): Promise<void> {
    return this.asAdministrator(by, (tx) => this.proposals.return(tx, id, by.personId, reason.trim()));
  }

  // helpers

  private asAdministrator<T>(by: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.access.assertAdministersProcesses(by);
    return this.database.transaction(work);
  }
}
