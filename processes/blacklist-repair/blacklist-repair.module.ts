import { Module } from '@nestjs/common';
import { BlacklistModule } from '../../src/blacklist/blacklist.module';
import { CasesModule } from '../../src/cases/cases.module';
import { DeadlinesModule } from '../../src/deadlines/deadlines.module';
import { DocumentsModule } from '../../src/documents/documents.module';
import { RepairsModule } from '../../src/repairs/repairs.module';
import { BlacklistRepairTaskPages } from './task-pages';
import { BlacklistRepairSteps } from './workers';

@Module({
  imports: [BlacklistModule, CasesModule, DeadlinesModule, DocumentsModule, RepairsModule],
  providers: [BlacklistRepairSteps, BlacklistRepairTaskPages],
})
export class BlacklistRepairModule {}
