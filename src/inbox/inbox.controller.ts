import { Body, Controller, Get, Header, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import { tableFile } from '../documents/table-file';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { TABLE_MEDIA_TYPES } from '../platform/tables/write-table';
import { BulkDto, BulkResultDto } from './bulk.dto';
import { BulkService } from './bulk.service';
import { TAB_NAMES } from './inbox';
import {
  ExportTasksDto,
  InboxChoicesDto,
  inboxQuery,
  ListChoicesDto,
  NextTaskDto,
  NextTaskQueryDto,
} from './inbox.dto';
import { InboxExports } from './inbox-exports.service';
import { InboxService } from './inbox.service';

/** What is done with the lists of tasks; the lists themselves are `GET /api/tasks`. */
@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxService,
    private readonly exports: InboxExports,
    private readonly bulk: BulkService,
  ) {}

  /** The list as shown, all pages of it, as a file. */
  @Get('export')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('text/csv', TABLE_MEDIA_TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Query() { format, language, ...query }: ExportTasksDto,
  ): Promise<StreamableFile> {
    const content = await this.database.transaction((tx) =>
      this.exports.export(tx, principal, inboxQuery(query), { format, language }),
    );
    return tableFile(TAB_NAMES[query.view][language], format, content);
  }

  /** Values that occur in a list, for its filter. */
  @Get('choices')
  @ApiOkResponse({ type: InboxChoicesDto })
  choices(@CurrentPrincipal() principal: Principal, @Query() { view }: ListChoicesDto): Promise<InboxChoicesDto> {
    return this.inbox.choices(this.database.read, principal, view);
  }

  /** What to take up after a task that was just finished. */
  @Get('next')
  @ApiOkResponse({ type: NextTaskDto })
  async next(@CurrentPrincipal() principal: Principal, @Query() { after }: NextTaskQueryDto): Promise<NextTaskDto> {
    return { task: await this.inbox.next(this.database.read, principal, after) };
  }

  /** One verb on many tasks; the answer says of each what became of it. */
  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkResultDto })
  async carryOut(@CurrentPrincipal() principal: Principal, @Body() body: BulkDto): Promise<BulkResultDto> {
    return { items: await this.bulk.carryOut(principal, body) };
  }
}
