import { Module } from '@nestjs/common';
import { BlacklistModule } from '../../src/blacklist/blacklist.module';
import { CasesModule } from '../../src/cases/cases.module';
import { ComplaintsModule } from '../../src/complaints/complaints.module';
import { DeadlinesModule } from '../../src/deadlines/deadlines.module';
import { InvestigationsModule } from '../../src/investigations/investigations.module';
import { LettersModule } from '../../src/letters/letters.module';
import { WarningsModule } from '../../src/warnings/warnings.module';
import { ComplaintTaskPages } from './task-pages';
import { ComplaintToBlacklistSteps } from './workers';

@Module({
  imports: [
    BlacklistModule,
    CasesModule,
    ComplaintsModule,
    DeadlinesModule,
    InvestigationsModule,
    LettersModule,
    WarningsModule,
  ],
  providers: [ComplaintToBlacklistSteps, ComplaintTaskPages],
})
export class ComplaintToBlacklistModule {}
