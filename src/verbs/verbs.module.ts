import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DefinitionAdministrationModule } from '../definitions/definition-administration.module';
import { DocumentsModule } from '../documents/documents.module';
import { NoticesModule } from '../notices/notices.module';
import { PeopleModule } from '../people/people.module';
import { TasksModule } from '../tasks/tasks.module';
import { Approvals } from './approvals.service';
import { CopiesService } from './copies.service';
import { Handing } from './handing.service';
import { HeldSubmissions } from './held-submissions.service';
import { Moves } from './moves.service';
import { MovesUnderWay } from './moves-under-way.service';
import { Reopenings } from './reopenings.service';
import { Returns } from './returns.service';
import { Rounds } from './rounds.service';
import { TaskChain } from './task-chain.service';
import { TaskVerbs } from './task-verbs.service';
import { VerbGrounds } from './verb-ground.service';
import { VerbPeople } from './verb-people.service';
import { VerbsController } from './verbs.controller';

@Module({
  imports: [
    AbsencesModule,
    AuditModule,
    CasesModule,
    DefinitionAdministrationModule,
    DocumentsModule,
    NoticesModule,
    PeopleModule,
    TasksModule,
  ],
  controllers: [VerbsController],
  providers: [
    Approvals,
    CopiesService,
    Handing,
    HeldSubmissions,
    Moves,
    MovesUnderWay,
    Reopenings,
    Returns,
    Rounds,
    TaskChain,
    TaskVerbs,
    VerbGrounds,
    VerbPeople,
  ],
  exports: [TaskVerbs],
})
export class VerbsModule {}
