import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import { attachmentHeaders } from '../documents/attachment-headers';
import { LetterPdfService } from '../letters/letter-pdf.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { PageQueryDto } from '../platform/http/page.dto';
import { refusalText } from './handover.errors';
import { HandoverReceipts } from './handover-receipts.service';
import {
  HandOverDto,
  HandoverPreviewDto,
  HandoverReceiptDto,
  HandoversPageDto,
  PreviewHandoverDto,
  PrintHandoverDto,
} from './handovers.dto';
import { HandoversService } from './handovers.service';
import { receiptDocument, receiptFileName } from './receipt-layout';

/** 离职交接: arranged by a lead or an administrator, confirmed by whoever takes over. */
@ApiTags('handovers')
@Controller('handovers')
export class HandoversController {
  constructor(
    private readonly database: Database,
    private readonly handovers: HandoversService,
    private readonly receipts: HandoverReceipts,
    private readonly pdfs: LetterPdfService,
  ) {}

  @Get()
  @ApiOkResponse({ type: HandoversPageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: PageQueryDto): Promise<HandoversPageDto> {
    const { items, total } = await this.receipts.list(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  /** Changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoverPreviewDto })
  async preview(
    @CurrentPrincipal() principal: Principal,
    @Body() body: PreviewHandoverDto,
  ): Promise<HandoverPreviewDto> {
    const found = await this.handovers.preview(this.database.read, principal, body);
    return {
      items: found.map(({ refusal, ...item }) => ({
        ...item,
        refusal: refusal === null ? null : refusalText(refusal),
      })),
    };
  }

  @Get(':id')
  @ApiOkResponse({ type: HandoverReceiptDto })
  receipt(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<HandoverReceiptDto> {
    return this.receipts.receipt(this.database.read, principal, id);
  }

  /** The receipt on paper, as this person is shown it. */
  @Get(':id/pdf')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Query() { language }: PrintHandoverDto,
  ): Promise<StreamableFile> {
    const receipt = await this.database.transaction((tx) => this.receipts.print(tx, principal, id));
    const { bytes } = await this.pdfs.set(receiptDocument(receipt, language));
    const file = { name: receiptFileName(receipt, language), mediaType: 'application/pdf', size: bytes.length };
    return new StreamableFile(bytes, attachmentHeaders(file));
  }

  /** The caller chooses the id: sent again, it changes nothing. */
  @Put(':id')
  @ApiOkResponse({ type: HandoverReceiptDto })
  handOver(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { personId, reason, items }: HandOverDto,
  ): Promise<HandoverReceiptDto> {
    return this.database.transaction(async (tx) => {
      const handed = items.map(({ duty = null, ...item }) => ({ ...item, duty }));
      await this.handovers.handOver(tx, principal, { id, personId, reason, items: handed });
      return this.receipts.receipt(tx, principal, id);
    });
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoverReceiptDto })
  confirm(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<HandoverReceiptDto> {
    return this.database.transaction(async (tx) => {
      await this.receipts.confirm(tx, principal, id);
      return this.receipts.receipt(tx, principal, id);
    });
  }
}
