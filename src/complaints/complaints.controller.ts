import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import { OrganisationsService } from '../organisations/organisations.service';
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
/** Who takes them in at a school, for the authority that keeps them. */
const SCHOOL_INTAKE_ROLES: readonly Role[] = ['employment-office'];

@ApiTags('complaints')
@Controller()
export class ComplaintsController {
  constructor(
    private readonly access: AccessService,
    private readonly complaints: ComplaintsService,
    private readonly duplicates: DuplicatesService,
    private readonly employerCodes: EmployerCodesService,
    private readonly choices: IntakeChoicesService,
    private readonly organisations: OrganisationsService,
    private readonly database: Database,
  ) {}

  @Get('complaints/intake')
  @ApiOkResponse({ type: RegistrationChoicesDto })
  async intake(@CurrentPrincipal() principal: Principal): Promise<RegistrationChoicesDto> {
    await this.intakeOf(principal);
    return this.choices.forOfficials(this.database.read);
  }

  @Get('complaints/duplicates')
  @ApiOkResponse({ type: [PossibleDuplicateDto] })
  async findDuplicates(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DuplicateQueryDto,
  ): Promise<PossibleDuplicateDto[]> {
    await this.intakeOf(principal);
    return this.duplicates.find(this.database.read, principal, query);
  }

  @Post('complaints')
  @ApiCreatedResponse({ type: RegisteredComplaintDto })
  async register(
    @CurrentPrincipal() principal: Principal,
    @Body() { receivedAt, documentIds, ...content }: RegisterComplaintDto,
  ): Promise<RegisteredComplaintDto> {
    const { keeperId, schoolId } = await this.intakeOf(principal);
    const registered = await this.database.transaction((tx) =>
      this.complaints.register(tx, {
        ...content,
        ...(schoolId === undefined ? {} : { hostingSchoolId: schoolId }),
        receivedAt: new Date(receivedAt),
        documentIds: documentIds ?? [],
        keeperId,
        registeredBy: principal.personId,
      }),
    );
    // A school hands the matter on and does not see the case; gaps between numbers would tell it of others.
    return schoolId === undefined ? registered : { receiptCode: registered.receiptCode };
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

  /** The authority for which the person takes complaints in; a school takes them in for itself as the school concerned. */
  private async intakeOf(principal: Principal): Promise<{ keeperId: string; schoolId?: string }> {
    const tx = this.database.read;
    const office = principal.roles.find(({ role }) => SCHOOL_INTAKE_ROLES.includes(role));
    if (office === undefined) return { keeperId: await this.access.authorityOf(tx, principal, ...INTAKE_ROLES) };
    return { keeperId: (await this.organisations.authority(tx)).id, schoolId: office.organisationId };
  }
}
