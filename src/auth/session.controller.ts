import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OrganisationsService } from '../organisations/organisations.service';
import { CustomRolesService } from '../people/custom-roles.service';
import type { Principal } from '../platform/auth/principal';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { ChangePasswordDto, SessionDto, SignInDto } from './auth.dto';
import { BeforePasswordChange, CurrentPrincipal, Public, type SignedInRequest } from './current-principal';
import { csrfTokenOf } from './secrets';
import { giveSessionCookie, takeSessionCookie } from './session-cookie';
import { SignInService } from './sign-in.service';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly signIns: SignInService,
    private readonly organisations: OrganisationsService,
    private readonly customRoles: CustomRolesService,
  ) {}

  @Get()
  @BeforePasswordChange()
  @ApiOkResponse({ type: SessionDto })
  async current(@CurrentPrincipal() principal: Principal, @Req() request: SignedInRequest): Promise<SessionDto> {
    const roleName = await this.customRoles.names(this.database.read);
    const roles = principal.roles.map(async ({ role, organisationId }) => {
      const { id, name, kind } = await this.organisations.get(this.database.read, organisationId);
      return { role, roleName: roleName(role), organisation: { id, name, kind } };
    });
    return {
      person: { id: principal.personId, name: principal.name },
      roles: await Promise.all(roles),
      mode: this.config.mode,
      csrfToken: csrfTokenOf(request.sessionToken ?? ''),
      mustChangePassword: request.mustChangePassword ?? false,
    };
  }

  @Post()
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The session is in the cookie.' })
  async signIn(@Body() body: SignInDto, @Res({ passthrough: true }) response: Response): Promise<void> {
    giveSessionCookie(response, this.config.mode, await this.signIns.signIn(body.userName, body.password));
  }

  @Delete()
  @BeforePasswordChange()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signIns.signOut(principal);
    takeSessionCookie(response, this.config.mode);
  }

  @Post('password')
  @BeforePasswordChange()
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(@CurrentPrincipal() principal: Principal, @Body() body: ChangePasswordDto): Promise<void> {
    await this.signIns.changePassword(principal, body.current, body.next);
  }
}
