import { Module } from '@nestjs/common';
import { CasesModule } from '../../src/cases/cases.module';
import { DeadlinesModule } from '../../src/deadlines/deadlines.module';
import { InformationRequestsModule } from '../../src/information-requests/information-requests.module';
import { LettersModule } from '../../src/letters/letters.module';
import { OrganisationsModule } from '../../src/organisations/organisations.module';
import { ReportsModule } from '../../src/reports/reports.module';
import { ThreadModule } from '../../src/thread/thread.module';
import { ReportFacts } from './report-facts';
import { ReportTaskPages } from './task-pages';
import { FalsifiedDataReportSteps } from './workers';

@Module({
  imports: [
    CasesModule,
    DeadlinesModule,
    InformationRequestsModule,
    LettersModule,
    OrganisationsModule,
    ReportsModule,
    ThreadModule,
  ],
  providers: [FalsifiedDataReportSteps, ReportFacts, ReportTaskPages],
})
export class FalsifiedDataReportModule {}
