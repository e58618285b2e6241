import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { OrganisationListService } from './organisation-list.service';
import {
  ChangeOrganisationDto,
  CreateOrganisationDto,
  ListOrganisationsDto,
  OrganisationDto,
} from './organisations.dto';
import { OrganisationsService } from './organisations.service';

@ApiTags('administration')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly organisationList: OrganisationListService,
  ) {}

  @Get()
  @ApiOkResponse({ type: [OrganisationDto] })
  list(@CurrentPrincipal() principal: Principal, @Query() query: ListOrganisationsDto): Promise<OrganisationDto[]> {
    return this.organisationList.list(this.database.read, principal, query);
  }

  @Post()
  @ApiCreatedResponse({ type: OrganisationDto })
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreateOrganisationDto): Promise<OrganisationDto> {
    return this.database.transaction(async (tx) => {
      const id = await this.organisations.create(tx, principal, body);
      return this.organisationList.one(tx, principal, id);
    });
  }

  @Patch(':id')
  @ApiOkResponse({ type: OrganisationDto })
  change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeOrganisationDto,
  ): Promise<OrganisationDto> {
    return this.database.transaction(async (tx) => {
      await this.organisations.change(tx, principal, id, body);
      return this.organisationList.one(tx, principal, id);
    });
  }
}
