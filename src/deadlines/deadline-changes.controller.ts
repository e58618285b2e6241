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
  DecideExtensionDto,
  PauseDeadlineDto,
  ResumeDeadlineDto,
} from './deadline-change.dto';
import { DeadlineExtensionsService } from './deadline-extensions.service';
import { DeadlineLedgerService } from './deadline-ledger.service';
import { DeadlinePausesService } from './deadline-pauses.service';

/** What staff of a case do to its dates. Schools never get here: they do not read cases. */
@ApiTags('deadlines')
@Controller('deadlines/:id')
export class DeadlineChangesController {
  constructor(
    private readonly database: Database,
    private readonly ledger: DeadlineLedgerService,
    private readonly pauses: DeadlinePausesService,
    private readonly extensions: DeadlineExtensionsService,
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

  @Post('extensions')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedDeadlineDto })
  ask(@CurrentPrincipal() by: Principal, @Param('id') id: string, @Body() body: AskExtensionDto) {
    return this.change(by, id, (tx) => this.extensions.ask(tx, id, { ...body, personId: by.personId }));
  }

  /** By a head of the keeper other than the asker. */
  @Post('extensions/:extensionId/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedDeadlineDto })
  decide(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Param('extensionId') extensionId: string,
    @Body() body: DecideExtensionDto,
  ) {
    return this.change(by, id, async (tx) => {
      await this.ledger.assertSupervises(tx, by, id);
      return this.extensions.decide(tx, id, extensionId, { ...body, personId: by.personId });
    });
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
