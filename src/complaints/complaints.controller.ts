import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal, Role } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import {
  DuplicateQueryDto,
  EmployerCodeDto,
  PossibleDuplicateDto,
  RegisterComplaintDto,
  RegisteredComplaintDto,
  RegistrationChoicesDto,
} from './complaints.dto';
import { ComplaintsService } from './complaints.service';
import { DuplicatesService } from './duplicates.service';
import { EmployerCodesService } from './employer-codes.service';
import { IntakeChoicesService } from './intake-choices.service';

/** Who takes complaints in for an authority. */
const INTAKE_ROLES: readonly Role[] = ['case-officer', 'head'];

@ApiTags('complaints')
@Controller()
export class ComplaintsController {
  constructor(
    private readonly access: AccessService,
    private readonly complaints: ComplaintsService,
    private readonly duplicates: DuplicatesService,
    private readonly employerCodes: EmployerCodesService,
    private readonly choices: IntakeChoicesService,
    private readonly database: Database,
  ) {}

  @Get('complaints/intake')
  @ApiOkResponse({ type: RegistrationChoicesDto })
  async intake(@CurrentPrincipal() principal: Principal): Promise<RegistrationChoicesDto> {
    await this.keeperOf(principal);
    return this.choices.forOfficials(this.database.read);
  }

  @Get('complaints/duplicates')
  @ApiOkResponse({ type: [PossibleDuplicateDto] })
  async findDuplicates(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DuplicateQueryDto,
  ): Promise<PossibleDuplicateDto[]> {
    await this.keeperOf(principal);
    return this.duplicates.find(this.database.read, principal, query);
  }

  @Post('complaints')
  @ApiCreatedResponse({ type: RegisteredComplaintDto })
  async register(
    @CurrentPrincipal() principal: Principal,
    @Body() { receivedAt, documentIds, ...content }: RegisterComplaintDto,
  ): Promise<RegisteredComplaintDto> {
    const keeperId = await this.keeperOf(principal);
    return this.database.transaction((tx) =>
      this.complaints.register(tx, {
        ...content,
        receivedAt: new Date(receivedAt),
        documentIds: documentIds ?? [],
        keeperId,
        registeredBy: principal.personId,
      }),
    );
  }

  @Post('cases/:caseId/employer-code')
  @ApiCreatedResponse({ type: EmployerCodeDto })
  issueEmployerCode(
    @CurrentPrincipal() principal: Principal,
    @Param('caseId') caseId: string,
  ): Promise<EmployerCodeDto> {
    return this.database.transaction((tx) => this.employerCodes.issue(tx, principal, caseId));
  }

  // helpers

  /** The authority for which the person takes complaints in. */
  private keeperOf(principal: Principal): Promise<string> {
    return this.access.authorityOf(this.database.read, principal, ...INTAKE_ROLES);
  }
}
