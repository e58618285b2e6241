import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import {
  CalendarDto,
  DateMovesDto,
  daysOf,
  ImportConfirmedDto,
  ImportIdDto,
  NoticePreviewDto,
  PasteNoticeDto,
  RejectImportDto,
} from './calendar-import.dto';
import { CalendarImportsService } from './calendar-imports.service';
import { CalendarService } from './calendar.service';

/** The working-day calendar and the notices of the State Council on their way into it; see `AccessService.keepsRules`. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarImportsController {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly imports: CalendarImportsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: CalendarDto })
  calendar(@CurrentPrincipal() by: Principal): Promise<CalendarDto> {
    return this.asKeeper(by, async (tx) => ({
      years: (await this.calendars.years(tx)).map((year) => ({
        ...year,
        off: daysOf(year.off),
        work: daysOf(year.work),
      })),
      imports: (await this.imports.all(tx)).map((record) => ({
        id: record.id,
        year: record.year,
        off: daysOf(record.off),
        work: daysOf(record.work),
        state: record.state,
        proposer: record.proposer,
        proposedAt: record.proposedAt,
        decider: record.decider,
        decidedAt: record.decidedAt,
        decisionReason: record.decisionReason,
        moved: record.moved,
        canConfirm: record.state === 'proposed' && record.proposedBy !== by.personId,
      })),
    }));
  }

  /** What the text says and which dates it would move; stores nothing. */
  @Post('imports/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: NoticePreviewDto })
  preview(@CurrentPrincipal() by: Principal, @Body() { text, year }: PasteNoticeDto): Promise<NoticePreviewDto> {
    return this.asKeeper(by, async (tx) => {
      const { year: read, ignored, gaps, moves } = await this.imports.preview(tx, by, text, year);
      return {
        year: read.year,
        off: daysOf(read.off),
        work: daysOf(read.work),
        notices: read.notices,
        ignored,
        gaps,
        moves,
      };
    });
  }

  @Post('imports')
  @ApiCreatedResponse({ type: ImportIdDto })
  propose(@CurrentPrincipal() by: Principal, @Body() { text, year }: PasteNoticeDto): Promise<ImportIdDto> {
    return this.asKeeper(by, async (tx) => ({ id: await this.imports.propose(tx, by.personId, text, year) }));
  }

  @Get('imports/:id/moves')
  @ApiOkResponse({ type: DateMovesDto })
  moves(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<DateMovesDto> {
    return this.asKeeper(by, (tx) => this.imports.movesOf(tx, by, id));
  }

  @Post('imports/:id/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportConfirmedDto })
  confirm(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<ImportConfirmedDto> {
    return this.asKeeper(by, (tx) => this.imports.confirm(tx, id, by.personId));
  }

  @Post('imports/:id/rejection')
  @HttpCode(204)
  @ApiNoContentResponse()
  reject(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { reason }: RejectImportDto,
  ): Promise<void> {
    return this.asKeeper(by, (tx) => this.imports.reject(tx, id, by.personId, reason));
  }

  // helpers

  private asKeeper<T>(by: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await this.imports.assertKeepsCalendar(tx, by);
      return work(tx);
    });
  }
}
