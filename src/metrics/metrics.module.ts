import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { FiguresService } from './figures.service';
import { MetricUnitsService } from './metric-units.service';
import { SnapshotsService } from './snapshots.service';

@Module({
  imports: [AuditModule, OrganisationsModule],
  providers: [FiguresService, MetricUnitsService, SnapshotsService],
  exports: [FiguresService, MetricUnitsService, SnapshotsService],
})
export class MetricsModule {}
