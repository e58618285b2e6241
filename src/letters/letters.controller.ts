import { Controller, Get, Header, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import { attachmentHeaders } from '../documents/attachment-headers';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { PrintedLetter } from './letter-layout';
import { LetterPdfService } from './letter-pdf.service';
import { LetterPrintsService } from './letter-prints.service';

@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(
    private readonly database: Database,
    private readonly prints: LetterPrintsService,
    private readonly pdfs: LetterPdfService,
  ) {}

  /** A draft is marked as one on every page. */
  @Get(':id/pdf')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const letter = await this.database.transaction((tx) => this.prints.forPerson(tx, principal, id));
    return pdfFile(letter, (await this.pdfs.print(letter)).bytes);
  }
}

/** Saved under its title; the number of a case stands on the paper, not in a folder of downloads. */
export function pdfFile({ title }: PrintedLetter, bytes: Buffer): StreamableFile {
  const file = { name: `${title}.pdf`, mediaType: 'application/pdf', size: bytes.length };
  return new StreamableFile(bytes, attachmentHeaders(file));
}
