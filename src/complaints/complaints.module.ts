import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EmployersModule } from '../employers/employers.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { VaultModule } from '../vault/vault.module';
import { ComplaintPartsService } from './complaint-parts.service';
import { ComplaintsController } from './complaints.controller';
import { ComplaintsService } from './complaints.service';
import { DuplicatesService } from './duplicates.service';
import { EmployerCodesService } from './employer-codes.service';
import { IntakeChoicesService } from './intake-choices.service';
import { ReceiptCodesService } from './receipt-codes.service';

@Module({
  imports: [
    AuditModule,
    CasesModule,
    DeadlinesModule,
    DocumentsModule,
    EmployersModule,
    OrganisationsModule,
    VaultModule,
  ],
  controllers: [ComplaintsController],
  providers: [
    ComplaintsService,
    ComplaintPartsService,
    DuplicatesService,
    EmployerCodesService,
    IntakeChoicesService,
    ReceiptCodesService,
  ],
  exports: [ComplaintsService, DuplicatesService, IntakeChoicesService, ReceiptCodesService],
})
export class ComplaintsModule {}
