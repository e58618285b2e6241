import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { FigureComparison } from './figure-comparison.service';
import { FigureImportsController } from './figure-imports.controller';
import { FigureImports } from './figure-imports.service';
import { FigureList } from './figure-list.service';
import { FigureReaders } from './figure-readers.service';
import { FiguresController } from './figures.controller';
import { FiguresService } from './figures.service';
import { MetricUnitsService } from './metric-units.service';
import { ReportedFigures } from './reported-figures.service';
import { SnapshotsService } from './snapshots.service';

@Module({
  imports: [AuditModule, OrganisationsModule, PeopleModule],
  controllers: [FigureImportsController, FiguresController],
  providers: [
    FigureComparison,
    FigureImports,
    FigureList,
    FigureReaders,
    FiguresService,
    MetricUnitsService,
    ReportedFigures,
    SnapshotsService,
  ],
  exports: [FigureImports, FigureReaders, FiguresService, MetricUnitsService, ReportedFigures, SnapshotsService],
})
export class MetricsModule {}
