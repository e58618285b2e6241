import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { NoticeLists } from './notice-lists.service';
import { NoticeSettings } from './notice-settings.service';
import {
  ChangeNoticeSettingsDto,
  ListNoticesDto,
  NoticePageDto,
  NoticeSettingsDto,
  ReadAllNoticesDto,
  ReadNoticesDto,
  UnreadNoticesDto,
} from './notices.dto';

/** Everybody's own notices, and what everybody wants to be told of. */
@ApiTags('notices')
@Controller()
export class NoticesController {
  constructor(
    private readonly database: Database,
    private readonly lists: NoticeLists,
    private readonly settings: NoticeSettings,
  ) {}

  @Get('notices')
  @ApiOkResponse({ type: NoticePageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListNoticesDto): Promise<NoticePageDto> {
    const { page, pageSize, kind } = query;
    const wanted = { page, pageSize, kind, unread: query.unread === 'true' };
    return { ...(await this.lists.list(this.database.read, principal, wanted)), page, pageSize };
  }

  @Get('notices/count')
  @ApiOkResponse({ type: UnreadNoticesDto })
  async count(@CurrentPrincipal() principal: Principal): Promise<UnreadNoticesDto> {
    return { unread: await this.lists.unread(this.database.read, principal) };
  }

  /** Ids that are not the caller's own change nothing. */
  @Post('notices/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@CurrentPrincipal() principal: Principal, @Body() { ids }: ReadNoticesDto): Promise<void> {
    return this.database.transaction((tx) => this.lists.read(tx, principal, ids));
  }

  @Post('notices/read-all')
  @HttpCode(204)
  @ApiNoContentResponse()
  readAll(@CurrentPrincipal() principal: Principal, @Body() { upTo }: ReadAllNoticesDto): Promise<void> {
    return this.database.transaction((tx) => this.lists.readAll(tx, principal, upTo));
  }

  @Get('notice-settings')
  @ApiOkResponse({ type: NoticeSettingsDto })
  ofPerson(@CurrentPrincipal() { personId }: Principal): Promise<NoticeSettingsDto> {
    return this.settings.of(this.database.read, personId);
  }

  @Put('notice-settings')
  @ApiOkResponse({ type: NoticeSettingsDto })
  change(
    @CurrentPrincipal() { personId }: Principal,
    @Body() body: ChangeNoticeSettingsDto,
  ): Promise<NoticeSettingsDto> {
    return this.database.transaction(async (tx) => {
      await this.settings.change(tx, personId, body);
      return this.settings.of(tx, personId);
    });
  }
}
