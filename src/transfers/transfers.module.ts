import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { TransfersOnCaseService } from './transfers-on-case.service';
import { TransfersService } from './transfers.service';

@Module({
  imports: [AuditModule, CasesModule, DocumentsModule],
  providers: [TransfersService, TransfersOnCaseService],
  exports: [TransfersService],
})
export class TransfersModule {}
