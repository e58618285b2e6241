import { Module } from '@nestjs/common';
import { CasesModule } from '../../src/cases/cases.module';
import { SupervisionModule } from '../../src/supervision/supervision.module';
import { SupervisionTaskPages } from './task-pages';
import { SupervisionSteps } from './workers';

@Module({
  imports: [CasesModule, SupervisionModule],
  providers: [SupervisionSteps, SupervisionTaskPages],
})
export class SupervisionProcessModule {}
