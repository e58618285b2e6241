import { Body, Controller, Header, HttpCode, Post, Req, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../auth/current-principal';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { DocumentsService } from '../documents/documents.service';
import { RequestNotFoundError } from '../information-requests/information-request.errors';
import { OutsideAnswersService } from '../information-requests/outside-answers.service';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { FloodProtection } from './flood-protection.service';
import { formPart } from './form-part';
import { AskStatusDto } from './portal.dto';
import { AnswerFormDto, AnswerRequestDto, PortalRequestDto } from './portal-requests.dto';
import { receivedFiles, type UploadedFile } from './uploaded-file';
import { UploadInterceptor } from './upload.interceptor';

/** What an employer was asked, and its answer: the code in the body, as everywhere on the portal. */
@ApiTags('portal')
@Public()
@Controller('portal/information-requests')
export class PortalRequestsController {
  constructor(
    private readonly database: Database,
    private readonly codes: ReceiptCodesService,
    private readonly answers: OutsideAnswersService,
    private readonly documents: DocumentsService,
    private readonly flood: FloodProtection,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: [PortalRequestDto] })
  open(@Body() { code }: AskStatusDto, @Req() request: Request): Promise<PortalRequestDto[]> {
    return this.flood.withCode(request, code, () =>
      this.database.transaction(async (tx) => {
        const { caseId, kind } = await this.codes.resolve(tx, code);
        return kind === 'employer' ? this.answers.openOf(tx, caseId) : [];
      }),
    );
  }

  @Post('answers')
  @HttpCode(204)
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: AnswerFormDto })
  @ApiNoContentResponse()
  async answer(@Body() body: unknown, @Req() request: Request, @UploadedFiles() files?: UploadedFile[]): Promise<void> {
    const { code, requestId, text } = await formPart(body, 'answer', AnswerRequestDto);
    await this.flood.withCode(request, code, () =>
      this.database.transaction(async (tx) => {
        const { caseId, kind } = await this.codes.resolve(tx, code);
        if (kind !== 'employer') throw new RequestNotFoundError();
        const documentIds = await this.stored(tx, caseId, receivedFiles(files));
        await this.answers.answer(tx, { caseId, requestId, text, documentIds });
      }),
    );
  }

  // helpers

  private async stored(tx: Transaction, caseId: string, files: ReturnType<typeof receivedFiles>): Promise<string[]> {
    const ids: string[] = [];
    for (const { name, content } of files) {
      const { id } = await this.documents.store(tx, { name, content, caseId, uploadedBy: { kind: 'employer' } });
      ids.push(id);
    }
    return ids;
  }
}
