import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { CaseMigrationRunner } from './case-migration-runner.service';
import { CaseMigrationsController } from './case-migrations.controller';
import { CaseMigrations } from './case-migrations.service';
import { CaseMover } from './case-mover.service';

/** Moving running cases to another version. Engine and access come from their global modules. */
@Module({
  imports: [AuditModule, CasesModule, DefinitionsModule],
  controllers: [CaseMigrationsController],
  providers: [CaseMigrationRunner, CaseMigrations, CaseMover],
})
export class CaseMigrationModule {}
