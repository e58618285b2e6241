import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { RepairApplicationsService } from './repair-applications.service';
import { OpenedCaseDto, RegisterRepairDto } from './repairs.dto';

@ApiTags('blacklist')
@Controller('blacklist-entries')
export class RepairsController {
  constructor(
    private readonly access: AccessService,
    private readonly applications: RepairApplicationsService,
    private readonly database: Database,
  ) {}

  /** An application that came by letter, by hand or by mail; the employer follows it with a code that is issued on the case. */
  @Post(':id/repairs')
  @ApiCreatedResponse({ type: OpenedCaseDto })
  async register(
    @Param('id') entryId: string,
    @Body() { receivedAt, documentIds = [], ...stated }: RegisterRepairDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<OpenedCaseDto> {
    await this.access.authorityOf(this.database.read, principal, 'case-officer', 'head');
    return this.database.transaction((tx) =>
      this.applications.takeDown(tx, principal, {
        ...stated,
        entryId,
        receivedAt: new Date(receivedAt),
        documentIds,
      }),
    );
  }
}
