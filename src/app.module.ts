import { Module, type DynamicModule } from '@nestjs/common';
import { BlacklistExpiryModule } from '../processes/blacklist-expiry/blacklist-expiry.module';
import { BlacklistRepairModule } from '../processes/blacklist-repair/blacklist-repair.module';
import { BlacklistRetractionModule } from '../processes/blacklist-retraction/blacklist-retraction.module';
import { ComplaintToBlacklistModule } from '../processes/complaint-to-blacklist/complaint-to-blacklist.module';
import { EmployerInterviewModule } from '../processes/employer-interview/employer-interview.module';
import { ExtensionModule } from '../processes/extension/extension.module';
import { LowPerformerInterviewModule } from '../processes/low-performer-interview/low-performer-interview.module';
import { InformationRequestModule } from '../processes/information-request/information-request.module';
import { FalsifiedDataReportModule } from '../processes/falsified-data-report/falsified-data-report.module';
import { PostingReviewModule } from '../processes/posting-review/posting-review.module';
import { MajorAdjustmentModule } from '../processes/major-adjustment/major-adjustment.module';
import { ServiceOfLetterModule } from '../processes/service-of-letter/service-of-letter.module';
import { RetaliationFollowUpModule } from '../processes/retaliation-follow-up/retaliation-follow-up.module';
import { SupervisionProcessModule } from '../processes/supervision/supervision.module';
import { AbsencesModule } from './absences/absences.module';
import { AccessModule } from './access/access.module';
import { ArchivePackagesModule } from './archive-packages/archive-packages.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { BoardModule } from './board/board.module';
import { BlacklistModule } from './blacklist/blacklist.module';
import { CalendarModule } from './calendar/calendar.module';
import { CaseMigrationModule } from './case-migration/case-migration.module';
import { CasesModule } from './cases/cases.module';
import { ComplaintsModule } from './complaints/complaints.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { DefinitionAdministrationModule } from './definitions/definition-administration.module';
import { DefinitionsModule } from './definitions/definitions.module';
import { DemoModule } from './demo/demo.module';
import { DocumentsModule } from './documents/documents.module';
import { EmployerRegisterModule } from './employers/employer-register.module';
import { EmployersModule } from './employers/employers.module';
import { EngineModule } from './engine/engine.module';
import { FeedModule } from './feed/feed.module';
import { FollowUpsModule } from './follow-ups/follow-ups.module';
import { HandoversModule } from './handovers/handovers.module';
import { HealthModule } from './health/health.module';
import { InboxDeskModule } from './inbox/inbox-desk.module';
import { IncidentsModule } from './incidents/incidents.module';
import { InformationRequestsModule } from './information-requests/information-requests.module';
import { InterviewsModule } from './interviews/interviews.module';
import { InvestigationsModule } from './investigations/investigations.module';
import { LegalClockModule } from './deadlines/legal-clock.module';
import { LettersModule } from './letters/letters.module';
import { LiveModule } from './live/live.module';
import { LookUpsModule } from './look-ups/look-ups.module';
import { MetricsModule } from './metrics/metrics.module';
import { MailModule } from './mail/mail.module';
import { NoticeDeliveryModule } from './notices/notice-delivery.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { PeopleModule } from './people/people.module';
import type { Config } from './platform/config/config';
import { PlatformModule } from './platform/platform.module';
import { RepairsModule } from './repairs/repairs.module';
import { PostingsModule } from './postings/postings.module';
import { ReportsModule } from './reports/reports.module';
import { RetractionsModule } from './retractions/retractions.module';
import { SchedulesModule } from './schedules/schedules.module';
import { SchoolHomeModule } from './school-home/school-home.module';
import { VaultModule } from './vault/vault.module';
import { PolicyChangesModule } from './policy/policy-changes.module';
import { PolicyModule } from './policy/policy.module';
import { PortalModule } from './portal/portal.module';
import { SplitsModule } from './splits/splits.module';
import { SupervisionModule } from './supervision/supervision.module';
import { TasksModule } from './tasks/tasks.module';
import { ThreadModule } from './thread/thread.module';
import { VerbsModule } from './verbs/verbs.module';
import { WarningsModule } from './warnings/warnings.module';

/** The whole application: one line per noun in alphabetical order, then one per process. */
@Module({
  imports: [
    AbsencesModule,
    AccessModule,
    ArchivePackagesModule,
    AuditModule,
    AuthModule,
    BlacklistModule,
    BoardModule,
    CalendarModule,
    CaseMigrationModule,
    CasesModule,
    ComplaintsModule,
    DeadlinesModule,
    DefinitionAdministrationModule,
    DefinitionsModule,
    DemoModule,
    DocumentsModule,
    EmployerRegisterModule,
    EmployersModule,
    EngineModule,
    FeedModule,
    FollowUpsModule,
    HandoversModule,
    HealthModule,
    InboxDeskModule,
    IncidentsModule,
    InformationRequestsModule,
    InterviewsModule,
    InvestigationsModule,
    LegalClockModule,
    LettersModule,
    LiveModule,
    LookUpsModule,
    MailModule,
    MetricsModule,
    NoticeDeliveryModule,
    OrganisationsModule,
    PeopleModule,
    PolicyChangesModule,
    PolicyModule,
    PortalModule,
    PostingsModule,
    RepairsModule,
    RetractionsModule,
    SchedulesModule,
    SchoolHomeModule,
    SplitsModule,
    SupervisionModule,
    TasksModule,
    ThreadModule,
    VaultModule,
    VerbsModule,
    WarningsModule,
    BlacklistExpiryModule,
    BlacklistRepairModule,
    BlacklistRetractionModule,
    ComplaintToBlacklistModule,
    FalsifiedDataReportModule,
    ReportsModule,
    ExtensionModule,
    EmployerInterviewModule,
    LowPerformerInterviewModule,
    InformationRequestModule,
    PostingReviewModule,
    MajorAdjustmentModule,
    RetaliationFollowUpModule,
    ServiceOfLetterModule,
    SupervisionProcessModule,
  ],
})
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, databaseUrl)] };
  }
}
