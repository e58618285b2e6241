import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { holdsIn } from '../access/access';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import { CasesService } from '../cases/cases.service';
import { StatementsService } from '../letters/statements.service';
import type { Principal, Role } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { EmployerPaperNotAllowedError } from './complaint-handling.errors';
import { RecordStatementDto, RecordWaiverDto } from './employer-papers.dto';

/** Who puts on file what the employer hands in on paper; investigators do not, they are the other side of the hearing. */
const RECORDING_ROLES: readonly Role[] = ['case-officer', 'head'];

/** What the employer hands in by post or at the desk instead of with its code. */
@ApiTags('complaints')
@Controller('cases/:caseId')
export class EmployerPapersController {
  constructor(
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly statements: StatementsService,
    private readonly database: Database,
  ) {}

  @Post('statement')
  @HttpCode(204)
  @ApiNoContentResponse()
  recordStatement(
    @CurrentPrincipal() principal: Principal,
    @Param('caseId') caseId: string,
    @Body() { text, wantsHearing, documentIds }: RecordStatementDto,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const recordedBy = await this.recorder(tx, principal, caseId);
      await this.statements.receive(tx, { caseId, text, wantsHearing, documentIds, recordedBy });
    });
  }

  @Post('waiver')
  @HttpCode(204)
  @ApiNoContentResponse()
  recordWaiver(
    @CurrentPrincipal() principal: Principal,
    @Param('caseId') caseId: string,
    @Body() { documentIds }: RecordWaiverDto,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const recordedBy = await this.recorder(tx, principal, caseId);
      await this.statements.waive(tx, { caseId, documentIds, by: { kind: 'person', personId: recordedBy } });
    });
  }

  // helpers

  private async recorder(tx: Transaction, principal: Principal, caseId: string): Promise<string> {
    await this.access.assertCanReadCase(tx, principal, caseId);
    const { keeper } = await this.cases.partiesOf(tx, caseId);
    if (!holdsIn(principal, keeper, ...RECORDING_ROLES)) throw new EmployerPaperNotAllowedError();
    return principal.personId;
  }
}
