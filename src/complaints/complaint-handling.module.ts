import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { LegalClockModule } from '../deadlines/legal-clock.module';
import { InformationRequestsModule } from '../information-requests/information-requests.module';
import { LettersModule } from '../letters/letters.module';
import { TransfersModule } from '../transfers/transfers.module';
import { ComplaintAnswers } from './complaint-answers.service';
import { ComplaintScreening } from './complaint-screening.service';
import { ComplaintWithdrawals } from './complaint-withdrawals.service';
import { EmployerPapersController } from './employer-papers.controller';

/** How complaints are handled after they are registered: stands above letters and the blacklist, which intake does not know. */
@Module({
  imports: [
    AuditModule,
    BlacklistModule,
    CasesModule,
    DeadlinesModule,
    InformationRequestsModule,
    LegalClockModule,
    LettersModule,
    TransfersModule,
  ],
  controllers: [EmployerPapersController],
  providers: [ComplaintAnswers, ComplaintScreening, ComplaintWithdrawals],
  exports: [ComplaintAnswers, ComplaintScreening, ComplaintWithdrawals],
})
export class ComplaintHandlingModule {}
