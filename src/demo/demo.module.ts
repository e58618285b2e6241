import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { AccountsModule } from '../auth/accounts.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { DemoController } from './demo.controller';
import { DemoSeedService } from './demo-seed.service';
import { DemoService } from './demo.service';

@Module({
  imports: [AccountsModule, AuditModule, OrganisationsModule, PeopleModule],
  controllers: [DemoController],
  providers: [DemoService, DemoSeedService],
})
export class DemoModule {}
