import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { holds } from '../access/access';
import { CurrentPrincipal } from '../auth/current-principal';
import { AdministrationForbiddenError } from '../organisations/organisation.errors';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { AddRoleDto, RoleDto } from './role.dto';
import { CustomRolesService } from './custom-roles.service';

@ApiTags('administration')
@Controller('roles')
export class RolesController {
  constructor(
    private readonly database: Database,
    private readonly roles: CustomRolesService,
  ) {}

  /** Every role that people can be given. */
  @Get()
  @ApiOkResponse({ type: [RoleDto] })
  list(@CurrentPrincipal() by: Principal): Promise<RoleDto[]> {
    if (!holds(by, 'system-administrator', 'security-administrator', 'process-administrator')) {
      throw new AdministrationForbiddenError();
    }
    return this.roles.all(this.database.read);
  }

  /** A role of one's own, for the candidates of a process. */
  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: [RoleDto] })
  add(@CurrentPrincipal() by: Principal, @Body() body: AddRoleDto): Promise<RoleDto[]> {
    return this.database.transaction(async (tx) => {
      await this.roles.add(tx, by, body);
      return this.roles.all(tx);
    });
  }
}
