import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { holdsIn } from '../access/access';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { RETENTION_CLASSES, type RetentionClass } from './case-archive';
import { RetentionNotAllowedError } from './case-archive.errors';
import { CaseArchives } from './case-archives.service';
import { CasesService } from './cases.service';

export class SetRetentionDto {
  @ApiProperty({ enum: RETENTION_CLASSES })
  @IsIn(RETENTION_CLASSES)
  retentionClass: RetentionClass;

  @ApiProperty({ maxLength: 500, description: 'The schedule of the unit, by name and clause' })
  @MaxLength(500)
  @IsString()
  @IsNotEmpty()
  reason: string;
}

@ApiTags('cases')
@Controller('cases/:caseId/retention')
export class CaseArchivesController {
  constructor(
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly archives: CaseArchives,
    private readonly database: Database,
  ) {}

  /** The answer to how long the file is kept. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  set(
    @CurrentPrincipal() principal: Principal,
    @Param('caseId') caseId: string,
    @Body() { retentionClass, reason }: SetRetentionDto,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.access.assertCanReadCase(tx, principal, caseId);
      const { keeper } = await this.cases.partiesOf(tx, caseId);
      if (!holdsIn(principal, keeper, 'case-officer', 'head')) throw new RetentionNotAllowedError();
      await this.archives.setRetention(tx, { caseId, retentionClass, reason, personId: principal.personId });
    });
  }
}
