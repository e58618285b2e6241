import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { PageQueryDto } from '../platform/http/page.dto';
import { DeadMails } from './dead-mails.service';
import { MailAddresses } from './mail-addresses.service';
import { MailCatcher } from './mail-catcher.service';
import { CaughtMailDto, ConfirmAddressDto, EnterAddressDto, MailStateDto, OwnMailDto } from './mail.dto';
import { MailOffError, NothingCaughtError } from './mail.errors';

/** One's own mail address; undelivered mail for the system administrator; caught mail in a demonstration. */
@ApiTags('notices')
@Controller()
export class MailController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly addresses: MailAddresses,
    private readonly deadMails: DeadMails,
    private readonly catcher: MailCatcher,
  ) {}

  @Get('mail-address')
  @ApiOkResponse({ type: OwnMailDto })
  async own(@CurrentPrincipal() { personId }: Principal): Promise<OwnMailDto> {
    const { kind } = this.config.mail;
    return {
      isOn: kind !== 'off',
      isCaught: kind === 'catcher',
      ...(await this.addresses.own(this.database.read, personId)),
    };
  }

  @Put('mail-address')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'A code is on its way to the address.' })
  async enter(@CurrentPrincipal() { personId }: Principal, @Body() { address }: EnterAddressDto): Promise<void> {
    if (this.config.mail.kind === 'off') throw new MailOffError();
    await this.database.transaction((tx) => this.addresses.enter(tx, personId, address));
  }

  @Post('mail-address/confirmation')
  @HttpCode(204)
  @ApiNoContentResponse()
  confirm(@CurrentPrincipal() { personId }: Principal, @Body() { code }: ConfirmAddressDto): Promise<void> {
    return this.addresses.confirm(personId, code);
  }

  @Delete('mail-address')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentPrincipal() { personId }: Principal): Promise<void> {
    return this.database.transaction((tx) => this.addresses.remove(tx, personId));
  }

  @Get('mails')
  @ApiOkResponse({ type: MailStateDto })
  list(@CurrentPrincipal() principal: Principal, @Query() query: PageQueryDto): Promise<MailStateDto> {
    return this.deadMails.list(this.database.read, principal, query);
  }

  @Post('mails/:id/retry')
  @HttpCode(204)
  @ApiNoContentResponse()
  retry(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.deadMails.retry(tx, principal, id));
  }

  @Post('mails/:id/discard')
  @HttpCode(204)
  @ApiNoContentResponse()
  discard(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.deadMails.discard(tx, principal, id));
  }

  /** What a demonstration would have sent; an installation that sends mail has nothing to show. */
  @Get('caught-mails')
  @ApiOkResponse({ type: [CaughtMailDto] })
  caught(): CaughtMailDto[] {
    if (this.config.mail.kind !== 'catcher') throw new NothingCaughtError();
    return [...this.catcher.mails];
  }
}
