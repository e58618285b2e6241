import { Body, Controller, Header, HttpCode, Post, Req, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../auth/current-principal';
import { ComplaintWithdrawals } from '../complaints/complaint-withdrawals.service';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { Database } from '../platform/database/database';
import { ThreadNotForEmployerError } from '../thread/thread.errors';
import { FloodProtection } from './flood-protection.service';
import { formPart } from './form-part';
import { AskStatusDto, WaiverFormDto } from './portal.dto';
import { PortalService } from './portal.service';
import { ReporterActDto } from './portal-reports.dto';
import { receivedFiles, type UploadedFile } from './uploaded-file';
import { UploadInterceptor } from './upload.interceptor';

/** What the two sides of a complaint may give up: the reporter the complaint, the employer its statement. */
@ApiTags('portal')
@Public()
@Controller('portal')
export class PortalComplaintsController {
  constructor(
    private readonly codes: ReceiptCodesService,
    private readonly withdrawals: ComplaintWithdrawals,
    private readonly portal: PortalService,
    private readonly flood: FloodProtection,
    private readonly database: Database,
  ) {}

  /** The authority decides whether it goes on nevertheless. */
  @Post('complaints/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@Body() { code, text }: ReporterActDto, @Req() request: Request): Promise<void> {
    return this.flood.withCode(request, code, () =>
      this.database.transaction(async (tx) => {
        const { caseId, kind } = await this.codes.resolve(tx, code);
        if (kind !== 'reporter') throw new ThreadNotForEmployerError();
        await this.withdrawals.withdraw(tx, { caseId, reason: text, by: { kind: 'reporter' } });
      }),
    );
  }

  /** The signed declaration that nothing will be stated; it closes the window. */
  @Post('waiver')
  @HttpCode(204)
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: WaiverFormDto })
  @ApiNoContentResponse()
  async waive(@Body() body: unknown, @Req() request: Request, @UploadedFiles() files?: UploadedFile[]): Promise<void> {
    const { code } = await formPart(body, 'waiver', AskStatusDto);
    await this.flood.withCode(request, code, () =>
      this.database.transaction((tx) => this.portal.waive(tx, code, receivedFiles(files))),
    );
  }
}
