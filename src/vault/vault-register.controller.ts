import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { SearchQueryDto } from '../platform/http/page.dto';
import { VaultActDto, VaultEntriesPageDto, VaultOriginalsPageDto } from './vault.dto';
import { VaultRegisterService } from './vault-register.service';

@ApiTags('vault')
@Controller('vault')
export class VaultRegisterController {
  constructor(
    private readonly database: Database,
    private readonly register: VaultRegisterService,
  ) {}

  @Get('entries')
  @ApiOkResponse({ type: VaultEntriesPageDto })
  entries(@CurrentPrincipal() principal: Principal, @Query() query: SearchQueryDto): Promise<VaultEntriesPageDto> {
    return this.register.entries(this.database.read, principal, query);
  }

  @Get('entries/:id/history')
  @ApiOkResponse({ type: [VaultActDto] })
  history(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<VaultActDto[]> {
    return this.register.history(this.database.read, principal, id);
  }

  @Get('originals')
  @ApiOkResponse({ type: VaultOriginalsPageDto })
  originals(@CurrentPrincipal() principal: Principal, @Query() query: SearchQueryDto): Promise<VaultOriginalsPageDto> {
    return this.register.originals(this.database.read, principal, query);
  }
}
