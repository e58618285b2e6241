import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { AccountsModule } from '../auth/accounts.module';
import { DocumentsModule } from '../documents/documents.module';
import { EmployersModule } from '../employers/employers.module';
import { InterviewOpeningModule } from '../interviews/interview-opening.module';
import { LettersModule } from '../letters/letters.module';
import { MetricsModule } from '../metrics/metrics.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PostingsModule } from '../postings/postings.module';
import { RepairsModule } from '../repairs/repairs.module';
import { ReportsModule } from '../reports/reports.module';
import { RetractionsModule } from '../retractions/retractions.module';
import { SchedulesModule } from '../schedules/schedules.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { TasksModule } from '../tasks/tasks.module';
import { WarningsModule } from '../warnings/warnings.module';
import { DemoCasesService } from './demo-cases.service';
import { DemoController } from './demo.controller';
import { DemoEntriesService } from './demo-entries.service';
import { DemoSeedService } from './demo-seed.service';
import { DemoFiguresService } from './demo-figures.service';
import { DemoInterviewsService } from './demo-interviews.service';
import { DemoPostingsService } from './demo-postings.service';
import { DemoProgramme } from './demo-programme.service';
import { DemoStage } from './demo-stage.service';
import { DemoSupervisionService } from './demo-supervision.service';
import { DemoService } from './demo.service';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    BlacklistModule,
    ComplaintsModule,
    DocumentsModule,
    EmployersModule,
    InterviewOpeningModule,
    LettersModule,
    MetricsModule,
    OrganisationsModule,
    PeopleModule,
    PostingsModule,
    RepairsModule,
    ReportsModule,
    RetractionsModule,
    SchedulesModule,
    SupervisionModule,
    TasksModule,
    WarningsModule,
  ],
  controllers: [DemoController],
  providers: [
    DemoCasesService,
    DemoEntriesService,
    DemoFiguresService,
    DemoInterviewsService,
    DemoPostingsService,
    DemoProgramme,
    DemoService,
    DemoSeedService,
    DemoStage,
    DemoSupervisionService,
  ],
})
export class DemoModule {}
