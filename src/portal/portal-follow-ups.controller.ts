import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../auth/current-principal';
import { FollowUpPortal } from '../follow-ups/follow-up-portal.service';
import { Database } from '../platform/database/database';
import { FloodProtection } from './flood-protection.service';
import { AskStatusDto } from './portal.dto';
import { AnswerFollowUpDto, NewCodeDto, PortalFollowUpDto } from './portal-follow-ups.dto';

/** The questions of a follow-up: the code in the body, as everywhere on the portal. */
@ApiTags('portal')
@Public()
@Controller('portal/follow-ups')
export class PortalFollowUpsController {
  constructor(
    private readonly database: Database,
    private readonly followUps: FollowUpPortal,
    private readonly flood: FloodProtection,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: PortalFollowUpDto })
  read(@Body() { code }: AskStatusDto, @Req() request: Request): Promise<PortalFollowUpDto> {
    return this.flood.withCode(request, code, () => this.followUps.of(this.database.read, code));
  }

  @Post('answers')
  @HttpCode(204)
  @Header('Cache-Control', 'no-store')
  @ApiNoContentResponse()
  async answer(@Body() { code, ...answer }: AnswerFollowUpDto, @Req() request: Request): Promise<void> {
    await this.flood.withCode(request, code, () =>
      this.database.transaction((tx) => this.followUps.answer(tx, code, answer)),
    );
  }

  /** The code of the new case, once. */
  @Post('new-code')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: NewCodeDto })
  newCode(@Body() { code }: AskStatusDto, @Req() request: Request): Promise<NewCodeDto> {
    return this.flood.withCode(request, code, () =>
      this.database.transaction((tx) => this.followUps.newCode(tx, code)),
    );
  }
}
