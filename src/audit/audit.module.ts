import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditLogService } from './audit-log.service';
import { AuditSealer } from './audit-sealer.service';
import { AuditService } from './audit.service';
import { AuditVerificationService } from './audit-verification.service';

@Module({
  controllers: [AuditController],
  providers: [AuditService, AuditSealer, AuditLogService, AuditVerificationService],
  exports: [AuditService],
})
export class AuditModule {}
