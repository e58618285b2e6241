import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/current-principal';
import { RegisterService } from '../blacklist/register.service';
import { PageQueryDto, SearchQueryDto } from '../platform/http/page.dto';
import { Database } from '../platform/database/database';
import { WarningsService } from '../warnings/warnings.service';
import { PublicEntryDto, PublicWarningDto } from './portal.dto';

/** What everybody may read: entries in force and published warnings. */
@ApiTags('portal')
@Public()
@Controller('public')
export class PublicListsController {
  constructor(
    private readonly register: RegisterService,
    private readonly warnings: WarningsService,
    private readonly database: Database,
  ) {}

  @Get('blacklist')
  @ApiOkResponse({ type: [PublicEntryDto] })
  async blacklist(@Query() query: SearchQueryDto): Promise<PublicEntryDto[]> {
    return (await this.register.publicList(this.database.read, query)).items;
  }

  @Get('warnings')
  @ApiOkResponse({ type: [PublicWarningDto] })
  async published(@Query() query: PageQueryDto): Promise<PublicWarningDto[]> {
    return (await this.warnings.publicList(this.database.read, query)).items;
  }
}
