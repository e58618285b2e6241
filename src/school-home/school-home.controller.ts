import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { SchoolHomeDto } from './school-home.dto';
import { SchoolHomeService } from './school-home.service';

@ApiTags('school tasks')
@Controller('school-home')
export class SchoolHomeController {
  constructor(
    private readonly database: Database,
    private readonly home: SchoolHomeService,
  ) {}

  @Get()
  @ApiOkResponse({ type: SchoolHomeDto })
  get(@CurrentPrincipal() principal: Principal): Promise<SchoolHomeDto> {
    return this.home.of(this.database.read, principal);
  }
}
