import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { ChooseColumnsDto, ChosenColumnsListDto } from './inbox-columns.dto';
import { InboxColumns } from './inbox-columns.service';

@ApiTags('inbox')
@Controller('inbox/columns')
export class InboxColumnsController {
  constructor(
    private readonly database: Database,
    private readonly columns: InboxColumns,
  ) {}

  /** What I chose for the lists of my inbox. */
  @Get()
  @ApiOkResponse({ type: ChosenColumnsListDto })
  async chosen(@CurrentPrincipal() principal: Principal): Promise<ChosenColumnsListDto> {
    return { items: await this.columns.of(this.database.read, principal) };
  }

  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  choose(@CurrentPrincipal() principal: Principal, @Body() { tab, columns }: ChooseColumnsDto): Promise<void> {
    return this.database.transaction((tx) => this.columns.choose(tx, principal, tab, columns));
  }
}
