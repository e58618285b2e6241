import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { AuditEventsPageDto, AuditVerificationDto, ListAuditEventsDto } from './audit.dto';
import { AuditLogService } from './audit-log.service';

@ApiTags('audit')
@Controller('audit-events')
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLogService,
  ) {}

  @Get()
  @ApiOkResponse({ type: AuditEventsPageDto })
  list(@CurrentPrincipal() principal: Principal, @Query() query: ListAuditEventsDto): Promise<AuditEventsPageDto> {
    return this.log.list(this.database.read, principal, query);
  }

  @Get('verification')
  @ApiOkResponse({ type: AuditVerificationDto })
  verification(@CurrentPrincipal() principal: Principal): Promise<AuditVerificationDto> {
    return this.log.verify(this.database.read, principal);
  }
}
