import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { AccountsModule } from '../auth/accounts.module';
import { CasesModule } from '../cases/cases.module';
import { LiveAudience } from './live-audience.service';
import { LiveController } from './live.controller';
import { LiveService } from './live.service';
import { LiveSources } from './live-sources.service';

@Module({
  imports: [AccountsModule, AuditModule, CasesModule],
  controllers: [LiveController],
  providers: [LiveAudience, LiveService, LiveSources],
  exports: [LiveSources],
})
export class LiveModule {}
