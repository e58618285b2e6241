import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { ListedEmployers } from './listed-employers.service';
import { LookUpChecker } from './look-up-checker.service';
import { LookUpDecisions } from './look-up-decisions.service';
import { LookUpExport } from './look-up-export.service';
import { LookUpPages } from './look-up-pages.service';
import { LookUpQuestionsController } from './look-up-questions.controller';
import { LookUpRunner } from './look-up-runner.service';
import { LookUpsController } from './look-ups.controller';
import { LookUpsService } from './look-ups.service';

@Module({
  imports: [AuditModule, BlacklistModule, OrganisationsModule],
  controllers: [LookUpsController, LookUpQuestionsController],
  providers: [ListedEmployers, LookUpChecker, LookUpDecisions, LookUpExport, LookUpPages, LookUpRunner, LookUpsService],
  exports: [ListedEmployers, LookUpRunner],
})
export class LookUpsModule {}
