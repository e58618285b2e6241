import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { LegalClockModule } from '../deadlines/legal-clock.module';
import { DocumentsModule } from '../documents/documents.module';
import { InformationRequestsModule } from '../information-requests/information-requests.module';
import { LettersModule } from '../letters/letters.module';
import { MetricsModule } from '../metrics/metrics.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { VaultModule } from '../vault/vault.module';
import { AccountabilityService } from './accountability.service';
import { CorrectionsService } from './corrections.service';
import { ExtractsService } from './extracts.service';
import { ObjectionsService } from './objections.service';
import { PositionsService } from './positions.service';
import { ReportClock } from './report-clock.service';
import { ReportDuplicates } from './report-duplicates.service';
import { ReportsService } from './report-intake.service';
import { ReportInvestigation } from './report-investigation.service';
import { ReportParts } from './report-parts.service';
import { ReportRecords } from './report-records.service';
import { ReportReplies } from './report-replies.service';
import { ReportRouting } from './report-routing.service';
import { ReportsController } from './reports.controller';
import { VerdictsService } from './verdicts.service';

const SERVICES = [
  AccountabilityService,
  CorrectionsService,
  ExtractsService,
  ObjectionsService,
  PositionsService,
  ReportClock,
  ReportDuplicates,
  ReportInvestigation,
  ReportRecords,
  ReportReplies,
  ReportRouting,
  ReportsService,
  VerdictsService,
];

@Module({
  imports: [
    AccessModule,
    AuditModule,
    CasesModule,
    ComplaintsModule,
    DeadlinesModule,
    DocumentsModule,
    InformationRequestsModule,
    LegalClockModule,
    LettersModule,
    MetricsModule,
    OrganisationsModule,
    PeopleModule,
    PolicyModule,
    VaultModule,
  ],
  controllers: [ReportsController],
  providers: [...SERVICES, ReportParts],
  exports: SERVICES,
})
export class ReportsModule {}
