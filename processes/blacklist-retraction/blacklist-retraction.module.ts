import { Module } from '@nestjs/common';
import { BlacklistModule } from '../../src/blacklist/blacklist.module';
import { CasesModule } from '../../src/cases/cases.module';
import { DocumentsModule } from '../../src/documents/documents.module';
import { RetractionsModule } from '../../src/retractions/retractions.module';
import { BlacklistRetractionTaskPages } from './task-pages';
import { BlacklistRetractionSteps } from './workers';

@Module({
  imports: [BlacklistModule, CasesModule, DocumentsModule, RetractionsModule],
  providers: [BlacklistRetractionSteps, BlacklistRetractionTaskPages],
})
export class BlacklistRetractionModule {}
