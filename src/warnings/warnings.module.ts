import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { WarningRecipientsService } from './warning-recipients.service';
import { WarningsController } from './warnings.controller';
import { WarningsService } from './warnings.service';

@Module({
  imports: [AuditModule, BlacklistModule, CasesModule, PeopleModule],
  controllers: [WarningsController],
  providers: [WarningRecipientsService, WarningsService],
  exports: [WarningsService],
})
export class WarningsModule {}
