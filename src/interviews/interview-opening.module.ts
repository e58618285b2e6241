import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { EmployersModule } from '../employers/employers.module';
import { MetricsModule } from '../metrics/metrics.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { InterviewCasesService } from './interview-cases.service';

/** The way in alone: for supervision and adjustment plans, which the rest of an interview uses itself. */
@Module({
  imports: [AuditModule, CasesModule, EmployersModule, MetricsModule, OrganisationsModule],
  providers: [InterviewCasesService],
  exports: [InterviewCasesService],
})
export class InterviewOpeningModule {}
