import { Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { CurrentPrincipal } from '../auth/current-principal';
import { attachmentHeaders } from '../documents/attachment-headers';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { ArchivePackageDto, ArchivePackagesDto } from './archive-packages.dto';
import { ArchivePackages } from './archive-packages.service';

/** The whole case as one file that can be read without the product. */
@ApiTags('cases')
@Controller('cases/:id/archive-packages')
export class ArchivePackagesController {
  constructor(
    private readonly database: Database,
    private readonly packages: ArchivePackages,
  ) {}

  @Get()
  @ApiOkResponse({ type: ArchivePackagesDto })
  list(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ArchivePackagesDto> {
    return this.packages.list(this.database.read, principal, id);
  }

  /** Begins the work; the list tells how far it is. */
  @Post()
  @HttpCode(202)
  @ApiOkResponse({ type: ArchivePackageDto })
  request(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ArchivePackageDto> {
    return this.database.transaction((tx) => this.packages.request(tx, principal, id));
  }

  @Get(':packageId/content')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('packageId') packageId: string,
  ): Promise<StreamableFile> {
    const { name, size, chunks } = await this.database.transaction((tx) =>
      this.packages.takeOut(tx, principal, id, packageId),
    );
    const headers = attachmentHeaders({ name, mediaType: 'application/zip', size });
    return new StreamableFile(Readable.from(chunks()), headers);
  }
}
