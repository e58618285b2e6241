import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { ChangeViewDto, ListViewsDto, SavedViewIdDto, SavedViewsDto, SaveViewDto } from './saved-views.dto';
import { SavedViews } from './saved-views.service';

@ApiTags('saved views')
@Controller('saved-views')
export class SavedViewsController {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViews,
  ) {}

  /** One's own, then those shared with an organisation in which one holds a duty. */
  @Get()
  @ApiOkResponse({ type: SavedViewsDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() { list }: ListViewsDto): Promise<SavedViewsDto> {
    return { items: await this.views.list(this.database.read, principal, list) };
  }

  @Post()
  @ApiCreatedResponse({ type: SavedViewIdDto })
  save(@CurrentPrincipal() principal: Principal, @Body() body: SaveViewDto): Promise<SavedViewIdDto> {
    return this.database.transaction((tx) => this.views.save(tx, principal, body));
  }

  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  change(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: ChangeViewDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.views.change(tx, principal, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.views.remove(tx, principal, id));
  }
}
