import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { DocumentsModule } from '../documents/documents.module';
import { EngineModule } from '../engine/engine.module';
import { InterviewOpeningModule } from '../interviews/interview-opening.module';
import { LettersModule } from '../letters/letters.module';
import { MetricsModule } from '../metrics/metrics.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { SchedulesModule } from '../schedules/schedules.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { AdjustmentCasesService } from './adjustment-cases.service';
import { AdjustmentRegister } from './adjustment-register.service';
import { AdjustmentsController } from './adjustments.controller';
import { AdjustmentsService } from './adjustments.service';
import { AnnualChecksService } from './annual-checks.service';
import { MilestonesService } from './milestones.service';
import { PlansService } from './plans.service';
import { PressuresService } from './pressures.service';

const SERVICES = [
  AdjustmentCasesService,
  AdjustmentsService,
  AnnualChecksService,
  MilestonesService,
  PlansService,
  PressuresService,
];

@Module({
  imports: [
    AccessModule,
    AuditModule,
    CasesModule,
    DefinitionsModule,
    DocumentsModule,
    EngineModule,
    InterviewOpeningModule,
    LettersModule,
    MetricsModule,
    OrganisationsModule,
    SchedulesModule,
    SupervisionModule,
  ],
  controllers: [AdjustmentsController],
  providers: [...SERVICES, AdjustmentRegister],
  exports: SERVICES,
})
export class AdjustmentsModule {}
