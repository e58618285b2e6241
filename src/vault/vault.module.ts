import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { VaultController } from './vault.controller';
import { VaultKeys } from './vault-keys.service';
import { VaultOriginals } from './vault-originals.service';
import { VaultReceiptsController } from './vault-receipts.controller';
import { VaultReceiptsService } from './vault-receipts.service';
import { VaultRegisterController } from './vault-register.controller';
import { VaultRegisterService } from './vault-register.service';
import { VaultRequestsService } from './vault-requests.service';
import { VaultService } from './vault.service';

@Module({
  imports: [AuditModule],
  controllers: [VaultController, VaultRegisterController, VaultReceiptsController],
  providers: [
    VaultKeys,
    VaultOriginals,
    VaultReceiptsService,
    VaultRegisterService,
    VaultRequestsService,
    VaultService,
  ],
  exports: [VaultKeys, VaultOriginals, VaultService],
})
export class VaultModule {}
