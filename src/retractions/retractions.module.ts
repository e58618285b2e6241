import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { LettersModule } from '../letters/letters.module';
import { WarningsModule } from '../warnings/warnings.module';
import { CorrectionsService } from './corrections.service';
import { RetractionsController } from './retractions.controller';
import { RetractionsService } from './retractions.service';

@Module({
  imports: [AuditModule, BlacklistModule, CasesModule, DeadlinesModule, DocumentsModule, LettersModule, WarningsModule],
  controllers: [RetractionsController],
  providers: [CorrectionsService, RetractionsService],
  exports: [CorrectionsService, RetractionsService],
})
export class RetractionsModule {}
