import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { AccountsModule } from './accounts.module';
import { SessionController } from './session.controller';
import { SessionGuard } from './session.guard';
import { SetUpController } from './set-up.controller';
import { SetUpService } from './set-up.service';
import { SignInService } from './sign-in.service';

@Module({
  imports: [AccountsModule, AuditModule, OrganisationsModule, PeopleModule],
  controllers: [SessionController, SetUpController],
  providers: [SignInService, SetUpService, { provide: APP_GUARD, useClass: SessionGuard }],
})
export class AuthModule {}
