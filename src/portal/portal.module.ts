import { Module } from '@nestjs/common';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { CasesModule } from '../cases/cases.module';
import { ComplaintHandlingModule } from '../complaints/complaint-handling.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DocumentsModule } from '../documents/documents.module';
import { FollowUpsModule } from '../follow-ups/follow-ups.module';
import { InformationRequestsModule } from '../information-requests/information-requests.module';
import { LettersModule } from '../letters/letters.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PolicyModule } from '../policy/policy.module';
import { ReportsModule } from '../reports/reports.module';
import { RepairsModule } from '../repairs/repairs.module';
import { ThreadModule } from '../thread/thread.module';
import { WarningsModule } from '../warnings/warnings.module';
import { FloodProtection } from './flood-protection.service';
import { PortalComplaintsController } from './portal-complaints.controller';
import { PortalController } from './portal.controller';
import { PortalFollowUpsController } from './portal-follow-ups.controller';
import { PortalLettersController } from './portal-letters.controller';
import { PortalRepairsController } from './portal-repairs.controller';
import { PortalReportsController } from './portal-reports.controller';
import { PortalReportsService } from './portal-reports.service';
import { PortalRequestsController } from './portal-requests.controller';
import { PortalService } from './portal.service';
import { PortalThreadController } from './portal-thread.controller';
import { PortalThreadService } from './portal-thread.service';
import { PublicListsController } from './public-lists.controller';
import { UploadInterceptor } from './upload.interceptor';

@Module({
  imports: [
    BlacklistModule,
    CasesModule,
    ComplaintHandlingModule,
    ComplaintsModule,
    DocumentsModule,
    FollowUpsModule,
    InformationRequestsModule,
    LettersModule,
    OrganisationsModule,
    PolicyModule,
    ReportsModule,
    RepairsModule,
    ThreadModule,
    WarningsModule,
  ],
  controllers: [
    PortalController,
    PortalComplaintsController,
    PortalFollowUpsController,
    PortalLettersController,
    PortalRequestsController,
    PortalRepairsController,
    PortalReportsController,
    PortalThreadController,
    PublicListsController,
  ],
  providers: [FloodProtection, PortalReportsService, PortalService, PortalThreadService, UploadInterceptor],
})
export class PortalModule {}
