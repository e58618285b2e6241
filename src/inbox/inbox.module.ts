import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { InboxService } from './inbox.service';

/** The lists of tasks. What is done from them, alone or in bulk, belongs to other modules. */
@Module({
  imports: [CalendarModule, CasesModule, DeadlinesModule, DefinitionsModule],
  providers: [InboxService],
  exports: [InboxService],
})
export class InboxModule {}
