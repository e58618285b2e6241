import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { PeopleModule } from '../people/people.module';
import { BoardController } from './board.controller';
import { BoardNames } from './board-names.service';
import { BoardService } from './board.service';

@Module({
  imports: [AuditModule, CalendarModule, DeadlinesModule, DefinitionsModule, PeopleModule],
  controllers: [BoardController],
  providers: [BoardNames, BoardService],
})
export class BoardModule {}
