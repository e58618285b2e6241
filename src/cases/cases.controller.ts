import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { CaseDetailDto, CaseDiagramDto, CasePageDto, RecordRecusalDto } from './cases.dto';
import { caseQuery, ListCasesDto } from './case-lists.dto';
import { RecusalNotAllowedError } from './case.errors';
import { CaseLists } from './case-lists.service';
import { CasePagesService } from './case-pages.service';
import { CaseStepsService } from './case-steps.service';
import { CasesService } from './cases.service';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly audit: AuditService,
    private readonly cases: CasesService,
    private readonly lists: CaseLists,
    private readonly pages: CasePagesService,
    private readonly steps: CaseStepsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: CasePageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListCasesDto): Promise<CasePageDto> {
    const { items, total, isMore } = await this.lists.list(this.database.read, principal, caseQuery(query));
    return { items, total, isMore, page: query.page, pageSize: query.pageSize };
  }

  /** A case holds what people said in confidence, so that each look at it is on record. */
  @Get(':id')
  @ApiOkResponse({ type: CaseDetailDto })
  page(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<CaseDetailDto> {
    return this.database.transaction(async (tx) => {
      const page = await this.pages.page(tx, principal, id);
      await this.audit.append(tx, {
        actor: { kind: 'person', personId: principal.personId },
        action: 'CaseRead',
        subject: { kind: 'case', id },
        caseId: id,
      });
      return page;
    });
  }

  @Get(':id/diagram')
  @ApiOkResponse({ type: CaseDiagramDto })
  async diagram(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<CaseDiagramDto> {
    const tx = this.database.read;
    await this.access.assertCanReadCase(tx, principal, id);
    return this.steps.onDiagram(tx, await this.cases.get(tx, id));
  }

  /** Takes a person off the case for good; one's own recusal, or by a head of the authority. */
  @Post(':id/recusals')
  @HttpCode(204)
  @ApiNoContentResponse()
  recuse(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { personId, reason }: RecordRecusalDto,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.access.assertCanReadCase(tx, principal, id);
      if (!(await this.access.canRecordRecusal(tx, principal, id, personId))) throw new RecusalNotAllowedError();
      const by = { kind: 'person', personId: principal.personId } as const;
      await this.cases.recuse(tx, id, { personId, reason, by });
    });
  }
}
