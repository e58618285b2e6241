import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { VaultModule } from '../vault/vault.module';
import { DeadMails } from './dead-mails.service';
import { MailAddresses } from './mail-addresses.service';
import { MailCatcher } from './mail-catcher.service';
import { MailController } from './mail.controller';
import { MailOutbox } from './mail-outbox.service';
import { MailRunner } from './mail-runner.service';
import { MailSender } from './mail-sender.service';

@Module({
  imports: [AuditModule, VaultModule],
  controllers: [MailController],
  providers: [DeadMails, MailAddresses, MailCatcher, MailOutbox, MailRunner, MailSender],
  exports: [MailOutbox, MailSender],
})
export class MailModule {}
