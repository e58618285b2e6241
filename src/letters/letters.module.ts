import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { PeopleModule } from '../people/people.module';
import { LetterApprovalsService } from './letter-approvals.service';
import { LettersOnCaseService } from './letters-on-case.service';
import { LettersService } from './letters.service';
import { LettersSteps } from './letters.steps';
import { StatementsService } from './statements.service';

@Module({
  imports: [AuditModule, CasesModule, DeadlinesModule, DocumentsModule, PeopleModule],
  providers: [LetterApprovalsService, LettersOnCaseService, LettersService, LettersSteps, StatementsService],
  exports: [LetterApprovalsService, LettersService, StatementsService],
})
export class LettersModule {}
