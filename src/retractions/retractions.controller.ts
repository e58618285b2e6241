import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { CorrectionsService } from './corrections.service';
import { CorrectionRecipientDto, ProposedRetractionDto, ProposeRetractionDto, WriteOffDto } from './retractions.dto';
import { RetractionsService } from './retractions.service';

@ApiTags('blacklist')
@Controller()
export class RetractionsController {
  constructor(
    private readonly access: AccessService,
    private readonly retractions: RetractionsService,
    private readonly corrections: CorrectionsService,
    private readonly database: Database,
  ) {}

  /** Opens the case in which somebody else decides. */
  @Post('blacklist-entries/:id/retractions')
  @ApiCreatedResponse({ type: ProposedRetractionDto })
  async propose(
    @Param('id') entryId: string,
    @Body() { documentIds = [], ...proposal }: ProposeRetractionDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ProposedRetractionDto> {
    await this.access.authorityOf(this.database.read, principal, 'case-officer', 'head', 'investigator');
    return this.database.transaction((tx) =>
      this.retractions.propose(tx, principal, { ...proposal, documentIds, entryId }),
    );
  }

  /** Who has to correct a retracted entry and how far each has got; for those who may read the case of the retraction. */
  @Get('blacklist-entries/:id/corrections')
  @ApiOkResponse({ type: [CorrectionRecipientDto] })
  async ofEntry(
    @Param('id') entryId: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<CorrectionRecipientDto[]> {
    const tx = this.database.read;
    const recipients = await this.corrections.ofEntry(tx, entryId);
    const readable = await this.access.readableCases(
      tx,
      principal,
      recipients.map(({ caseId }) => caseId),
    );
    return recipients
      .filter(({ caseId }) => readable.has(caseId))
      .map(({ id, name, channels, toldAt, settledAs, settledAt, note }) => ({
        id,
        name,
        channels,
        toldAt,
        settledAs,
        settledAt,
        note,
      }));
  }

  /** Gives up the correction of one recipient, with the reason. */
  @Post('correction-recipients/:id/write-off')
  @HttpCode(204)
  @ApiNoContentResponse()
  async writeOff(
    @Param('id') id: string,
    @Body() { reason }: WriteOffDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.access.authorityOf(this.database.read, principal, 'head');
    await this.database.transaction((tx) => this.corrections.writeOff(tx, principal, id, reason));
  }
}
