import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { BlacklistEntriesDto, RegisterQueryDto } from './blacklist.dto';
import { RegisterService } from './register.service';

@ApiTags('blacklist')
@Controller('blacklist-entries')
export class BlacklistController {
  constructor(
    private readonly access: AccessService,
    private readonly register: RegisterService,
    private readonly database: Database,
  ) {}

  /** The register for everybody who signed in, the newest entry first; the way to the case only for those who may read it. */
  @Get()
  @ApiOkResponse({ type: BlacklistEntriesDto })
  async list(@Query() query: RegisterQueryDto, @CurrentPrincipal() principal: Principal): Promise<BlacklistEntriesDto> {
    const tx = this.database.read;
    const { items, total } = await this.register.search(tx, query);
    const cases = items.map(({ caseId }) => caseId);
    const readable = await this.access.readableCases(tx, principal, cases);
    return {
      items: items.map(({ caseId, ...entry }) => ({ ...entry, ...(readable.has(caseId) ? { caseId } : {}) })),
      total,
      page: query.page,
      pageSize: query.pageSize,
    };
  }
}
