import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { CasesModule } from '../cases/cases.module';
import { PublishedTextsService } from './published-texts.service';
import { WarningRecipientsService } from './warning-recipients.service';
import { WarningsController } from './warnings.controller';
import { WarningsService } from './warnings.service';

@Module({
  imports: [AuditModule, BlacklistModule, CasesModule],
  controllers: [WarningsController],
  providers: [PublishedTextsService, WarningRecipientsService, WarningsService],
  exports: [PublishedTextsService, WarningsService],
})
export class WarningsModule {}
