import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { InformationRequestsService } from './information-requests.service';
import { RequestsOnCaseService } from './requests-on-case.service';
import { SchoolAnswersService } from './school-answers.service';

@Module({
  imports: [AuditModule, CasesModule, DeadlinesModule, DocumentsModule, OrganisationsModule],
  providers: [InformationRequestsService, RequestsOnCaseService, SchoolAnswersService],
  exports: [InformationRequestsService, SchoolAnswersService],
})
export class InformationRequestsModule {}
