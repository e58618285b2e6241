import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { CasesModule } from '../cases/cases.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DocumentsModule } from '../documents/documents.module';
import { LettersModule } from '../letters/letters.module';
import { PolicyModule } from '../policy/policy.module';
import { WarningsModule } from '../warnings/warnings.module';
import { RepairApplicationsService } from './repair-applications.service';
import { RepairsController } from './repairs.controller';
import { RepairsService } from './repairs.service';

@Module({
  imports: [
    AuditModule,
    BlacklistModule,
    CasesModule,
    ComplaintsModule,
    DocumentsModule,
    LettersModule,
    PolicyModule,
    WarningsModule,
  ],
  controllers: [RepairsController],
  providers: [RepairApplicationsService, RepairsService],
  exports: [RepairApplicationsService, RepairsService],
})
export class RepairsModule {}
