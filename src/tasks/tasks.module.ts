import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { DocumentsModule } from '../documents/documents.module';
import { InboxModule } from '../inbox/inbox.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { ForecastModels } from './forecast-models.service';
import { SubmissionGuards } from './submission-guards.service';
import { TaskChanges } from './task-changes.service';
import { TaskCandidatesService } from './task-candidates.service';
import { TaskDrafts } from './task-drafts.service';
import { TaskEvents } from './task-events.service';
import { TaskForecastsController } from './task-forecasts.controller';
import { TaskForecasts } from './task-forecasts.service';
import { TaskFormsService } from './task-forms.service';
import { TaskHandover } from './task-handover.service';
import { TaskPagesService } from './task-pages.service';
import { TasksController } from './tasks.controller';
import { TasksService } from './tasks.service';

@Module({
  imports: [
    AbsencesModule,
    AuditModule,
    CasesModule,
    DeadlinesModule,
    DefinitionsModule,
    DocumentsModule,
    InboxModule,
    OrganisationsModule,
    PeopleModule,
  ],
  controllers: [TaskForecastsController, TasksController],
  providers: [
    ForecastModels,
    SubmissionGuards,
    TaskCandidatesService,
    TaskChanges,
    TaskDrafts,
    TaskEvents,
    TaskForecasts,
    TaskFormsService,
    TaskHandover,
    TaskPagesService,
    TasksService,
  ],
  exports: [SubmissionGuards, TaskChanges, TaskDrafts, TaskFormsService, TasksService],
})
export class TasksModule {}
