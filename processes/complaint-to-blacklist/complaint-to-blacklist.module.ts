import { Module } from '@nestjs/common';
import { BlacklistModule } from '../../src/blacklist/blacklist.module';
import { CasesModule } from '../../src/cases/cases.module';
import { ComplaintHandlingModule } from '../../src/complaints/complaint-handling.module';
import { ComplaintsModule } from '../../src/complaints/complaints.module';
import { DeadlinesModule } from '../../src/deadlines/deadlines.module';
import { DecisionsModule } from '../../src/decisions/decisions.module';
import { EmployersModule } from '../../src/employers/employers.module';
import { HearingsModule } from '../../src/hearings/hearings.module';
import { InformationRequestsModule } from '../../src/information-requests/information-requests.module';
import { InvestigationsModule } from '../../src/investigations/investigations.module';
import { LettersModule } from '../../src/letters/letters.module';
import { TransfersModule } from '../../src/transfers/transfers.module';
import { WarningsModule } from '../../src/warnings/warnings.module';
import { ComplaintFacts } from './complaint-facts';
import { ComplaintDecisionPages } from './decision-pages';
import { ComplaintTaskPages } from './task-pages';
import { ComplaintToBlacklistSteps } from './workers';

@Module({
  imports: [
    BlacklistModule,
    CasesModule,
    ComplaintHandlingModule,
    ComplaintsModule,
    DeadlinesModule,
    DecisionsModule,
    EmployersModule,
    HearingsModule,
    InformationRequestsModule,
    InvestigationsModule,
    LettersModule,
    TransfersModule,
    WarningsModule,
  ],
  providers: [ComplaintFacts, ComplaintDecisionPages, ComplaintTaskPages, ComplaintToBlacklistSteps],
})
export class ComplaintToBlacklistModule {}
