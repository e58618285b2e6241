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
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import { attachmentHeaders } from '../documents/attachment-headers';
import { PageQueryDto } from '../platform/http/page.dto';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { DecideOpeningDto, IdentityDto, RequestOpeningDto, VaultRequestDto, VaultRequestsPageDto } from './vault.dto';
import { VaultRequestsService } from './vault-requests.service';

@ApiTags('vault')
@Controller('vault/requests')
export class VaultController {
  constructor(
    private readonly database: Database,
    private readonly requests: VaultRequestsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: VaultRequestsPageDto })
  list(@CurrentPrincipal() principal: Principal, @Query() query: PageQueryDto): Promise<VaultRequestsPageDto> {
    return this.requests.list(this.database.read, principal, query);
  }

  @Post()
  @ApiCreatedResponse({ type: VaultRequestDto })
  request(@CurrentPrincipal() principal: Principal, @Body() body: RequestOpeningDto): Promise<VaultRequestDto> {
    return this.database.transaction((tx) => this.requests.request(tx, principal, body));
  }

  @Post(':id/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: VaultRequestDto })
  decide(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideOpeningDto,
  ): Promise<VaultRequestDto> {
    return this.database.transaction((tx) => this.requests.decide(tx, principal, id, body));
  }

  /** Once per approval. */
  @Post(':id/reading')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: IdentityDto })
  read(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<IdentityDto> {
    return this.database.transaction((tx) => this.requests.read(tx, principal, id));
  }

  /** The file exactly as the reporter sent it; once per approval. */
  @Post(':id/original')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async readOriginal(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.database.transaction((tx) =>
      this.requests.readOriginal(tx, principal, id),
    );
    return new StreamableFile(content, attachmentHeaders({ name, mediaType, size: content.length }));
  }
}
