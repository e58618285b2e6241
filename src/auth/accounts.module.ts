import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { SessionsService } from './sessions.service';

/** Accounts and sessions by themselves, without people: both the people module and the sign-in stand on it. */
@Module({
  providers: [AccountsService, SessionsService],
  exports: [AccountsService, SessionsService],
})
export class AccountsModule {}
