import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import { attachmentHeaders } from '../documents/attachment-headers';
import { tableFile } from '../documents/table-file';
import { LetterPdfService } from '../letters/letter-pdf.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { TABLE_MEDIA_TYPES } from '../platform/tables/write-table';
import { InterviewExports } from './interview-exports.service';
import { InterviewGround } from './interview-ground.service';
import { InterviewOpeners } from './interview-openers.service';
import { InterviewPages } from './interview-pages.service';
import {
  ExportInterviewsDto,
  InterviewChoicesDto,
  InterviewDetailDto,
  InterviewPageDto,
  ListInterviewsDto,
  OpenedInterviewDto,
  OpenInterviewDto,
} from './interviews.dto';

@ApiTags('interviews')
@Controller('interviews')
export class InterviewsController {
  constructor(
    private readonly pages: InterviewPages,
    private readonly openers: InterviewOpeners,
    private readonly exports: InterviewExports,
    private readonly ground: InterviewGround,
    private readonly pdfs: LetterPdfService,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: InterviewPageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListInterviewsDto): Promise<InterviewPageDto> {
    const { items, total } = await this.pages.list(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  /** The list as shown, as a file. */
  @Get('export')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('text/csv', TABLE_MEDIA_TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentPrincipal() principal: Principal, @Query() query: ExportInterviewsDto): Promise<StreamableFile> {
    const content = await this.exports.export(this.database.read, principal, query);
    return tableFile('约谈', query.format, content);
  }

  @Get('choices')
  @ApiOkResponse({ type: InterviewChoicesDto })
  choices(@CurrentPrincipal() principal: Principal): Promise<InterviewChoicesDto> {
    return this.openers.choices(this.database.read, principal);
  }

  /** The manual decision; figures come in by confirmed lists alone. */
  @Post()
  @ApiCreatedResponse({ type: OpenedInterviewDto })
  open(@CurrentPrincipal() principal: Principal, @Body() body: OpenInterviewDto): Promise<OpenedInterviewDto> {
    return this.database.transaction((tx) => this.openers.open(tx, principal, body));
  }

  @Get(':caseId')
  @ApiOkResponse({ type: InterviewDetailDto })
  detail(@CurrentPrincipal() principal: Principal, @Param('caseId') caseId: string): Promise<InterviewDetailDto> {
    return this.database.transaction(async (tx) => {
      const detail = await this.pages.detail(tx, principal, caseId);
      await this.ground.record(tx, caseId, 'InterviewRead', principal.personId);
      return detail;
    });
  }

  /** For the calendar of whoever comes. */
  @Get(':caseId/invitation.ics')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async invitation(@CurrentPrincipal() principal: Principal, @Param('caseId') caseId: string): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.pages.invitation(this.database.read, principal, caseId));
    const file = { name: '约谈.ics', mediaType: 'text/calendar', size: bytes.length };
    return new StreamableFile(bytes, attachmentHeaders(file));
  }

  /** A draft until the other side has signed. */
  @Get(':caseId/minutes.pdf')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async minutes(@CurrentPrincipal() principal: Principal, @Param('caseId') caseId: string): Promise<StreamableFile> {
    const printed = await this.database.transaction((tx) => this.pages.minutes(tx, principal, caseId));
    const { bytes } = await this.pdfs.print(printed);
    const file = { name: `${printed.title}.pdf`, mediaType: 'application/pdf', size: bytes.length };
    return new StreamableFile(bytes, attachmentHeaders(file));
  }
}
