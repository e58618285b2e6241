import { Body, Controller, Get, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import { DocumentUploadInterceptor } from '../documents/document-upload.interceptor';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { readTable } from '../platform/tables/read-table';
import { FigureFileMissingError } from './figure-import.errors';
import { ConfirmImportDto, DryRunDto, FigureImportDetailsDto, FigureImportDto, ImportCountsDto } from './figure-imports.dto'; // prettier-ignore
import { FIGURE_FILE_LIMITS, FigureImports, type ImportRecord } from './figure-imports.service';
import { FigureReaders } from './figure-readers.service';

/** Files of figures: tried out, then confirmed by a person of the authority. */
@ApiTags('figures')
@Controller('figures/imports')
export class FigureImportsController {
  constructor(
    private readonly database: Database,
    private readonly readers: FigureReaders,
    private readonly imports: FigureImports,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @ApiOkResponse({ type: [FigureImportDto] })
  async all(@CurrentPrincipal() principal: Principal): Promise<FigureImportDto[]> {
    const tx = this.database.read;
    const authorityId = await this.readers.keeperOf(tx, principal);
    return this.named(tx, await this.imports.all(tx, authorityId));
  }

  /** Says what the file would do, line by line what is wrong with it; figures stay as they are. */
  @Post()
  @HttpCode(200)
  @UseInterceptors(DocumentUploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ type: DryRunDto })
  async dryRun(
    @CurrentPrincipal() principal: Principal,
    @UploadedFile() file?: { originalname: string; buffer: Buffer },
  ): Promise<DryRunDto> {
    const authorityId = await this.readers.keeperOf(this.database.read, principal);
    if (file === undefined) throw new FigureFileMissingError();
    const { buffer: content, originalname: fileName } = file;
    const table = await readTable(content, FIGURE_FILE_LIMITS);
    const upload = { authorityId, fileName, content, table, personId: principal.personId };
    const run = await this.database.transaction((tx) => this.imports.dryRun(tx, upload));
    return run.outcome === 'checked'
      ? { importId: run.id, faults: [], faultCount: 0 }
      : { importId: null, faults: run.faults, faultCount: run.faultCount };
  }

  @Get(':id')
  @ApiOkResponse({ type: FigureImportDetailsDto })
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<FigureImportDetailsDto> {
    const tx = this.database.read;
    const authorityId = await this.readers.keeperOf(tx, principal);
    const { changes, ...found } = await this.imports.get(tx, authorityId, id);
    const [record] = await this.named(tx, [found]);
    return {
      ...record!,
      changes: changes.map((change) => ({ ...change, effect: change.effect as 'added' | 'changed' })),
    };
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportCountsDto })
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { added, changed, reason }: ConfirmImportDto,
  ): Promise<ImportCountsDto> {
    const { personId } = principal;
    return this.database.transaction(async (tx) => {
      const authorityId = await this.readers.keeperOf(tx, principal);
      return this.imports.confirm(tx, { authorityId, id, personId, seen: { added, changed }, reason });
    });
  }

  @Post(':id/discard')
  @HttpCode(204)
  @ApiNoContentResponse()
  discard(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const authorityId = await this.readers.keeperOf(tx, principal);
      await this.imports.discard(tx, authorityId, id, principal.personId);
    });
  }

  // helpers

  private async named(tx: Transaction, records: readonly ImportRecord[]): Promise<FigureImportDto[]> {
    const ids = records.flatMap(({ uploadedBy, decidedBy }) => (decidedBy ? [uploadedBy, decidedBy] : [uploadedBy]));
    const names = await this.people.namesOf(tx, [...new Set(ids)]);
    return records.map((record) => ({
      ...record,
      uploadedBy: names.get(record.uploadedBy) ?? '',
      decidedBy: record.decidedBy && (names.get(record.decidedBy) ?? ''),
    }));
  }
}
