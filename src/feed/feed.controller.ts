import { Body, Controller, Delete, Get, Headers, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, Public } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { FeedDto, FeedTokenDto, IssuedFeedTokenDto, IssueFeedTokenDto } from './feed.dto';
import { FeedService } from './feed.service';
import { FeedTokensService } from './feed-tokens.service';

@ApiTags('blacklist')
@Controller()
export class FeedController {
  constructor(
    private readonly feed: FeedService,
    private readonly tokens: FeedTokensService,
    private readonly database: Database,
  ) {}

  /** For machines: no session, but a token of the school. `304` says that nothing has changed since the tag. */
  @Public()
  @Get('feed/blacklist')
  @ApiBearerAuth()
  @ApiOkResponse({ type: FeedDto })
  async read(
    @Headers('authorization') authorization: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FeedDto | undefined> {
    const { etag, asOf, feed } = await this.database.transaction((tx) =>
      this.feed.read(tx, { authorization, ifNoneMatch }),
    );
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (feed) return { asOf: asOf.toISOString(), ...feed };
    response.status(HttpStatus.NOT_MODIFIED);
    return undefined;
  }

  @Get('feed-tokens')
  @ApiOkResponse({ type: [FeedTokenDto] })
  list(@CurrentPrincipal() principal: Principal): Promise<FeedTokenDto[]> {
    return this.tokens.ofPrincipal(this.database.read, principal);
  }

  /** The token is in the answer and nowhere else. */
  @Post('feed-tokens')
  @ApiCreatedResponse({ type: IssuedFeedTokenDto })
  issue(@Body() { name }: IssueFeedTokenDto, @CurrentPrincipal() principal: Principal): Promise<IssuedFeedTokenDto> {
    return this.database.transaction((tx) => this.tokens.issue(tx, principal, name));
  }

  @Delete('feed-tokens/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    await this.database.transaction((tx) => this.tokens.revoke(tx, principal, id));
  }
}
