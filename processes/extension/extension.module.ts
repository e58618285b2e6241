import { Module } from '@nestjs/common';
import { CasesModule } from '../../src/cases/cases.module';
import { DeadlinesModule } from '../../src/deadlines/deadlines.module';
import { LegalClockModule } from '../../src/deadlines/legal-clock.module';
import { PeopleModule } from '../../src/people/people.module';
import { ExtensionTaskPages } from './task-pages';
import { ExtensionSteps } from './workers';

@Module({
  imports: [CasesModule, DeadlinesModule, LegalClockModule, PeopleModule],
  providers: [ExtensionSteps, ExtensionTaskPages],
})
export class ExtensionModule {}
