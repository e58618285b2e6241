import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { DocumentsModule } from '../documents/documents.module';
import { EmployersModule } from '../employers/employers.module';
import { LettersModule } from '../letters/letters.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { SchedulesModule } from '../schedules/schedules.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { InterviewClock } from './interview-clock.service';
import { InterviewExports } from './interview-exports.service';
import { InterviewFacts } from './interview-facts.service';
import { InterviewGround } from './interview-ground.service';
import { InterviewListOpener } from './interview-list-opener.service';
import { InterviewNotices } from './interview-notices.service';
import { InterviewOpeners } from './interview-openers.service';
import { InterviewOpeningModule } from './interview-opening.module';
import { InterviewOutcomes } from './interview-outcomes.service';
import { InterviewPages } from './interview-pages.service';
import { InterviewRecords } from './interview-records.service';
import { InterviewSittings } from './interview-sittings.service';
import { InterviewsController } from './interviews.controller';
import { LatePlans } from './late-plans.service';
import { Rectifications } from './rectifications.service';

const SERVICES = [
  InterviewClock,
  InterviewFacts,
  InterviewGround,
  InterviewNotices,
  InterviewOutcomes,
  InterviewRecords,
  InterviewSittings,
  LatePlans,
  Rectifications,
];

@Module({
  imports: [
    AccessModule,
    AuditModule,
    CasesModule,
    DeadlinesModule,
    DefinitionsModule,
    DocumentsModule,
    EmployersModule,
    InterviewOpeningModule,
    LettersModule,
    OrganisationsModule,
    PeopleModule,
    PolicyModule,
    SchedulesModule,
    SupervisionModule,
  ],
  controllers: [InterviewsController],
  providers: [...SERVICES, InterviewExports, InterviewListOpener, InterviewOpeners, InterviewPages],
  exports: [...SERVICES, InterviewOpeningModule],
})
export class InterviewsModule {}
