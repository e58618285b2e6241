import { Body, Controller, Get, Header, HttpCode, Post, Req, UploadedFiles, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../auth/current-principal';
import { ReportContentDto } from '../reports/reports.dto';
import { FloodProtection } from './flood-protection.service';
import { formPart } from './form-part';
import { FiledReportDto, ReportChoicesDto, ReporterActDto, ReportFormDto } from './portal-reports.dto';
import { PortalReportsService } from './portal-reports.service';
import { receivedFiles, type UploadedFile } from './uploaded-file';
import { UploadInterceptor } from './upload.interceptor';

@ApiTags('portal')
@Public()
@Controller('portal/reports')
export class PortalReportsController {
  constructor(
    private readonly reports: PortalReportsService,
    private readonly flood: FloodProtection,
  ) {}

  @Get('intake')
  @ApiOkResponse({ type: ReportChoicesDto })
  intake(): Promise<ReportChoicesDto> {
    return this.reports.choices();
  }

  @Post()
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ReportFormDto })
  @ApiCreatedResponse({ type: FiledReportDto })
  async file(@Body() body: unknown, @UploadedFiles() files?: UploadedFile[]): Promise<FiledReportDto> {
    const report = await formPart(body, 'report', ReportContentDto);
    return this.reports.file(report, receivedFiles(files));
  }

  /** Once, within the time that the answer names. */
  @Post('objection')
  @HttpCode(204)
  @ApiNoContentResponse()
  object(@Body() { code, text }: ReporterActDto, @Req() request: Request): Promise<void> {
    return this.flood.withCode(request, code, () => this.reports.object(code, text));
  }

  /** The authority decides whether it goes on nevertheless. */
  @Post('withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@Body() { code, text }: ReporterActDto, @Req() request: Request): Promise<void> {
    return this.flood.withCode(request, code, () => this.reports.withdraw(code, text));
  }
}
