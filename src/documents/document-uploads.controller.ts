import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { BeginUploadDto, UploadDto, UploadPlaceDto } from './document-uploads.dto';
import { DocumentUploads } from './document-uploads.service';
import { DocumentDto } from './documents.dto';
import { PART_BYTES } from './upload';
import { UploadPartRefusedError } from './upload.errors';

const PART_HASH = 'x-part-sha256';

/** Large files in parts: begun, sent part by part in any order, finished; a cut line is gone on with where it was cut. */
@ApiTags('documents')
@Controller('document-uploads')
export class DocumentUploadsController {
  constructor(
    private readonly database: Database,
    private readonly uploads: DocumentUploads,
  ) {}

  /** The same file at the same place is gone on with: `received` says which parts are there. */
  @Post()
  @ApiCreatedResponse({ type: UploadDto })
  begin(@CurrentPrincipal() { personId }: Principal, @Body() file: BeginUploadDto): Promise<UploadDto> {
    return this.database.transaction((tx) => this.uploads.begin(tx, personId, file));
  }

  @Get()
  @ApiOkResponse({ type: [UploadDto] })
  open(@CurrentPrincipal() { personId }: Principal, @Query() { place }: UploadPlaceDto): Promise<UploadDto[]> {
    return this.uploads.openAt(this.database.read, personId, place);
  }

  /** The bytes of one part as they are. */
  @Put(':id/parts/:position')
  @ApiHeader({ name: PART_HASH, required: true, description: 'SHA-256 of this part in hexadecimal digits' })
  @ApiParam({ name: 'position', type: Number })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: UploadDto })
  async part(
    @CurrentPrincipal() { personId }: Principal,
    @Param('id') id: string,
    @Param('position') position: string,
    @Headers(PART_HASH) sha256: string | undefined,
    @Req() request: Request,
  ): Promise<UploadDto> {
    const content = await bodyOf(request);
    return this.database.transaction((tx) =>
      this.uploads.keepPart(tx, personId, id, { position: Number(position), content, sha256: sha256 ?? '' }),
    );
  }

  @Post(':id/document')
  @ApiCreatedResponse({ type: DocumentDto })
  finish(@CurrentPrincipal() { personId }: Principal, @Param('id') id: string): Promise<DocumentDto> {
    return this.database.transaction((tx) => this.uploads.finish(tx, personId, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  abandon(@CurrentPrincipal() { personId }: Principal, @Param('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.uploads.abandon(tx, personId, id));
  }
}

// helpers

/** Never more of it in memory than a part may hold; the rest is thrown away as it comes, so that the answer can be read. */
async function bodyOf(request: Request): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= PART_BYTES) pieces.push(piece);
  }
  if (length > PART_BYTES) throw new UploadPartRefusedError('length');
  return Buffer.concat(pieces);
}
