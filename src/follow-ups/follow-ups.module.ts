import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { PolicyModule } from '../policy/policy.module';
import { ReportsModule } from '../reports/reports.module';
import { FollowUpIntervals } from './follow-up-intervals.service';
import { FollowUpParts } from './follow-up-parts.service';
import { FollowUpPortal } from './follow-up-portal.service';
import { FollowUpRecords } from './follow-up-records.service';
import { FollowUpRunner } from './follow-up-runner.service';
import { FollowUpsController } from './follow-ups.controller';
import { FollowUpsService } from './follow-ups.service';

const SERVICES = [FollowUpIntervals, FollowUpParts, FollowUpPortal, FollowUpRecords, FollowUpsService];

@Module({
  imports: [AccessModule, AuditModule, CasesModule, ComplaintsModule, DeadlinesModule, PolicyModule, ReportsModule],
  controllers: [FollowUpsController],
  providers: [...SERVICES, FollowUpRunner],
  exports: SERVICES,
})
export class FollowUpsModule {}
