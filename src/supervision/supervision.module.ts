import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { ReportsModule } from '../reports/reports.module';
import { SupervisionCasesService } from './supervision-cases.service';
import { SupervisionConsequences } from './supervision-consequences.service';
import { SupervisionEndings } from './supervision-endings.service';
import { SupervisionGround } from './supervision-ground.service';
import { SupervisionOrdersService } from './supervision-orders.service';
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
  imports: [AuditModule, CasesModule, DeadlinesModule, OrganisationsModule, PeopleModule, PolicyModule, ReportsModule],
  providers: [...SERVICES, SupervisionRunner],
  exports: SERVICES,
})
export class SupervisionModule {}
