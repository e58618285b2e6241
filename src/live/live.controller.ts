import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { LiveNeedsEventStreamError } from './live.errors';
import { LiveService } from './live.service';

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  /** What may have changed for the signed-in person, as server-sent events `{ topic, caseId? }` without content. */
  @Get()
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  open(@CurrentPrincipal() principal: Principal, @Req() request: Request, @Res() response: Response): void {
    if (request.headers.accept?.includes('text/event-stream') !== true) throw new LiveNeedsEventStreamError();
    this.live.open(principal, response);
  }
}
