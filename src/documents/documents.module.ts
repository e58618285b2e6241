import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AccessService } from '../access/access.service';
import { AuditModule } from '../audit/audit.module';
import { VaultModule } from '../vault/vault.module';
import { CleanedParts } from './cleaned-parts.service';
import { DOCUMENT_ACCESS } from './document-access';
import { DOCUMENT_STORAGE } from './document-storage';
import { DocumentVersions } from './document-versions.service';
import { DocumentUploadsController } from './document-uploads.controller';
import { DocumentUploads } from './document-uploads.service';
import { DocumentsController } from './documents.controller';
import { DocumentsService } from './documents.service';
import { ReporterDocuments } from './reporter-documents.service';
import { PostgresDocumentStorage } from './postgres-document-storage.service';
import { UploadSweeper } from './upload-sweeper.service';

@Module({
  imports: [AccessModule, AuditModule, VaultModule],
  controllers: [DocumentUploadsController, DocumentsController],
  providers: [
    CleanedParts,
    DocumentUploads,
    DocumentVersions,
    DocumentsService,
    ReporterDocuments,
    UploadSweeper,
    { provide: DOCUMENT_STORAGE, useClass: PostgresDocumentStorage },
    { provide: DOCUMENT_ACCESS, useExisting: AccessService },
  ],
  exports: [DocumentVersions, DocumentsService, ReporterDocuments],
})
export class DocumentsModule {}
