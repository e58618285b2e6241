import { Body, Controller, Header, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../auth/current-principal';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { LetterPdfService } from '../letters/letter-pdf.service';
import { LetterPrintsService } from '../letters/letter-prints.service';
import { pdfFile } from '../letters/letters.controller';
import { Database } from '../platform/database/database';
import { FloodProtection } from './flood-protection.service';
import { AskLetterDto } from './portal.dto';

/** Letters on paper for the holder of a code, which stands in the body like every code. */
@ApiTags('portal')
@Public()
@Controller('portal/letters')
export class PortalLettersController {
  constructor(
    private readonly database: Database,
    private readonly codes: ReceiptCodesService,
    private readonly prints: LetterPrintsService,
    private readonly pdfs: LetterPdfService,
    private readonly flood: FloodProtection,
  ) {}

  @Post('pdf')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Body() { code, letterId }: AskLetterDto, @Req() request: Request): Promise<StreamableFile> {
    const letter = await this.flood.withCode(request, code, () =>
      this.database.transaction(async (tx) => this.prints.forHolder(tx, await this.codes.resolve(tx, code), letterId)),
    );
    return pdfFile(letter, (await this.pdfs.print(letter)).bytes);
  }
}
