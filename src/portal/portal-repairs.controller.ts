import { Body, Controller, Header, HttpCode, Post, Req, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../auth/current-principal';
import { Database } from '../platform/database/database';
import { RepairApplicationsService } from '../repairs/repair-applications.service';
import { FloodProtection } from './flood-protection.service';
import { formPart } from './form-part';
import { AskStatusDto } from './portal.dto';
import { ApplyForRepairDto, FiledRepairDto, OwnEntryDto, RepairFormDto } from './portal-repairs.dto';
import { receivedFiles, type UploadedFile } from './uploaded-file';
import { UploadInterceptor } from './upload.interceptor';

/** A listed employer looks at its own entry and applies for repair, with the code of the case in which it was listed. */
@ApiTags('portal')
@Public()
@Controller('portal/repairs')
export class PortalRepairsController {
  constructor(
    private readonly applications: RepairApplicationsService,
    private readonly flood: FloodProtection,
    private readonly database: Database,
  ) {}

  @Post('entries')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: [OwnEntryDto], description: 'Empty for a code behind which nobody is listed' })
  entries(@Body() { code }: AskStatusDto, @Req() request: Request): Promise<OwnEntryDto[]> {
    return this.flood.withCode(request, code, () =>
      this.database.transaction(async (tx) => {
        const own = await this.applications.ownEntry(tx, code);
        if (!own) return [];
        const { entry, canApply } = own;
        const { employerName, creditCode, category, scope, listedOn, until, basis, status } = entry;
        const isUnderReview = status === 'under-repair-review';
        return [{ employerName, creditCode, category, scope, listedOn, until, basis, status, isUnderReview, canApply }];
      }),
    );
  }

  @Post()
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: RepairFormDto })
  @ApiCreatedResponse({ type: FiledRepairDto })
  async apply(
    @Body() body: unknown,
    @Req() request: Request,
    @UploadedFiles() files?: UploadedFile[],
  ): Promise<FiledRepairDto> {
    const { code, ...stated } = await formPart(body, 'application', ApplyForRepairDto);
    return this.flood.withCode(request, code, () =>
      this.database.transaction((tx) => this.applications.applyWithCode(tx, code, stated, receivedFiles(files))),
    );
  }
}
