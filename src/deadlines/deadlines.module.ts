import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlineDates } from './deadline-dates.service';
import { DeadlinesService } from './deadlines.service';
import { DutyTermsService } from './duty-terms.service';

/** What cases need of the clock; what needs cases stands in `legal-clock.module.ts`. */
@Module({
  imports: [CalendarModule],
  providers: [DeadlineDates, DeadlinesService, DutyTermsService],
  exports: [CalendarModule, DeadlineDates, DeadlinesService, DutyTermsService],
})
export class DeadlinesModule {}
