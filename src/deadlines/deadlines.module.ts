import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlinesRunner } from './deadlines.runner';
import { DeadlinesService } from './deadlines.service';

/** The engine's port comes from the global engine module, database and clock from the platform. */
@Module({
  imports: [AuditModule, CalendarModule],
  providers: [DeadlinesService, DeadlinesRunner],
  exports: [DeadlinesService, DeadlinesRunner, CalendarModule],
})
export class DeadlinesModule {}
