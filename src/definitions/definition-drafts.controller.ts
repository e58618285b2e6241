import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { type DefinitionParts, EMPTY_PARTS, partsOf } from './definition';
import { DefinitionChecks } from './definition-checks.service';
import {
  BeginDraftDto,
  CheckDefinitionDto,
  DefinitionPartsDto,
  DraftDto,
  DraftIdDto,
  FindingsDto,
  SavedDraftDto,
  SaveDefinitionDraftDto,
} from './definition-draft.dto';
import { DefinitionDrafts } from './definition-drafts.service';
import { ModelDto, OutlineElementDto } from './definition-history.dto';
import { DefinitionProposalIdDto, DifferenceDto, ProposeDraftDto } from './definition-proposal.dto';
import { DefinitionOutlines } from './definition-outlines.service';
import { DefinitionProposals } from './definition-proposals.service';
import { DefinitionsService } from './definitions.service';
import { differenceOf } from './difference/difference';

/** What process administrators work on before anybody else sees it. */
@ApiTags('definitions')
@Controller()
export class DefinitionDraftsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly drafts: DefinitionDrafts,
    private readonly checks: DefinitionChecks,
    private readonly proposals: DefinitionProposals,
    private readonly outlines: DefinitionOutlines,
    private readonly definitions: DefinitionsService,
  ) {}

  /** A new process from a drawn model. */
  @Post('definitions')
  @ApiCreatedResponse({ type: DraftDto })
  create(@CurrentPrincipal() by: Principal, @Body() { bpmn }: ModelDto): Promise<DraftDto> {
    return this.asAdministrator(by, async (tx) =>
      this.view(tx, await this.drafts.create(tx, bpmn, by.personId), by.personId),
    );
  }

  @Post('definitions/:processId/drafts')
  @ApiCreatedResponse({ type: DraftDto })
  begin(
    @CurrentPrincipal() by: Principal,
    @Param('processId') processId: string,
    @Body() { fromVersionId }: BeginDraftDto,
  ): Promise<DraftDto> {
    return this.asAdministrator(by, async (tx) =>
      this.view(tx, await this.drafts.begin(tx, processId, fromVersionId, by.personId), by.personId),
    );
  }

  /** Also says that the reader has it open, and who else has. */
  @Get('definition-drafts/:id')
  @ApiOkResponse({ type: DraftDto })
  get(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<DraftDto> {
    return this.asAdministrator(by, (tx) => this.view(tx, id, by.personId));
  }

  @Put('definition-drafts/:id')
  @ApiOkResponse({ type: SavedDraftDto })
  save(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { revision, ...changes }: SaveDefinitionDraftDto,
  ): Promise<SavedDraftDto> {
    return this.asAdministrator(by, (tx) => this.drafts.save(tx, id, revision, given(changes), by.personId));
  }

  @Delete('definition-drafts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<void> {
    return this.asAdministrator(by, (tx) => this.drafts.remove(tx, id, by.personId));
  }

  @Post('definition-drafts/:id/check')
  @HttpCode(200)
  @ApiOkResponse({ type: FindingsDto })
  check(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<FindingsDto> {
    return this.asAdministrator(by, async (tx) => {
      const draft = await this.drafts.get(tx, id);
      const findings = await this.checks.checkChange(tx, draft.processId, partsOf(draft));
      if (!findings.some(({ severity }) => severity === 'error')) await this.drafts.markChecked(tx, draft);
      return { findings };
    });
  }

  /** Against the version in force: what a shipped update brings, and what was changed so far. */
  @Get('definition-drafts/:id/difference')
  @ApiOkResponse({ type: DifferenceDto })
  difference(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<DifferenceDto> {
    return this.asAdministrator(by, async (tx) => {
      const draft = await this.drafts.get(tx, id);
      const inForce = await this.definitions.inForce(tx, draft.processId);
      const before = inForce ? (await this.definitions.stored(tx, inForce.id)).parts : null;
      return differenceOf(before, partsOf(draft));
    });
  }

  /** Content that is not saved: the lint while somebody draws. */
  @Post('definition-checks')
  @HttpCode(200)
  @ApiOkResponse({ type: FindingsDto })
  checkUnsaved(
    @CurrentPrincipal() by: Principal,
    @Body() { processId, ...parts }: CheckDefinitionDto,
  ): Promise<FindingsDto> {
    return this.asAdministrator(by, async (tx) => ({
      findings: await this.checks.check(tx, processId, { ...EMPTY_PARTS, ...given(parts), bpmn: parts.bpmn }),
    }));
  }

  /** The outline of a drawing that is not saved. */
  @Post('definition-outlines')
  @HttpCode(200)
  @ApiOkResponse({ type: [OutlineElementDto] })
  outline(@CurrentPrincipal() by: Principal, @Body() { bpmn }: ModelDto): Promise<OutlineElementDto[]> {
    this.access.assertAdministersProcesses(by);
    return this.outlines.ofModel(this.database.read, bpmn, {});
  }

  @Post('definition-drafts/:id/propose')
  @ApiCreatedResponse({ type: DefinitionProposalIdDto })
  propose(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { revision, reason, warningReasons = {} }: ProposeDraftDto,
  ): Promise<DraftIdDto> {
    return this.asAdministrator(by, async (tx) => ({
      id: await this.proposals.propose(tx, id, { revision, reason, warningReasons }, by.personId),
    }));
  }

  // helpers

  private asAdministrator<T>(by: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.access.assertAdministersProcesses(by);
    return this.database.transaction(work);
  }

  private async view(tx: Transaction, id: string, personId: string): Promise<DraftDto> {
    const draft = await this.drafts.get(tx, id);
    const editors = await this.drafts.open(tx, id, personId);
    const waiting = await this.proposals.waiting(tx, draft.processId);
    return {
      id,
      processId: draft.processId,
      baseVersionId: draft.baseVersionId,
      isShipped: draft.shippedVersionId !== null,
      revision: draft.revision,
      state: draft.checkedRevision === draft.revision ? 'checked' : 'draft',
      savedAt: draft.savedAt,
      proposalId: waiting?.draftId === id ? waiting.id : null,
      editors: editors.map(({ personId: other, person, since }) => ({ person, since, isMe: other === personId })),
      ...partsOf(draft),
    };
  }
}

// helpers

/** The parts that the request names: an absent one is an undefined property of the DTO. */
function given(parts: DefinitionPartsDto): Partial<DefinitionParts> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
