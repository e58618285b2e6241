import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CalendarImportsController } from '../calendar/calendar-imports.controller';
import { CalendarImportsService } from '../calendar/calendar-imports.service';
import { CasesModule } from '../cases/cases.module';
import { LettersModule } from '../letters/letters.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { DeadlineChangesController } from './deadline-changes.controller';
import { DeadlineExtensionsService } from './deadline-extensions.service';
import { DeadlineLedgerService } from './deadline-ledger.service';
import { DeadlineNotices } from './deadline-notices.service';
import { DeadlinePausesService } from './deadline-pauses.service';
import { DeadlineRunner } from './deadline-runner.service';
import { DeadlinesModule } from './deadlines.module';
import { DeadlinesSteps } from './deadlines.steps';
import { ExtensionCasesService } from './extension-cases.service';
import { Recomputation } from './recomputation.service';

/** What of the legal clock writes into cases and letters: passing, escalation, pauses, extensions, new calendars. */
@Module({
  imports: [AuditModule, CasesModule, DeadlinesModule, LettersModule, OrganisationsModule, PeopleModule, PolicyModule],
  controllers: [CalendarImportsController, DeadlineChangesController],
  providers: [
    CalendarImportsService,
    DeadlineExtensionsService,
    DeadlineLedgerService,
    DeadlineNotices,
    DeadlinePausesService,
    DeadlineRunner,
    DeadlinesSteps,
    ExtensionCasesService,
    Recomputation,
  ],
  exports: [DeadlineExtensionsService, ExtensionCasesService, DeadlinePausesService],
})
export class LegalClockModule {}
