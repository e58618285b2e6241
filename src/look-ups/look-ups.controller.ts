import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import { tableFile } from '../documents/table-file';
import { DocumentMissingError } from '../documents/document.errors';
import { DocumentUploadInterceptor } from '../documents/document-upload.interceptor';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { readTable } from '../platform/tables/read-table';
import { writeTable } from '../platform/tables/write-table';
import { MOST_ROWS, statedRow } from './look-up';
import { LookUpDecisions } from './look-up-decisions.service';
import { LookUpExport } from './look-up-export.service';
import { listOf, pastedList } from './look-up-list';
import { LookUpPages } from './look-up-pages.service';
import {
  DecideRowsDto,
  ExportLookUpDto,
  ListLookUpsDto,
  LookUpDto,
  LookUpFileDto,
  LookUpIdDto,
  LookUpListDto,
  LookUpOneDto,
  LookUpRowsDto,
  LookUpRowsQueryDto,
  LookUpsPageDto,
} from './look-ups.dto';
import { LookUpsService } from './look-ups.service';

/** Titles and a heading may stand above the employers; how many these are is told in its own words. */
const MOST_LINES = MOST_ROWS * 2;

interface FileInMemory {
  originalname: string;
  buffer: Buffer;
}

@ApiTags('look-ups')
@Controller('look-ups')
export class LookUpsController {
  constructor(
    private readonly database: Database,
    private readonly lookUps: LookUpsService,
    private readonly pages: LookUpPages,
    private readonly decisions: LookUpDecisions,
    private readonly exports: LookUpExport,
  ) {}

  @Get()
  @ApiOkResponse({ type: LookUpsPageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListLookUpsDto): Promise<LookUpsPageDto> {
    const { items, total } = await this.pages.list(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  /** One employer; the answer is there at once. */
  @Post()
  @ApiCreatedResponse({ type: LookUpIdDto })
  async lookUpOne(@CurrentPrincipal() principal: Principal, @Body() body: LookUpOneDto): Promise<LookUpIdDto> {
    this.lookUps.organisationsOf(principal);
    const row = statedRow(1, body.name ?? '', body.creditCode ?? '');
    return { id: await this.database.transaction((tx) => this.lookUps.one(tx, principal, row)) };
  }

  @Post('pasted')
  @ApiCreatedResponse({ type: LookUpIdDto })
  async lookUpPasted(@CurrentPrincipal() principal: Principal, @Body() body: LookUpListDto): Promise<LookUpIdDto> {
    this.lookUps.organisationsOf(principal);
    const list = pastedList(body.text);
    const lookUp = { title: body.title, source: 'paste' as const };
    return { id: await this.database.transaction((tx) => this.lookUps.list(tx, principal, lookUp, list)) };
  }

  /** The list of a fair as CSV or XLSX. */
  @Post('uploaded')
  @UseInterceptors(DocumentUploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['title', 'file'],
      properties: { title: { type: 'string' }, file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: LookUpIdDto })
  async lookUpFile(
    @CurrentPrincipal() principal: Principal,
    @Body() { title }: LookUpFileDto,
    @UploadedFile() file?: FileInMemory,
  ): Promise<LookUpIdDto> {
    this.lookUps.organisationsOf(principal);
    if (file === undefined) throw new DocumentMissingError();
    const list = listOf(await readTable(file.buffer, { rows: MOST_LINES }));
    const lookUp = { title, source: 'file' as const, fileName: file.originalname };
    return { id: await this.database.transaction((tx) => this.lookUps.list(tx, principal, lookUp, list)) };
  }

  @Get(':id')
  @ApiOkResponse({ type: LookUpDto })
  get(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<LookUpDto> {
    return this.pages.one(this.database.read, principal, id);
  }

  @Get(':id/rows')
  @ApiOkResponse({ type: LookUpRowsDto })
  async rows(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LookUpRowsQueryDto,
  ): Promise<LookUpRowsDto> {
    await this.pages.one(this.database.read, principal, id);
    const { items, total } = await this.pages.rows(this.database.read, id, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':id/export')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format, ...query }: ExportLookUpDto,
  ): Promise<StreamableFile> {
    const table = await this.database.transaction((tx) => this.exports.table(tx, principal, id, query));
    return tableFile(table.name, format, await writeTable(format, table));
  }

  @Post(':id/decisions')
  @HttpCode(204)
  @ApiNoContentResponse()
  decide(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideRowsDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.decisions.decide(tx, principal, id, body));
  }

  @Post(':id/finish')
  @HttpCode(204)
  @ApiNoContentResponse()
  finish(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.database.transaction((tx) => this.decisions.finish(tx, principal, id));
  }
}
