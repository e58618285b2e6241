import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import {
  PackVersionDto,
  PolicyChangesDto,
  ProposalIdDto,
  ProposePolicyDto,
  RejectProposalDto,
} from './policy-proposal.dto';
import { PolicyProposalsService } from './policy-proposals.service';

/** Changes of policy packs by two people; see `AccessService.keepsRules`. */
@ApiTags('policy')
@Controller('policy/proposals')
export class PolicyProposalsController {
  constructor(
    private readonly database: Database,
    private readonly proposals: PolicyProposalsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: PolicyChangesDto })
  changes(@CurrentPrincipal() by: Principal): Promise<PolicyChangesDto> {
    return this.asKeeper(by, async (tx) => ({
      proposals: (await this.proposals.all(tx)).map(({ proposedBy, decidedBy: _, baseVersion: __, ...proposal }) => ({
        ...proposal,
        canConfirm: proposal.state === 'proposed' && proposedBy !== by.personId,
      })),
      offered: await this.proposals.offered(tx, by),
    }));
  }

  @Post()
  @ApiCreatedResponse({ type: ProposalIdDto })
  propose(@CurrentPrincipal() by: Principal, @Body() body: ProposePolicyDto): Promise<ProposalIdDto> {
    return this.asKeeper(by, async (tx) => ({ id: await this.proposals.propose(tx, by.personId, body) }));
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: PackVersionDto })
  confirm(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<PackVersionDto> {
    return this.asKeeper(by, (tx) => this.proposals.confirm(tx, id, by.personId));
  }

  @Post(':id/rejection')
  @HttpCode(204)
  @ApiNoContentResponse()
  reject(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { reason }: RejectProposalDto,
  ): Promise<void> {
    return this.asKeeper(by, (tx) => this.proposals.reject(tx, id, by.personId, reason));
  }

  // helpers

  private asKeeper<T>(by: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await this.proposals.assertKeepsPolicy(tx, by);
      return work(tx);
    });
  }
}
