import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EmployersModule } from '../employers/employers.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { LetterApprovalsService } from './letter-approvals.service';
import { LetterDraftsService } from './letter-drafts.service';
import { LetterPdfService } from './letter-pdf.service';
import { LetterPrintsService } from './letter-prints.service';
import { LettersOnCaseService } from './letters-on-case.service';
import { LettersController } from './letters.controller';
import { LettersService } from './letters.service';
import { LettersSteps } from './letters.steps';
import { StatementsService } from './statements.service';

@Module({
  imports: [
    AuditModule,
    CasesModule,
    DeadlinesModule,
    DocumentsModule,
    EmployersModule,
    OrganisationsModule,
    PeopleModule,
  ],
  controllers: [LettersController],
  providers: [
    LetterApprovalsService,
    LetterDraftsService,
    LetterPdfService,
    LetterPrintsService,
    LettersOnCaseService,
    LettersService,
    LettersSteps,
    StatementsService,
  ],
  exports: [
    LetterDraftsService,
    LetterPdfService,
    LetterPrintsService,
    LetterApprovalsService,
    LettersService,
    StatementsService,
  ],
})
export class LettersModule {}
