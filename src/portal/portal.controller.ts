import { Body, Controller, Get, Header, HttpCode, Post, Req, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../auth/current-principal';
import { ComplaintContentDto, IntakeChoicesDto } from '../complaints/complaints.dto';
import { ComplaintsService } from '../complaints/complaints.service';
import { IntakeChoicesService } from '../complaints/intake-choices.service';
import { ReporterDocuments } from '../documents/reporter-documents.service';
import { Database } from '../platform/database/database';
import { FloodProtection } from './flood-protection.service';
import { formPart } from './form-part';
import {
  AskStatusDto,
  ComplaintFormDto,
  FiledComplaintDto,
  PortalStatusDto,
  ReceivedStatementDto,
  StatementFormDto,
  SubmitStatementDto,
} from './portal.dto';
import { PortalService } from './portal.service';
import { receivedFiles, type UploadedFile } from './uploaded-file';
import { UploadInterceptor } from './upload.interceptor';

/** The public portal: no account, no cookie; what a receipt code opens is told by the code in the body. */
@ApiTags('portal')
@Public()
@Controller('portal')
export class PortalController {
  constructor(
    private readonly portal: PortalService,
    private readonly complaints: ComplaintsService,
    private readonly choices: IntakeChoicesService,
    private readonly reporterDocuments: ReporterDocuments,
    private readonly flood: FloodProtection,
    private readonly database: Database,
  ) {}

  @Get('intake')
  @ApiOkResponse({ type: IntakeChoicesDto })
  intake(): Promise<IntakeChoicesDto> {
    return this.choices.forPortal(this.database.read);
  }

  @Post('complaints')
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ComplaintFormDto })
  @ApiCreatedResponse({ type: FiledComplaintDto })
  async fileComplaint(@Body() body: unknown, @UploadedFiles() files?: UploadedFile[]): Promise<FiledComplaintDto> {
    const complaint = await formPart(body, 'complaint', ComplaintContentDto);
    const cleaned = await this.reporterDocuments.clean(receivedFiles(files));
    const { receiptCode } = await this.database.transaction((tx) =>
      this.complaints.fileFromPortal(tx, complaint, cleaned),
    );
    return { receiptCode };
  }

  /** A wrong code is answered late and counted. */
  @Post('status')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: PortalStatusDto })
  status(@Body() { code }: AskStatusDto, @Req() request: Request): Promise<PortalStatusDto> {
    return this.flood.withCode(request, code, () => this.database.transaction((tx) => this.portal.status(tx, code)));
  }

  @Post('statement')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: StatementFormDto })
  @ApiOkResponse({ type: ReceivedStatementDto })
  async submitStatement(
    @Body() body: unknown,
    @Req() request: Request,
    @UploadedFiles() files?: UploadedFile[],
  ): Promise<ReceivedStatementDto> {
    const statement = await formPart(body, 'statement', SubmitStatementDto);
    return this.flood.withCode(request, statement.code, () =>
      this.database.transaction((tx) => this.portal.state(tx, statement, receivedFiles(files))),
    );
  }
}
