import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import { tableFile } from '../documents/table-file';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { TABLE_MEDIA_TYPES } from '../platform/tables/write-table';
import {
  BlacklistEntriesDto,
  BlacklistEntryDto,
  EntryPageDto,
  RegisterExportDto,
  RegisterQueryDto,
} from './blacklist.dto';
import { DisclosuresService } from './disclosures.service';
import { EntryEventsService } from './entry-events.service';
import { type RegisterEntry, RegisterService } from './register.service';
import { RegisterExportsService } from './register-exports.service';

@ApiTags('blacklist')
@Controller('blacklist-entries')
export class BlacklistController {
  constructor(
    private readonly access: AccessService,
    private readonly register: RegisterService,
    private readonly events: EntryEventsService,
    private readonly disclosures: DisclosuresService,
    private readonly exports: RegisterExportsService,
    private readonly database: Database,
  ) {}

  /** The register for everybody who signed in, the newest entry first; the way to the case only for those who may read it. */
  @Get()
  @ApiOkResponse({ type: BlacklistEntriesDto })
  async list(@Query() query: RegisterQueryDto, @CurrentPrincipal() principal: Principal): Promise<BlacklistEntriesDto> {
    const tx = this.database.read;
    const { items, total } = await this.register.search(tx, query);
    const cases = items.map(({ caseId }) => caseId);
    const readable = await this.access.readableCases(tx, principal, cases);
    return {
      items: items.map((entry) => shown(entry, readable)),
      total,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** The list as shown, as a file. Each export is on record, because a retraction must reach whoever holds one. */
  @Get('export')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('text/csv', TABLE_MEDIA_TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: RegisterExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { q, status, format } = query;
    const content = await this.database.transaction((tx) => this.exports.export(tx, principal, { q, status, format }));
    return tableFile('黑名单', format, content);
  }

  /** One entry with its history; who was told of it, and the cases behind it, only for those who may read the case. */
  @Get(':id')
  @ApiOkResponse({ type: EntryPageDto })
  async page(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<EntryPageDto> {
    const tx = this.database.read;
    const entry = await this.register.get(tx, id);
    const events = await this.events.ofEntry(tx, id);
    const cases = [entry.caseId, ...events.flatMap(({ caseId }) => caseId ?? [])];
    const readable = await this.access.readableCases(tx, principal, cases);
    const isKept = readable.has(entry.caseId);
    return {
      ...shown(entry, readable),
      history: events.map(({ at, sentence, caseId }) => ({
        at,
        sentence,
        ...(caseId !== null && readable.has(caseId) ? { caseId } : {}),
      })),
      ...(isKept
        ? { informed: (await this.disclosures.ofEntry(tx, id)).map(({ name, channels }) => ({ name, channels })) }
        : {}),
    };
  }
}

// helpers

function shown(
  { caseId, employerId: _employer, schoolId: _school, ...entry }: RegisterEntry,
  readable: ReadonlySet<string>,
): BlacklistEntryDto {
  return { ...entry, ...(readable.has(caseId) ? { caseId } : {}) };
}
