import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal, Role } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { ObjectionsService } from './objections.service';
import { ReportDuplicates } from './report-duplicates.service';
import { ReportsService } from './report-intake.service';
import {
  RegisteredReportDto,
  RegisterReportDto,
  ReportDuplicateDto,
  ReportDuplicateQueryDto,
  ReportIntakeChoicesDto,
  TakenDownDto,
} from './reports.dto';

/** Who takes reports in for an authority. */
const INTAKE_ROLES: readonly Role[] = ['case-officer', 'head'];

@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(
    private readonly access: AccessService,
    private readonly reports: ReportsService,
    private readonly duplicates: ReportDuplicates,
    private readonly objections: ObjectionsService,
    private readonly database: Database,
  ) {}

  @Get('reports/intake')
  @ApiOkResponse({ type: ReportIntakeChoicesDto })
  async intake(@CurrentPrincipal() principal: Principal): Promise<ReportIntakeChoicesDto> {
    await this.keeperOf(principal);
    return this.duplicates.intakeChoices(this.database.read);
  }

  /** Open and final reports about the same school, for the person who registers; nothing is merged by itself. */
  @Get('reports/duplicates')
  @ApiOkResponse({ type: [ReportDuplicateDto] })
  async findDuplicates(
    @CurrentPrincipal() principal: Principal,
    @Query() { accusedSchoolId }: ReportDuplicateQueryDto,
  ): Promise<ReportDuplicateDto[]> {
    await this.keeperOf(principal);
    return this.duplicates.find(this.database.read, principal, accusedSchoolId);
  }

  @Post('reports')
  @ApiCreatedResponse({ type: RegisteredReportDto })
  async register(
    @CurrentPrincipal() principal: Principal,
    @Body() { receivedAt, documentIds, ...content }: RegisterReportDto,
  ): Promise<RegisteredReportDto> {
    const keeperId = await this.keeperOf(principal);
    const intake = { ...content, receivedAt: new Date(receivedAt), documentIds: documentIds ?? [], keeperId };
    const by = { kind: 'person', personId: principal.personId } as const;
    return this.database.transaction((tx) => this.reports.register(tx, intake, by));
  }

  /** An objection that did not come through the portal. */
  @Post('cases/:caseId/objection')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The objection is on file.' })
  async takeObjection(
    @CurrentPrincipal() principal: Principal,
    @Param('caseId') caseId: string,
    @Body() { text }: TakenDownDto,
  ): Promise<void> {
    const by = { kind: 'person', personId: principal.personId } as const;
    await this.access.assertCanReadCase(this.database.read, principal, caseId);
    await this.keeperOf(principal);
    await this.database.transaction((tx) => this.objections.object(tx, { caseId, text, by }));
  }

  /** A withdrawal that did not come through the portal. */
  @Post('cases/:caseId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The withdrawal is on file; the authority decides whether to go on.' })
  async takeWithdrawal(
    @CurrentPrincipal() principal: Principal,
    @Param('caseId') caseId: string,
    @Body() { text }: TakenDownDto,
  ): Promise<void> {
    const by = { kind: 'person', personId: principal.personId } as const;
    await this.access.assertCanReadCase(this.database.read, principal, caseId);
    await this.keeperOf(principal);
    await this.database.transaction((tx) => this.objections.withdraw(tx, { caseId, reason: text, by }));
  }

  // helpers

  /** The authority for which the person takes reports in. */
  private keeperOf(principal: Principal): Promise<string> {
    return this.access.authorityOf(this.database.read, principal, ...INTAKE_ROLES);
  }
}
