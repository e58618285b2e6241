import { Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { IdentityDto, VaultReceiptDto } from './vault.dto';
import { VaultReceiptsService } from './vault-receipts.service';

/** Identities that the signed-in person took down; everybody else finds nothing here. */
@ApiTags('vault')
@Controller('vault/receipts')
export class VaultReceiptsController {
  constructor(
    private readonly database: Database,
    private readonly receipts: VaultReceiptsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: [VaultReceiptDto] })
  list(@CurrentPrincipal() principal: Principal): Promise<VaultReceiptDto[]> {
    return this.receipts.list(this.database.read, principal);
  }

  @Post(':id/reading')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: IdentityDto })
  read(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<IdentityDto> {
    return this.database.transaction((tx) => this.receipts.read(tx, principal, id));
  }

  @Post(':id/seal')
  @HttpCode(204)
  @ApiNoContentResponse()
  seal(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.database.transaction((tx) => this.receipts.seal(tx, principal, id));
  }
}
