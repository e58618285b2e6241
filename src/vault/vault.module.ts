import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { VaultController } from './vault.controller';
import { VaultRequestsService } from './vault-requests.service';
import { VaultService } from './vault.service';

@Module({
  imports: [AuditModule],
  controllers: [VaultController],
  providers: [VaultService, VaultRequestsService],
  exports: [VaultService],
})
export class VaultModule {}
