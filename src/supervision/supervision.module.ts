import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { InterviewOpeningModule } from '../interviews/interview-opening.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { ReportsModule } from '../reports/reports.module';
import { SupervisionCasesService } from './supervision-cases.service';
import { SupervisionController } from './supervision.controller';
import { SupervisionConsequences } from './supervision-consequences.service';
import { SupervisionDesk } from './supervision-desk.service';
import { SupervisionEndings } from './supervision-endings.service';
import { SupervisionGround } from './supervision-ground.service';
import { SupervisionLists } from './supervision-lists.service';
import { SupervisionOrdersService } from './supervision-orders.service';
import { SupervisionProposals } from './supervision-proposals.service';
import { SupervisionRecords } from './supervision-records.service';
import { SupervisionRunner } from './supervision-runner.service';
import { SupervisionView } from './supervision-view.service';
import { UrgesService } from './urges.service';

const SERVICES = [
  SupervisionCasesService,
  SupervisionConsequences,
  SupervisionEndings,
  SupervisionGround,
  SupervisionOrdersService,
  SupervisionRecords,
  SupervisionView,
  UrgesService,
];

@Module({
  imports: [
    AccessModule,
    AuditModule,
    CasesModule,
    DeadlinesModule,
    InterviewOpeningModule,
    OrganisationsModule,
    PeopleModule,
    PolicyModule,
    ReportsModule,
  ],
  controllers: [SupervisionController],
  providers: [...SERVICES, SupervisionDesk, SupervisionLists, SupervisionProposals, SupervisionRunner],
  exports: [...SERVICES, SupervisionDesk],
})
export class SupervisionModule {}
