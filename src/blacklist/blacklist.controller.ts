import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal, Role } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { BlacklistEntriesDto, RegisterQueryDto } from './blacklist.dto';
import { RegisterService } from './register.service';

/** Duties in the authority; users of schools see the register without the way to the case behind an entry. */
const CASE_DUTIES: readonly Role[] = ['case-officer', 'head', 'investigator', 'decision-maker'];

@ApiTags('blacklist')
@Controller('blacklist-entries')
export class BlacklistController {
  constructor(
    private readonly register: RegisterService,
    private readonly database: Database,
  ) {}

  /** The register for everybody who signed in, the newest entry first. */
  @Get()
  @ApiOkResponse({ type: BlacklistEntriesDto })
  async list(@Query() query: RegisterQueryDto, @CurrentPrincipal() principal: Principal): Promise<BlacklistEntriesDto> {
    const { items, total } = await this.register.search(this.database.read, query);
    const seesCases = principal.roles.some(({ role }) => CASE_DUTIES.includes(role));
    return {
      items: items.map(({ caseId, ...entry }) => ({ ...entry, ...(seesCases ? { caseId } : {}) })),
      total,
      page: query.page,
      pageSize: query.pageSize,
    };
  }
}
