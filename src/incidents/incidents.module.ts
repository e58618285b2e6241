import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { ClusterIncidents } from './cluster-incidents.service';
import { Incidents } from './incidents.service';
import { IncidentsController } from './incidents.controller';
import { Interventions } from './interventions.service';

/** Stuck steps and changes by hand. Engine and access come from their global modules. */
@Module({
  imports: [AuditModule, CasesModule, DefinitionsModule],
  controllers: [IncidentsController],
  providers: [ClusterIncidents, Incidents, Interventions],
})
export class IncidentsModule {}
