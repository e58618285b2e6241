import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { SchedulesModule } from '../schedules/schedules.module';
import { SchoolHomeController } from './school-home.controller';
import { SchoolHomeService } from './school-home.service';

@Module({
  imports: [CalendarModule, DeadlinesModule, SchedulesModule],
  controllers: [SchoolHomeController],
  providers: [SchoolHomeService],
})
export class SchoolHomeModule {}
