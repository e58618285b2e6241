import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DocumentsModule } from '../documents/documents.module';
import { SentDocuments } from './sent-documents.service';
import { ThreadController } from './thread.controller';
import { ThreadService } from './thread.service';

@Module({
  imports: [AuditModule, CasesModule, ComplaintsModule, DocumentsModule],
  controllers: [ThreadController],
  providers: [SentDocuments, ThreadService],
  exports: [ThreadService],
})
export class ThreadModule {}
