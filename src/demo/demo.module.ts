import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { AccountsModule } from '../auth/accounts.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { ReportsModule } from '../reports/reports.module';
import { TasksModule } from '../tasks/tasks.module';
import { DemoCasesService } from './demo-cases.service';
import { DemoController } from './demo.controller';
import { DemoSeedService } from './demo-seed.service';
import { DemoService } from './demo.service';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    ComplaintsModule,
    OrganisationsModule,
    PeopleModule,
    ReportsModule,
    TasksModule,
  ],
  controllers: [DemoController],
  providers: [DemoCasesService, DemoService, DemoSeedService],
})
export class DemoModule {}
