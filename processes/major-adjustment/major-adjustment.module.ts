import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '../../src/adjustments/adjustments.module';
import { CasesModule } from '../../src/cases/cases.module';
import { DeadlinesModule } from '../../src/deadlines/deadlines.module';
import { OrganisationsModule } from '../../src/organisations/organisations.module';
import { PolicyModule } from '../../src/policy/policy.module';
import { MajorAdjustmentTaskPages } from './task-pages';
import { MajorAdjustmentSteps } from './workers';

@Module({
  imports: [AdjustmentsModule, CasesModule, DeadlinesModule, OrganisationsModule, PolicyModule],
  providers: [MajorAdjustmentSteps, MajorAdjustmentTaskPages],
})
export class MajorAdjustmentModule {}
