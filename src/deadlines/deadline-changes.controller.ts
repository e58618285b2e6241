import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import {
  AskExtensionDto,
  ChangedDeadlineDto,
  ConfirmStartDto,
  PauseDeadlineDto,
  ResumeDeadlineDto,
} from './deadline-change.dto';
import { DeadlineLedgerService } from './deadline-ledger.service';
import { DeadlinePausesService } from './deadline-pauses.service';
import { ExtensionCasesService } from './extension-cases.service';

/** What staff of a case do to its dates. Schools never get here: they do not read cases. */
@ApiTags('deadlines')
@Controller('deadlines/:id')
export class DeadlineChangesController {
  constructor(
    private readonly database: Database,
    private readonly ledger: DeadlineLedgerService,
    private readonly pauses: DeadlinePausesService,
    private readonly extensions: ExtensionCasesService,
  ) {}

  @Post('pauses')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedDeadlineDto })
  pause(@CurrentPrincipal() by: Principal, @Param('id') id: string, @Body() body: PauseDeadlineDto) {
    return this.change(by, id, (tx) => this.pauses.pause(tx, id, { ...body, personId: by.personId }));
  }

  @Post('pauses/:pauseId/resumption')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedDeadlineDto })
  resume(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Param('pauseId') pauseId: string,
    @Body() body: ResumeDeadlineDto,
  ) {
    return this.change(by, id, (tx) => this.pauses.resume(tx, id, pauseId, { ...body, personId: by.personId }));
  }

  /** Opens the case in which the own leader and the authority above decide. */
  @Post('extensions')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedDeadlineDto })
  ask(@CurrentPrincipal() by: Principal, @Param('id') id: string, @Body() body: AskExtensionDto) {
    return this.change(by, id, (tx) => this.extensions.ask(tx, id, { ...body, personId: by.personId }));
  }

  /** Answers from which event an assumed limit runs; by a head of the keeper. */
  @Post('start')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedDeadlineDto })
  confirmStart(@CurrentPrincipal() by: Principal, @Param('id') id: string, @Body() body: ConfirmStartDto) {
    const at = body.at === undefined ? undefined : new Date(body.at);
    return this.change(by, id, async (tx) => {
      await this.ledger.assertSupervises(tx, by, id);
      return this.pauses.confirmStart(tx, id, { ...body, at, personId: by.personId });
    });
  }

  // helpers

  private change(by: Principal, id: string, work: (tx: Transaction) => Promise<unknown>): Promise<ChangedDeadlineDto> {
    return this.database.transaction(async (tx) => {
      await this.ledger.assertReads(tx, by, id);
      await work(tx);
      return this.ledger.changed(tx, id);
    });
  }
}
