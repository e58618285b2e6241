import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { LettersModule } from '../letters/letters.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { ThreadModule } from '../thread/thread.module';
import { InformationRequestsService } from './information-requests.service';
import { OutsideAnswersService } from './outside-answers.service';
import { RequestSendingService } from './request-sending.service';
import { RequestsOnCaseService } from './requests-on-case.service';
import { SchoolAnswersService } from './school-answers.service';

@Module({
  imports: [
    AuditModule,
    CasesModule,
    DeadlinesModule,
    DocumentsModule,
    LettersModule,
    OrganisationsModule,
    ThreadModule,
  ],
  providers: [
    InformationRequestsService,
    OutsideAnswersService,
    RequestSendingService,
    RequestsOnCaseService,
    SchoolAnswersService,
  ],
  exports: [InformationRequestsService, OutsideAnswersService, RequestSendingService, SchoolAnswersService],
})
export class InformationRequestsModule {}
