import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DemoPersonDto, DemoSignInDto } from '../auth/auth.dto';
import { Public } from '../auth/current-principal';
import { giveSessionCookie } from '../auth/session-cookie';
import { DemoService } from './demo.service';
import type { Caller } from './loopback';

@ApiTags('demo')
@Controller('demo')
@Public()
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Get('people')
  @ApiOkResponse({ type: [DemoPersonDto] })
  people(@Req() request: Request): Promise<DemoPersonDto[]> {
    return this.demo.people(callerOf(request));
  }

  @Post('session')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The session is in the cookie.' })
  async signIn(
    @Req() request: Request,
    @Body() body: DemoSignInDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    giveSessionCookie(response, 'demo', await this.demo.signIn(callerOf(request), body.personId));
  }
}

// helpers

function callerOf(request: Request): Caller {
  return {
    remoteAddress: request.socket.remoteAddress,
    host: request.headers.host,
    forwardedFor: request.headers['x-forwarded-for'] ?? request.headers.forwarded,
  };
}
