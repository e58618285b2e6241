import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlineRunner } from './deadline-runner.service';
import { DeadlinesService } from './deadlines.service';

/** The engine's port comes from the global engine module, database and clock from the platform. */
@Module({
  imports: [AuditModule, CalendarModule],
  providers: [DeadlinesService, DeadlineRunner],
  exports: [DeadlinesService, DeadlineRunner, CalendarModule],
})
export class DeadlinesModule {}
