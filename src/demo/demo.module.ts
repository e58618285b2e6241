import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { AccountsModule } from '../auth/accounts.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { ReportsModule } from '../reports/reports.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { TasksModule } from '../tasks/tasks.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { DocumentsModule } from '../documents/documents.module';
import { LettersModule } from '../letters/letters.module';
import { RepairsModule } from '../repairs/repairs.module';
import { RetractionsModule } from '../retractions/retractions.module';
import { WarningsModule } from '../warnings/warnings.module';
import { DemoCasesService } from './demo-cases.service';
import { DemoController } from './demo.controller';
import { DemoEntriesService } from './demo-entries.service';
import { DemoSeedService } from './demo-seed.service';
import { DemoSupervisionService } from './demo-supervision.service';
import { DemoService } from './demo.service';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    ComplaintsModule,
    OrganisationsModule,
    PeopleModule,
    ReportsModule,
    BlacklistModule,
    DocumentsModule,
    LettersModule,
    RepairsModule,
    RetractionsModule,
    WarningsModule,
    SupervisionModule,
    TasksModule,
  ],
  controllers: [DemoController],
  providers: [DemoCasesService, DemoEntriesService, DemoSupervisionService, DemoService, DemoSeedService],
})
export class DemoModule {}
