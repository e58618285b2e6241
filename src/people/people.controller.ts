import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OneTimePasswordDto } from '../auth/auth.dto';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import {
  ChangePersonDto,
  CreatedPersonDto,
  CreatePersonDto,
  GrantRoleDto,
  ListPeopleDto,
  PeoplePageDto,
  PersonDto,
} from './people.dto';
import { PeopleAdministrationService } from './people-administration.service';
import { PeopleListService } from './people-list.service';
import { RolesService } from './roles.service';

@ApiTags('administration')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly database: Database,
    private readonly administration: PeopleAdministrationService,
    private readonly peopleList: PeopleListService,
    private readonly roles: RolesService,
  ) {}

  @Get()
  @ApiOkResponse({ type: PeoplePageDto })
  list(@CurrentPrincipal() principal: Principal, @Query() query: ListPeopleDto): Promise<PeoplePageDto> {
    return this.peopleList.list(this.database.read, principal, query);
  }

  @Post()
  @ApiCreatedResponse({ type: CreatedPersonDto })
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreatePersonDto): Promise<CreatedPersonDto> {
    return this.database.transaction(async (tx) => {
      const { id, oneTimePassword } = await this.administration.create(tx, principal, body);
      return { ...(await this.peopleList.one(tx, principal, id)), oneTimePassword };
    });
  }

  @Patch(':id')
  @ApiOkResponse({ type: PersonDto })
  change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangePersonDto,
  ): Promise<PersonDto> {
    return this.database.transaction(async (tx) => {
      await this.administration.change(tx, principal, id, body);
      return this.peopleList.one(tx, principal, id);
    });
  }

  @Post(':id/password')
  @ApiCreatedResponse({ type: OneTimePasswordDto })
  resetPassword(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OneTimePasswordDto> {
    return this.database.transaction(async (tx) => ({
      oneTimePassword: await this.administration.resetPassword(tx, principal, id),
    }));
  }

  @Post(':id/roles')
  @ApiCreatedResponse({ type: PersonDto })
  grantRole(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GrantRoleDto,
  ): Promise<PersonDto> {
    return this.database.transaction(async (tx) => {
      await this.roles.grant(tx, principal, id, { ...body, to: body.to ?? null });
      return this.peopleList.one(tx, principal, id);
    });
  }

  @Delete(':id/roles/:roleId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revokeRole(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('roleId', ParseUUIDPipe) roleId: string,
  ): Promise<void> {
    await this.database.transaction((tx) => this.roles.revoke(tx, principal, id, roleId));
  }
}
