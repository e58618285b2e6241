import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { LegalClockModule } from '../deadlines/legal-clock.module';
import { DocumentsModule } from '../documents/documents.module';
import { LettersModule } from '../letters/letters.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { HearingClock } from './hearing-clock.service';
import { HearingsOnCaseService } from './hearings-on-case.service';
import { HearingsService } from './hearings.service';

@Module({
  imports: [
    AuditModule,
    CasesModule,
    DeadlinesModule,
    DocumentsModule,
    LegalClockModule,
    LettersModule,
    PeopleModule,
    PolicyModule,
  ],
  providers: [HearingClock, HearingsOnCaseService, HearingsService],
  exports: [HearingsService],
})
export class HearingsModule {}
